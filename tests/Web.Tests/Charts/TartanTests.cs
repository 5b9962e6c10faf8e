using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class TartanTests
{
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    [Theory]
    [InlineData("tartan-fa", Language.Fa, 860)]
    [InlineData("tartan-en", Language.En, 860)]
    [InlineData("tartan-narrow-fa", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, Language language, double width) =>
        GoldenPicture.Check(name, TartanRug.Draw(_troubled, Numbers("IR-09.N01", "IR-09.N02", "IR-09.N03", "IR-09.N04", "IR-23.N01", "IR-07"), null, language, width));

    // The example of docs/charts.md, by the rule that changes and differences share.
    [Theory]
    [InlineData(12.0, 11.0, 13.0, Verdict.Same, -1.4, 0.6)]
    [InlineData(15.0, 14.0, 16.0, Verdict.Worse, 1.6, 3.6)]
    public void The_worked_example_is_judged_as_the_page_says(double value, double low, double high, Verdict verdict, double from, double to)
    {
        var change = Change.Of(12.4, new Interval(12.2, 12.6), value, new Interval(low, high));
        Assert.Equal((from, to), (Math.Round(change.Interval.Low, 1), Math.Round(change.Interval.High, 1)));
        Assert.Equal(verdict, Verdicts.Of(Mahalleh.Indicators.Catalogue.Direction.Down, change));
    }

    [Theory]
    [InlineData("IR-09", "IR-09.N01", "IR-09.N02")]
    [InlineData("IR", "IR-09.N01", "IR-07.N02")]
    [InlineData("IR", "IR-09", "IR-09.N02")]
    [InlineData("IR-09", "IR-09.N03")]
    [InlineData("IR", "IR", "IR-09.N02")]
    public void Areas_are_judged_against_the_closest_one_that_holds_them_all_and_is_none_of_them(string expected, params string[] areas) =>
        Assert.Equal(expected, _troubled.Areas.Areas[Select(areas).Reference].Code);

    [Fact]
    public void Every_verdict_is_that_of_the_difference_and_nothing_is_judged_against_itself_or_without_a_value()
    {
        string[] areas = ["IR", "IR-09", "IR-09.N01", "IR-09.N03"];
        var selection = Select(areas);
        foreach (var row in selection.Rows)
        {
            Assert.Null(row.Verdicts[0]);
            for (var at = 1; at < areas.Length; at++)
            {
                var area = selection.Areas[at];
                var clear = double.IsFinite(row.Column.Low[area]) && (row.Column.Low[area] > row.Column.High[0] || row.Column.High[area] < row.Column.Low[0]);
                Assert.True(!clear || row.Verdicts[at] is Verdict.Better or Verdict.Worse, $"{row.Indicator.Code} {areas[at]}");
                Assert.True(row.Verdicts[at] is null == (double.IsNaN(row.Column.Values[area]) || double.IsNaN(row.Column.Values[0])), $"{row.Indicator.Code} {areas[at]} {row.Verdicts[at]} {row.Column.Values[area]} {row.Column.Values[0]} {row.Column.Status[area]}");
            }
        }

        Assert.Contains(selection.Rows, row => row.Verdicts.Contains(Verdict.Better));
        Assert.Contains(selection.Rows, row => row.Verdicts[3] is null);
    }

    [Theory]
    [InlineData(340)]
    [InlineData(860)]
    public void A_coloured_cell_has_a_sign_and_a_protected_one_a_hatch_of_the_same_size_and_no_figure(double width)
    {
        var scene = TartanRug.Draw(_troubled, Numbers("IR-09.N01", "IR-09.N03", "IR-07.N03"), InventedSnapshot.Periods[3], Language.En, width);
        var cells = scene.Marks.OfType<GroupMark>().Where(group => group.Title.Length > 0).ToArray();
        Assert.Equal(3 * _troubled.Catalogue.Indicators.Count, cells.Length);
        foreach (var cell in cells)
        {
            var fill = cell.Marks.OfType<RectMark>().Single().Fill;
            Assert.Equal(fill == Palette.BetterFill || fill == Palette.Worse, cell.Marks.OfType<PathMark>().Any());
        }

        var hidden = cells.Where(cell => cell.Title.EndsWith(": protected", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cell => Assert.DoesNotContain(cell.Marks.OfType<TextMark>().Single().Text, char.IsDigit));
        Assert.Single(hidden.Select(cell => cell.Marks.OfType<RectMark>().Single().Width).Distinct());
    }

    [Fact]
    public void The_first_area_stands_where_reading_starts()
    {
        double At(Language language, string name) => GoldenPicture.All(TartanRug.Draw(_troubled, Numbers("IR-09", "IR-07"), null, language).Marks).OfType<TextMark>().First(text => text.Text == name && text.IsStrong).X;
        Assert.True(At(Language.Fa, "خراسان رضوی") > At(Language.Fa, "فارس"));
        Assert.True(At(Language.En, "Razavi Khorasan") < At(Language.En, "Fars"));
    }

    [Fact]
    public void Who_may_not_see_the_area_that_holds_them_gets_no_colour_and_not_its_name()
    {
        var areas = Numbers("IR-09.N01", "IR-09.N02");
        var scene = TartanRug.Draw(_troubled, areas, null, Language.En, shows: areas.Contains);
        Assert.DoesNotContain(GoldenPicture.All(scene.Marks).OfType<RectMark>(), rect => rect.Fill == Palette.BetterFill || rect.Fill == Palette.Worse || rect.Fill == Palette.Same);
        Assert.DoesNotContain(GoldenPicture.Words(scene), text => text.Contains("Razavi", StringComparison.Ordinal));
    }

    private int[] Numbers(params string[] codes) => [.. codes.Select(code => _troubled.Areas.TryGetNumber(code, out var number) ? number : throw new ArgumentException(code))];

    private TartanSelection Select(params string[] codes) => new(_troubled, Numbers(codes), InventedSnapshot.Periods[3], null, null);
}
