using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Histogram;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class HistogramTests
{
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    [Theory]
    [InlineData("histogram-fa", "homelessness", Language.Fa, 760)]
    [InlineData("histogram-en", "coverage", Language.En, 760)]
    [InlineData("histogram-narrow-fa", "homelessness", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, string indicator, Language language, double width) => GoldenPicture.Check(name, Draw(indicator, language, width));

    [Fact]
    public void Every_area_with_a_value_is_one_block_in_the_bin_of_its_value_and_in_the_colour_of_the_map()
    {
        var indicator = _troubled.Catalogue.Indicators["homelessness"];
        var column = _troubled.Observe(indicator, InventedSnapshot.Periods[3]);
        var breaks = _troubled.Breaks(indicator, 2, InventedSnapshot.Periods[3].Kind);
        int[] areas = [.. _troubled.Areas.OfLevel(2)];
        var (scene, ticks) = (Draw("homelessness", Language.En, 760), Ticks(areas.Select(area => column.Values[area]).Where(double.IsFinite)));
        var colours = ClassColours.Of(indicator.Direction, breaks.Count);
        var blocks = scene.Marks.OfType<GroupMark>().Where(group => group.Title.Length > 0).ToArray();
        Assert.Equal(areas.Count(area => double.IsFinite(column.Values[area])), blocks.Length);
        foreach (var area in areas.Where(area => double.IsFinite(column.Values[area])))
        {
            var block = GoldenPicture.Row(scene, _troubled.Areas.Areas[area].NameEn).Marks.OfType<RectMark>().Single();
            Assert.Equal(colours[breaks.ClassOf(column.Values[area])], block.Fill.Value);

            // By the least and the greatest block the axis is known: a block of a higher value never lies further left.
            Assert.All(areas.Where(other => column.Values[other] > column.Values[area]), other =>
                Assert.True(GoldenPicture.Row(scene, _troubled.Areas.Areas[other].NameEn).Marks.OfType<RectMark>().Single().X >= block.X - 1e-9));
        }

        Assert.Equal(blocks.Length, blocks.Select(block => block.Marks.OfType<RectMark>().Single()).Select(rect => (Math.Round(rect.X, 3), Math.Round(rect.Y, 3))).Distinct().Count());
        Assert.True(ticks.Values.Length > 2);
    }

    [Fact]
    public void The_table_counts_what_lies_in_each_bin_and_leaves_out_nothing()
    {
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var table = HistogramChart.Describe(_troubled, indicator, 2, 0, InventedSnapshot.Periods[3], Language.En);
        double[] values = [.. _troubled.Areas.OfLevel(2).Select(area => _troubled.Observe(indicator, InventedSnapshot.Periods[3]).Values[area])];
        var ticks = Ticks(values);
        Assert.Equal(ticks.Values.Length - 1, table.Rows.Count);
        for (var bin = 0; bin < table.Rows.Count; bin++)
        {
            var (from, to, isLast) = (ticks.Values[bin], ticks.Values[bin + 1], bin == table.Rows.Count - 1);
            Assert.Equal(values.Count(value => value >= from && (value < to || (isLast && value <= to))), int.Parse(table.Rows[bin][1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Protected_and_missing_areas_are_counted_in_the_legend_and_have_no_block()
    {
        var words = GoldenPicture.Words(Draw("homelessness", Language.En, 760));
        var column = _troubled.Observe(_troubled.Catalogue.Indicators["homelessness"], InventedSnapshot.Periods[3]);
        var hidden = _troubled.Areas.OfLevel(2).Count(area => column.Status[area] == Mahalleh.Indicators.Cells.ObservationStatus.Protected);
        Assert.True(hidden > 0);
        Assert.Contains($"protected ({hidden})", words);
        Assert.Contains(words, text => text.StartsWith("no data (", StringComparison.Ordinal));
    }

    [Fact]
    public void The_axis_runs_left_to_right_and_what_may_not_be_seen_is_not_there()
    {
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var area = _troubled.Areas.OfLevel(2).First();
        var scene = HistogramChart.Draw(_troubled, indicator, 2, 0, InventedSnapshot.Periods[3], Language.Fa, shows: other => other == area);
        Assert.Single(scene.Marks.OfType<GroupMark>(), group => group.Title.Length > 0);
        Assert.DoesNotContain(GoldenPicture.Words(scene), text => text.StartsWith("ایران:", StringComparison.Ordinal));
        var numbers = GoldenPicture.All(Draw("coverage", Language.Fa, 760).Marks).OfType<TextMark>().Where(text => text.Anchor == Anchor.Middle && !text.HasHalo && !text.IsStrong).ToArray();
        Assert.Equal(numbers.Select(text => text.Text).Order(StringComparer.Ordinal), numbers.OrderBy(text => text.X).Select(text => text.Text));
    }

    // As many steps as the chart asks for with so few values: five.
    private static Ticks Ticks(IEnumerable<double> values) => Mahalleh.Web.Charts.Scenes.Ticks.Cover(values.Min(), values.Max(), 5);

    private Scene Draw(string indicator, Language language, double width) =>
        HistogramChart.Draw(_troubled, _troubled.Catalogue.Indicators[indicator], 2, 0, InventedSnapshot.Periods[3], language, width);
}
