using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Charts.Slope;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class SlopeTests
{
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    [Theory]
    [InlineData("slope-fa", Language.Fa, 760)]
    [InlineData("slope-en", Language.En, 760)]
    [InlineData("slope-narrow-fa", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, Language language, double width) => GoldenPicture.Check(name, Draw("coverage", language, width));

    [Fact]
    public void Time_runs_left_to_right_in_both_languages()
    {
        foreach (var language in new[] { Language.Fa, Language.En })
        {
            var persian = language == Language.Fa;
            var texts = GoldenPicture.All(Draw("coverage", language, 760).Marks).OfType<TextMark>().Where(text => text.IsStrong && text.Anchor == Anchor.Middle).ToArray();
            Assert.True(texts.Single(text => text.Text == PeriodNames.Brief(InventedSnapshot.Periods[0], persian)).X < texts.Single(text => text.Text == PeriodNames.Brief(InventedSnapshot.Periods[3], persian)).X);
        }
    }

    [Fact]
    public void A_line_is_coloured_only_where_the_intervals_tell_the_values_apart()
    {
        var seen = new HashSet<bool>();
        foreach (var code in new[] { "coverage", "satisfaction", "poverty" })
        {
            var (scene, indicator) = (Draw(code, Language.En, 760), _troubled.Catalogue.Indicators[code]);
            var (before, after) = (_troubled.Observe(indicator, InventedSnapshot.Periods[0]), _troubled.Observe(indicator, InventedSnapshot.Periods[3]));
            foreach (var area in Areas.Where(area => double.IsFinite(before.Values[area]) && double.IsFinite(after.Values[area])))
            {
                var line = GoldenPicture.Row(scene, _troubled.Areas.Areas[area].NameEn).Marks.OfType<PathMark>().Single(path => path.Width is 2.6 or 1.6);
                var isColoured = line.Stroke == Palette.Better || line.Stroke == Palette.Worse;
                seen.Add(isColoured);

                // Intervals apart: surely clear. Each value inside the other's interval: surely not.
                Assert.True(isColoured || !(after.Low[area] > before.High[area] || after.High[area] < before.Low[area]));
                Assert.False(isColoured && after.Low[area] <= before.Values[area] && after.High[area] >= before.Values[area] && before.High[area] >= after.Values[area] && before.Low[area] <= after.Values[area]);
            }
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void Labels_never_touch_and_an_area_without_a_value_is_named_below_with_the_reason()
    {
        var scene = Draw("homelessness", Language.En, 760);
        foreach (var anchor in new[] { Anchor.Left, Anchor.Right })
        {
            double[] lines = [.. GoldenPicture.All(scene.Marks).OfType<TextMark>().Where(text => text.Anchor == anchor && text.IsStrong && text.Text.Any(char.IsDigit) && text.Size == 12.5).Select(text => text.Y).Order()];
            Assert.True(lines.Length > 1);
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.Second - pair.First > 14));
        }

        var hidden = Areas.Where(area => double.IsNaN(_troubled.Observe(_troubled.Catalogue.Indicators["homelessness"], InventedSnapshot.Periods[3]).Values[area])).Select(area => _troubled.Areas.Areas[area].NameEn).ToArray();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, name => Assert.Contains(GoldenPicture.Words(scene), text => text.StartsWith(name + ": ", StringComparison.Ordinal)));
        Assert.All(hidden, name => Assert.Empty(GoldenPicture.Row(scene, name).Marks.OfType<PathMark>()));
    }

    [Fact]
    public void The_table_has_both_values_their_intervals_and_the_change()
    {
        var table = SlopeChart.Describe(_troubled, _troubled.Catalogue.Indicators["coverage"], Areas, InventedSnapshot.Periods[0], InventedSnapshot.Periods[3], Language.En);
        var (before, after) = (_troubled.Observe(_troubled.Catalogue.Indicators["coverage"], InventedSnapshot.Periods[0]), _troubled.Observe(_troubled.Catalogue.Indicators["coverage"], InventedSnapshot.Periods[3]));
        Assert.Equal(Areas.Length, table.Rows.Count);
        foreach (var (area, row) in Areas.Zip(table.Rows))
        {
            Assert.Equal(table.Header.Count, row.Count);
            Assert.Equal((Numerals.Number(before.Values[area], 1, false), Numerals.Number(after.Values[area], 1, false)), (row[1], row[3]));
            var difference = after.Values[area] - before.Values[area];
            Assert.StartsWith((difference > 0 ? "+" : "") + Numerals.Number(difference, 1, false), GoldenPicture.Bare(row[5]), StringComparison.Ordinal);
        }
    }

    private int[] Areas => [.. new[] { 1, 2, 3, 4, 5, 6 }];

    private Scene Draw(string indicator, Language language, double width) =>
        SlopeChart.Draw(_troubled, _troubled.Catalogue.Indicators[indicator], Areas, InventedSnapshot.Periods[0], InventedSnapshot.Periods[3], language, width);
}
