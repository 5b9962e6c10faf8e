using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Multiples;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Charts.Slope;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class MultiplesTests
{
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    [Theory]
    [InlineData("multiples-fa", "homelessness", Language.Fa, 760)]
    [InlineData("multiples-en", "coverage", Language.En, 760)]
    [InlineData("multiples-narrow-fa", "homelessness", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, string indicator, Language language, double width) => GoldenPicture.Check(name, Draw(indicator, language, width));

    [Fact]
    public void Equal_values_stand_at_equal_heights_in_every_panel_and_a_higher_one_above()
    {
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var column = _troubled.Observe(indicator, InventedSnapshot.Periods[3]);
        var scene = Draw("coverage", Language.En, 760);
        // A panel begins with its lowest line of the axis; the last sign's height above it tells the value.
        var heights = _troubled.Areas.OfLevel(2).ToDictionary(area => area, area =>
        {
            var panel = GoldenPicture.Row(scene, _troubled.Areas.Areas[area].NameEn).Marks;
            return panel.OfType<LineMark>().Max(line => line.Y1) - panel.OfType<CircleMark>().Last().Y;
        });
        int[] order = [.. heights.Keys.OrderBy(area => column.Values[area])];
        var step = (heights[order[^1]] - heights[order[0]]) / (column.Values[order[^1]] - column.Values[order[0]]);
        Assert.True(step > 0);
        Assert.All(order, area => Assert.Equal(heights[order[0]] + (step * (column.Values[area] - column.Values[order[0]])), heights[area], 6));
    }

    [Fact]
    public void Time_runs_left_to_right_in_both_languages_and_panels_in_the_direction_of_reading()
    {
        foreach (var language in new[] { Language.Fa, Language.En })
        {
            var scene = Draw("coverage", language, 760);
            var panels = scene.Marks.OfType<GroupMark>().Where(group => group.Title.Length > 0).ToArray();
            var boxes = panels.Select(panel => panel.Marks.OfType<RectMark>().Last()).ToArray();
            Assert.Equal(language == Language.En, boxes[0].X < boxes[1].X);
            Assert.All(panels, panel => Assert.True(panel.Marks.OfType<CircleMark>().Last().X > panel.Marks.OfType<RectMark>().Last().X + (panel.Marks.OfType<RectMark>().Last().Width / 2)));
        }
    }

    [Fact]
    public void The_table_says_of_each_period_what_is_published_and_of_the_change_what_the_slope_says()
    {
        var indicator = _troubled.Catalogue.Indicators["homelessness"];
        var table = MultiplesChart.Describe(_troubled, indicator, 2, 0, PeriodKind.Half, Language.En);
        var slope = new SlopeSelection(_troubled, indicator, [.. _troubled.Areas.OfLevel(2)], InventedSnapshot.Periods[0], InventedSnapshot.Periods[3]);
        Assert.Equal(6, table.Header.Count);
        foreach (var line in slope.Lines)
        {
            var row = table.Rows.Single(row => row[0] == _troubled.Areas.Areas[line.Area].NameEn);
            for (var at = 0; at < 4; at++)
            {
                var status = _troubled.Observe(indicator, InventedSnapshot.Periods[at]).Status[line.Area];
                Assert.Equal(status == ObservationStatus.Protected, row[at + 1] == "protected");
                Assert.Equal(status.HasValue(), row[at + 1].Any(char.IsDigit));
            }

            Assert.Equal(line.Verdict is null, row[5].Length == 0);
        }
    }

    [Fact]
    public void A_panel_whose_last_figure_is_protected_has_no_number_and_no_sign()
    {
        var scene = Draw("homelessness", Language.En, 760);
        var hidden = scene.Marks.OfType<GroupMark>().Where(group => GoldenPicture.Bare(group.Title).EndsWith(": protected", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, hidden.Length);
        Assert.All(hidden, panel =>
        {
            Assert.Empty(panel.Marks.OfType<CircleMark>());
            Assert.Contains(panel.Marks.OfType<PathMark>(), path => path.Fill == Paint.Hatch);
            Assert.Equal("protected", panel.Marks.OfType<TextMark>().Last().Text);
        });
    }

    [Fact]
    public void Areas_beyond_the_limit_are_counted_and_what_may_not_be_seen_is_not_there()
    {
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var scene = MultiplesChart.Draw(_troubled, indicator, 2, 0, PeriodKind.Half, Language.En, limit: 5);
        Assert.Equal(5, scene.Marks.OfType<GroupMark>().Count(group => group.Title.Length > 0));
        Assert.Contains("7 more not shown.", GoldenPicture.Words(scene));
        var one = MultiplesChart.Draw(_troubled, indicator, 2, 0, PeriodKind.Half, Language.En, shows: area => area == 3);
        Assert.Single(one.Marks.OfType<GroupMark>(), group => group.Title.Length > 0);
        Assert.DoesNotContain(GoldenPicture.All(one.Marks).OfType<PathMark>(), path => path.Stroke == Palette.Comparison);
    }

    private Scene Draw(string indicator, Language language, double width) =>
        MultiplesChart.Draw(_troubled, _troubled.Catalogue.Indicators[indicator], 2, 0, PeriodKind.Half, language, width: width);
}
