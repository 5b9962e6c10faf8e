using System.Text.RegularExpressions;
using Xunit;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>README.fa.md says in Persian what README.md says: who changes one changes the other.</summary>
public sealed class PersianReadmeTests
{
    private const long MostPictureBytes = 2_000_000;
    private static readonly string English = Documents.Read("README.md");
    private static readonly string Persian = Documents.Read("README.fa.md");

    [Fact]
    public void Every_text_to_run_is_the_same_to_the_letter() => Assert.Equal(Blocks(English), Blocks(Persian));

    [Fact]
    public void Sections_lists_and_tables_are_as_many_in_the_same_order() => Assert.Equal(Shape(English), Shape(Persian));

    [Fact]
    public void Each_links_to_the_same_pages_and_to_the_other()
    {
        Assert.Equal(Links(English).Where(link => link != "README.fa.md"), Links(Persian).Where(link => link != "README.md"));
        Assert.Contains("README.fa.md", Links(English));
        Assert.Contains("README.md", Links(Persian));
    }

    [Fact]
    public void What_stands_in_code_marks_stands_in_both() => Assert.Equal(Marked(English), Marked(Persian));

    [Fact]
    public void It_reads_right_to_left_and_each_shows_the_pictures_of_its_language_labelled_as_invented()
    {
        Assert.StartsWith("<div dir=\"rtl\" lang=\"fa\">", Persian, StringComparison.Ordinal);
        var (english, persian) = (Pictures(English), Pictures(Persian));
        Assert.NotEmpty(english);
        Assert.Equal(english.Select(picture => picture.File.Replace(".en.png", ".fa.png", StringComparison.Ordinal)), persian.Select(picture => picture.File));
        Assert.All(english, picture => Assert.Contains("invented", picture.Says, StringComparison.Ordinal));
        Assert.All(persian, picture => Assert.Contains("ساختگی", picture.Says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_pictures_are_small_and_each_is_shown()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "pictures"));
        Assert.True(files.Sum(file => new FileInfo(file).Length) < MostPictureBytes);
        Assert.Equal(
            files.Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Pictures(English).Concat(Pictures(Persian)).Select(picture => Path.GetFileName(picture.File)).Order(StringComparer.Ordinal));
    }

    private static string Prose(string text) => Regex.Replace(text, "```.*?```", "", RegexOptions.Singleline);

    private static string[] Blocks(string text) => [.. Regex.Matches(text, "```.*?```", RegexOptions.Singleline).Select(match => match.Value)];

    private static string[] Shape(string text) => [.. Regex.Matches(Prose(text), @"^(#+ |[0-9]+\. |- |\| )", RegexOptions.Multiline).Select(match => Regex.Replace(match.Value, "[0-9]+", "1"))];

    private static string[] Links(string text) => [.. Regex.Matches(Prose(text), @"(?<!!\[[^\]]*)\]\(([^)#]+)\)").Select(match => match.Groups[1].Value)];

    private static string[] Marked(string text) => [.. Regex.Matches(Prose(text), "`([^`]+)`").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static (string Says, string File)[] Pictures(string text) => [.. Regex.Matches(text, @"!\[([^\]]*)\]\(([^)]+)\)").Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
}
