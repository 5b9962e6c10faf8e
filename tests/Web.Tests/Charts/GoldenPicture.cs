using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mahalleh.Web.Charts.Scenes;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

/// <summary>What every drawing has to be.</summary>
internal static partial class GoldenPicture
{
    public static readonly XNamespace Svg = SvgWriter.Namespace;

    /// <summary>The drawing is the recorded one to the letter, and sound. To record anew: RECORD_GOLDEN=1, then look at every picture that changed.</summary>
    public static void Check(string name, Scene scene)
    {
        var path = Path.Combine(Folder(), "Golden", name + ".svg");
        var drawn = SvgWriter.StandAlone(scene) + "\n";
        if (Environment.GetEnvironmentVariable("RECORD_GOLDEN") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        Assert.Equal(File.ReadAllText(path), drawn);
        Sound(scene);
    }

    /// <summary>The drawing is well-formed, labelled, finite, and nothing in it lies outside.</summary>
    public static void Sound(Scene scene)
    {
        var text = SvgWriter.Inline(scene, "c1");
        var root = XDocument.Parse(text).Root!;
        Assert.Equal("c1-title c1-desc", root.Attribute("aria-labelledby")!.Value);
        Assert.NotEmpty(root.Element(Svg + "title")!.Value);
        Assert.NotEmpty(root.Element(Svg + "desc")!.Value);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(LongDecimals(), text);
        foreach (var mark in All(scene.Marks))
        {
            var (left, right) = mark switch
            {
                RectMark rect => (rect.X, rect.X + rect.Width),
                CircleMark circle => (circle.X - circle.Radius, circle.X + circle.Radius),
                LineMark line => (Math.Min(line.X1, line.X2), Math.Max(line.X1, line.X2)),
                TextMark { Anchor: Anchor.Left } words => (words.X, words.X),
                TextMark words => (words.Anchor == Anchor.Right ? words.X - TextWidth.Of(words.Text, words.Size) : words.X, words.X),
                _ => (0, scene.Width),
            };
            Assert.True(left >= -1 && right <= scene.Width + 1, $"{mark} lies outside");
        }
    }

    /// <summary>All marks, those of groups too.</summary>
    public static IEnumerable<Mark> All(IEnumerable<Mark> marks) => marks.SelectMany(mark => mark is GroupMark group ? All(group.Marks) : [mark]);

    /// <summary>The texts of a drawing, without the characters that isolate them.</summary>
    public static string[] Words(Scene scene) => [.. All(scene.Marks).OfType<TextMark>().Select(text => Bare(text.Text))];

    /// <summary>A text without the characters that isolate parts of it.</summary>
    public static string Bare(string text) => string.Concat(text.Where(letter => letter is < '\u2066' or > '\u2069'));

    /// <summary>The groups that have a hint which begins with a subject.</summary>
    public static GroupMark Row(Scene scene, string subject) =>
        scene.Marks.OfType<GroupMark>().Single(group => Bare(group.Title).StartsWith(subject + ":", StringComparison.Ordinal));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"[0-9]\.[0-9]{3}")]
    private static partial Regex LongDecimals();
}
