using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Charts.Spine;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class SpineTests
{
    private readonly Snapshot _calm = InventedSnapshot.Create();
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    // By hand (docs/charts.md): peers 10, 20, 30, 40, 50 and a reference of 25; half = max(25 − 10, 50 − 25) = 25.
    [Theory]
    [InlineData("coverage", 0.2, 0.4, 0.8, 1.0, 0.3)]
    [InlineData("poverty", 0.0, 0.2, 0.6, 0.8, 0.7)]
    public void The_worked_example_is_drawn_where_the_page_says(string code, double from, double lower, double upper, double to, double ofFifteen)
    {
        var reading = SpineReading.Of(_calm.Catalogue.Indicators[code], Column(10, 20, 30, 40, 50), [0, 1, 2, 3, 4], 25)!;
        Assert.Equal((from, to), (Math.Round(reading.Whole.Left, 12), Math.Round(reading.Whole.Right, 12)));
        Assert.Equal((lower, upper), (Math.Round(reading.MiddleHalf.Left, 12), Math.Round(reading.MiddleHalf.Right, 12)));
        Assert.Equal(ofFifteen, reading.Scale.At(15), 12);
        Assert.Equal(0.5, reading.Scale.At(25));
    }

    [Fact]
    public void All_peers_lie_on_the_axis_and_the_farthest_at_an_end_whatever_their_values()
    {
        var random = new Random(1405);
        foreach (var code in new[] { "coverage", "poverty" })
        {
            for (var draw = 0; draw < 500; draw++)
            {
                double[] values = [.. Enumerable.Range(0, random.Next(3, 40)).Select(_ => (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-2, 6)))];
                var reference = values.Min() + (random.NextDouble() * (values.Max() - values.Min()));
                var reading = SpineReading.Of(_calm.Catalogue.Indicators[code], Column(values), [.. Enumerable.Range(0, values.Length)], reference)!;
                double[] places = [.. values.Select(reading.Scale.At)];
                Assert.All(places, place => Assert.InRange(place, -1e-9, 1 + 1e-9));
                Assert.Equal(0.5, places.Max(place => Math.Abs(place - 0.5)), 9);
                Assert.True(reading.Whole.Left <= reading.MiddleHalf.Left && reading.MiddleHalf.Right <= reading.Whole.Right);
            }
        }
    }

    [Fact]
    public void Without_a_reference_the_median_of_the_peers_is_the_middle_and_fewer_than_three_have_no_spread()
    {
        var coverage = _calm.Catalogue.Indicators["coverage"];
        Assert.Equal(30, SpineReading.Of(coverage, Column(10, 30, 50, double.NaN), [0, 1, 2, 3], double.NaN)!.Scale.Middle);
        Assert.Null(SpineReading.Of(coverage, Column(10, 30, double.NaN), [0, 1, 2], 20));
        Assert.Null(SpineReading.Of(coverage, Column(7, 7, 7), [0, 1, 2], 7));
    }

    [Theory]
    [InlineData("spine-fa", Language.Fa, 760)]
    [InlineData("spine-en", Language.En, 980)]
    [InlineData("spine-narrow-fa", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, Language language, double width) =>
        GoldenPicture.Check(name, SpineChart.Draw(_troubled, Number("IR-09.N02"), null, SpineReference.Parent, language, width));

    [Theory]
    [InlineData("coverage")]
    [InlineData("poverty")]
    public void The_circle_is_right_of_the_line_where_the_value_is_better_than_the_parents(string code)
    {
        var (indicator, sides) = (_calm.Catalogue.Indicators[code], new List<bool>());
        foreach (var area in Enumerable.Range(2, 4))
        {
            var column = _calm.Observe(indicator, InventedSnapshot.Periods[3]);
            var isBetter = indicator.Direction == Direction.Up ? column.Values[area] > column.Values[1] : column.Values[area] < column.Values[1];
            var row = GoldenPicture.Row(SpineChart.Draw(_calm, area, InventedSnapshot.Periods[3], SpineReference.Parent, Language.En), indicator.Name.En);
            var line = row.Marks.OfType<LineMark>().Single().X1;
            Assert.Equal(isBetter, row.Marks.OfType<CircleMark>().First().X > line);
            sides.Add(isBetter);
        }

        Assert.Equal(2, sides.Distinct().Count());
    }

    [Fact]
    public void A_clear_verdict_has_its_sign_beside_its_colour_and_follows_from_the_interval_of_the_difference()
    {
        var (area, parent) = (Number("IR-09.N02"), Number("IR-09"));
        var scene = SpineChart.Draw(_troubled, area, InventedSnapshot.Periods[3], SpineReference.Parent, Language.En);
        var poverty = GoldenPicture.Row(scene, "Multidimensional poverty");
        var column = _troubled.Observe(_troubled.Catalogue.Indicators["poverty"], InventedSnapshot.Periods[3]);

        // Two shares whose intervals do not even touch, and fewer is better.
        Assert.True(column.High[area] < column.Low[parent]);
        Assert.Contains("better than Razavi Khorasan", GoldenPicture.Bare(poverty.Title), StringComparison.Ordinal);
        Assert.Equal(Palette.BetterFill, poverty.Marks.OfType<CircleMark>().First().Fill);
        var sign = Assert.IsType<PathMark>(poverty.Marks[^1]);
        Assert.EndsWith("Z", sign.Data, StringComparison.Ordinal);
        Assert.NotEqual(Palette.BetterFill.Value, sign.Fill.Value);
        Assert.Contains("no clear difference", GoldenPicture.Row(scene, "Service coverage").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_row_is_hatched_over_the_whole_axis_and_shows_nothing_of_its_peers()
    {
        var scene = SpineChart.Draw(_troubled, Number("IR-09.N03"), null, SpineReference.Parent, Language.En);
        var row = GoldenPicture.Row(scene, "Homelessness");
        Assert.Equal("Homelessness: protected", GoldenPicture.Bare(row.Title));
        Assert.Single(row.Marks.OfType<RectMark>(), rect => rect.Fill == Paint.Hatch);
        Assert.Empty(row.Marks.OfType<CircleMark>());
        Assert.DoesNotContain(row.Marks.OfType<RectMark>(), rect => rect.Fill == Palette.PeerRange || rect.Fill == Palette.PeerHalf);
        var cells = Table("IR-09.N03").Rows.Single(row => row[0].StartsWith("Homelessness", StringComparison.Ordinal));
        Assert.Equal(["protected", "", ""], [cells[2], cells[3], cells[5]]);
    }

    [Fact]
    public void The_table_has_the_figures_of_the_release()
    {
        var table = Table("IR-09.N01");
        Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Count));
        var poverty = table.Rows.Single(row => row[0].StartsWith("Multidimensional poverty", StringComparison.Ordinal));
        var column = _troubled.Observe(_troubled.Catalogue.Indicators["poverty"], InventedSnapshot.Periods[3]);
        var first = Number("IR-09.N01");
        double[] peers = [.. Enumerable.Range(first, 4).Select(area => column.Values[area]).Order()];
        Assert.Equal(Numerals.Number(column.Values[first], 1, false), poverty[2]);
        Assert.Equal(Numerals.Number(column.Values[Number("IR-09")], 1, false), poverty[4]);
        Assert.Equal($"{Numerals.Number(peers[0], 1, false)}–{Numerals.Number(peers[3], 1, false)}", GoldenPicture.Bare(poverty[5]));
        Assert.Equal($"{Numerals.Number(peers[0] + (0.75 * (peers[1] - peers[0])), 1, false)}–{Numerals.Number(peers[2] + (0.25 * (peers[3] - peers[2])), 1, false)}", GoldenPicture.Bare(poverty[6]));
    }

    [Fact]
    public void Who_may_not_see_the_parent_gets_no_diamond_and_no_verdict_and_who_may_not_see_a_peer_no_bars()
    {
        var first = Number("IR-09.N01");
        Scene Draw(Func<int, bool> shows) => SpineChart.Draw(_calm, first, null, SpineReference.Parent, Language.En, shows: shows);
        var withoutParent = Draw(area => area >= first && area < first + 4);
        Assert.DoesNotContain("Razavi Khorasan", GoldenPicture.Words(withoutParent));
        Assert.DoesNotContain(GoldenPicture.All(withoutParent.Marks).OfType<CircleMark>(), circle => circle.Fill == Palette.Worse || circle.Fill == Palette.BetterFill);
        Assert.Contains(GoldenPicture.All(withoutParent.Marks).OfType<RectMark>(), rect => rect.Fill == Palette.PeerRange && rect.Height > 10.5);
        var alone = Draw(area => area == first);
        Assert.DoesNotContain(GoldenPicture.All(alone.Marks).OfType<RectMark>(), rect => rect.Fill == Palette.PeerRange || rect.Fill == Palette.PeerHalf);
        Assert.Contains("the peers are not open to you", GoldenPicture.Words(alone));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("&lang=en", "Place among peers")]
    public async Task The_page_of_an_area_has_the_chart_its_table_and_its_addresses(string language, string words)
    {
        await using var service = await PageService.OpenAsync(_calm);
        var (_, page) = await service.GetAsync("/areas/IR-09.N01?period=1404-H2" + language);
        Assert.Contains("id=\"spine-title\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"spine-narrow-title\"", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("/charts/spine.svg?area=IR-09.N01&period=1404-H2", page, StringComparison.Ordinal);
        var (_, root) = await service.GetAsync("/areas/IR");
        Assert.DoesNotContain("id=\"spine-title\"", root, StringComparison.Ordinal);
    }

    private static int Number(string code) => InventedSnapshot.Create().Areas.TryGetNumber(code, out var number) ? number : throw new ArgumentException(code);

    private ChartTable Table(string area) => SpineChart.Describe(_troubled, Number(area), InventedSnapshot.Periods[3], SpineReference.Parent, Language.En);

    private static ObservationColumn Column(params double[] values)
    {
        var column = new ObservationColumn(values.Length);
        for (var area = 0; area < values.Length; area++)
        {
            (column.Values[area], column.Status[area]) = (values[area], double.IsNaN(values[area]) ? ObservationStatus.NotCollected : ObservationStatus.Normal);
        }

        return column;
    }
}
