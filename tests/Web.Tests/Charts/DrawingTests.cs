using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed partial class DrawingTests
{
    private static readonly XNamespace Svg = SvgWriter.Namespace;
    private static readonly Period Last = InventedSnapshot.Periods[3];
    private readonly Snapshot _calm = InventedSnapshot.Create();
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    [Theory]
    [InlineData("rank-fa")]
    [InlineData("rank-en")]
    [InlineData("rank-troubled-fa")]
    [InlineData("trend-fa")]
    [InlineData("trend-quarters-en")]
    [InlineData("sparkline")]
    public void A_drawing_is_the_recorded_one_to_the_letter(string name)
    {
        // To record anew: RECORD_GOLDEN=1 dotnet test, then look at every picture that changed.
        var path = Path.Combine(Folder(), "Golden", name + ".svg");
        var drawn = SvgWriter.StandAlone(Draw(name)) + "\n";
        if (Environment.GetEnvironmentVariable("RECORD_GOLDEN") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        Assert.Equal(File.ReadAllText(path), drawn);
    }

    [Fact]
    public void All_drawings_are_well_formed_labelled_and_finite()
    {
        foreach (var name in new[] { "rank-fa", "rank-en", "rank-troubled-fa", "trend-fa", "trend-quarters-en", "sparkline" })
        {
            var text = SvgWriter.Inline(Draw(name), "c1");
            var root = XDocument.Parse(text).Root!;
            Assert.Equal("img", root.Attribute("role")!.Value);
            Assert.Equal("c1-title c1-desc", root.Attribute("aria-labelledby")!.Value);
            Assert.NotEmpty(root.Element(Svg + "title")!.Value);
            Assert.NotEmpty(root.Element(Svg + "desc")!.Value);
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(LongDecimals(), text);
        }
    }

    [Fact]
    public void Names_stay_as_they_are_written_and_digits_are_those_of_the_language()
    {
        var persian = Words(Draw("rank-fa"));
        Assert.Contains("محلهٔ نعمت‌آباد", persian);
        Assert.Contains("کوی ۱۳ آبان – 45%", persian);
        Assert.Contains("۳۸٫۹", persian);
        Assert.Contains("دادهٔ ساختگی", persian);
        Assert.Contains("ایران: ۳۸٫۲", persian.Select(Bare));
        var english = Words(Draw("rank-en"));
        Assert.Contains("38.9", english);
        Assert.Contains("invented data", english);
        Assert.DoesNotContain(english, text => text.Any(letter => letter is >= '۰' and <= '۹'));
    }

    [Fact]
    public void Words_are_anchored_at_the_right_in_Persian_and_the_axis_still_runs_left_to_right()
    {
        var texts = XDocument.Parse(SvgWriter.StandAlone(Draw("rank-fa"))).Descendants(Svg + "text").ToArray();
        double At(string text) => double.Parse(texts.Last(one => one.Value == text).Attribute("x")!.Value, CultureInfo.InvariantCulture);
        Assert.True(At("گلشهر") > At("۳۸٫۹") && At("۳۸٫۹") > At("۴۰"));
        Assert.True(At("۰") < At("۴۰"));
        Assert.Equal(("rtl", "start"), (texts[0].Attribute("direction")!.Value, texts[0].Attribute("text-anchor")!.Value));
    }

    [Fact]
    public void A_protected_row_says_so_and_carries_no_number()
    {
        var rows = XDocument.Parse(SvgWriter.StandAlone(Draw("rank-troubled-fa"))).Descendants(Svg + "g")
            .Where(group => group.Value.Contains("محرمانه", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, rows.Length);
        var boxes = new List<string>();
        foreach (var row in rows)
        {
            Assert.DoesNotContain(row.Value, char.IsDigit);
            boxes.AddRange(row.Elements(Svg + "rect").Where(rect => rect.Attribute("fill")!.Value.Contains("hatch", StringComparison.Ordinal)).Select(rect => rect.Attribute("width")!.Value));
        }

        Assert.Equal(2, boxes.Count);
        Assert.Single(boxes.Distinct());
    }

    [Fact]
    public void Protected_missing_and_published_are_told_apart_in_the_table_too()
    {
        var table = RankBars.Describe(_troubled, _troubled.Catalogue.Indicators["homelessness"], 2, 0, Last, Language.En);
        Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Count));
        Assert.Equal(["protected", "protected"], table.Rows.Where(row => row[2] == "protected").Select(row => row[1] + row[2] + row[3]));
        Assert.Single(table.Rows, row => row[2] == "no data");
        Assert.Equal("1", table.Rows[0][1]);
    }

    [Fact]
    public void The_list_is_cut_at_the_limit_and_says_how_many_are_left_out()
    {
        var scene = RankBars.Draw(_calm, _calm.Catalogue.Indicators["coverage"], 2, 0, Last, Language.En, 5);
        Assert.Contains("7 more not shown.", Words(scene));
        Assert.DoesNotContain("Neighbourhood 1", Words(scene));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(520)]
    [InlineData(1200)]
    public void Names_of_periods_never_touch_however_many_there_are(double width)
    {
        var scene = TrendLine.Draw(_troubled, _troubled.Catalogue.Indicators["homelessness"], 2, PeriodKind.Quarter, Language.Fa, width);
        var names = scene.Marks.OfType<TextMark>().Where(text => text.Text.StartsWith("زمستان", StringComparison.Ordinal) && text.Anchor == Anchor.Middle).ToArray();
        Assert.Contains(names, name => name.Text == "زمستان ۱۴۰۴");
        foreach (var (left, right) in names.Zip(names.Skip(1)))
        {
            Assert.True(right.X - left.X > (TextWidth.Of(left.Text, left.Size) + TextWidth.Of(right.Text, right.Size)) / 2);
        }
    }

    [Fact]
    public void A_line_is_broken_where_there_is_no_value()
    {
        var scene = TrendLine.Draw(_troubled, _troubled.Catalogue.Indicators["homelessness"], 2, PeriodKind.Quarter, Language.En);
        Assert.Equal(4, scene.Marks.OfType<PathMark>().Count(path => path.Width == 2.6));
        Assert.Equal(4, scene.Marks.OfType<RectMark>().Count(rect => rect.Fill == Paint.Hatch && rect.Height > 100));
    }

    [Fact]
    public void A_page_gives_its_colours_and_type_and_a_document_brings_its_own()
    {
        var scene = Draw("sparkline") with { Marks = [new TextMark(0, 0, "<&\"\u0001", 12, Anchor.Left)] };
        Assert.Contains("var(--ink, #1c2733)", SvgWriter.Inline(scene, "a"), StringComparison.Ordinal);
        Assert.DoesNotContain("var(", SvgWriter.StandAlone(scene), StringComparison.Ordinal);
        Assert.Contains("&lt;&amp;\"<", SvgWriter.Inline(scene, "a"), StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,", SvgWriter.StandAlone(scene, ChartFonts.FontFaces), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_without_a_place_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgWriter.Inline(Draw("sparkline") with { Marks = [new CircleMark(double.NaN, 0, 1, Palette.Ink)] }, "a"));

    private static string[] Words(Scene scene) => [.. XDocument.Parse(SvgWriter.StandAlone(scene)).Descendants(Svg + "text").Select(text => text.Value)];

    private static string Bare(string text) => string.Concat(text.Where(letter => letter is < '\u2066' or > '\u2069'));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"[0-9]\.[0-9]{3}")]
    private static partial Regex LongDecimals();

    private Scene Draw(string name)
    {
        var (coverage, homelessness) = (_calm.Catalogue.Indicators["coverage"], _troubled.Catalogue.Indicators["homelessness"]);
        return name switch
        {
            "rank-fa" => RankBars.Draw(_calm, coverage, 2, 0, Last, Language.Fa),
            "rank-en" => RankBars.Draw(_calm, coverage, 2, 0, Last, Language.En),
            "rank-troubled-fa" => RankBars.Draw(_troubled, homelessness, 2, 0, Last, Language.Fa),
            "trend-fa" => TrendLine.Draw(_calm, coverage, 2, PeriodKind.Half, Language.Fa),
            "trend-quarters-en" => TrendLine.Draw(_troubled, homelessness, 2, PeriodKind.Quarter, Language.En),
            _ => Sparkline.Draw(_calm, coverage, 2, PeriodKind.Half, Language.Fa),
        };
    }
}
