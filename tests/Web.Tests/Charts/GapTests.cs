using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class GapTests
{
    private const int Neighbourhoods = 2;
    private static readonly GapBreakdown Sexes = new("sex", ["female", "male"]);
    private static readonly GapBreakdown Ages = new("age_group", ["0-14", "15-64", "65+"]);

    private readonly Snapshot _snapshot = GroupedSnapshot.Create();

    private Indicator Coverage => _snapshot.Catalogue.Indicators["coverage"];

    [Theory]
    [InlineData("gap-fa", Language.Fa, 760)]
    [InlineData("gap-en", Language.En, 760)]
    [InlineData("gap-narrow-fa", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, Language language, double width) => GoldenPicture.Check(name, Draw(Sexes, language, width));

    [Theory]
    [InlineData("gap-ages-fa", Language.Fa)]
    [InlineData("gap-ages-en", Language.En)]
    public void More_than_two_groups_are_told_apart_too(string name, Language language) => GoldenPicture.Check(name, Draw(Ages, language, 760));

    [Fact]
    public void The_breakdowns_are_those_that_some_area_has_with_persons_first_and_the_youngest_first()
    {
        var found = GapBreakdown.Of(_snapshot, Coverage, GroupedSnapshot.Period);
        Assert.Equal(["age_group", "sex", "agency"], found.Select(breakdown => breakdown.Column));
        Assert.Equal(["0-14", "15-64", "65+"], found[0].Groups);
        Assert.Empty(GapBreakdown.Of(_snapshot, Coverage, InventedSnapshot.Periods[0]));
        Assert.True(GapBreakdown.IsPossible(_snapshot, Coverage));
        Assert.False(GapBreakdown.IsPossible(_snapshot, _snapshot.Catalogue.Indicators["poverty"]));
    }

    [Fact]
    public void The_widest_gap_stands_first_and_areas_without_one_last_in_the_order_of_the_tree()
    {
        var selection = Select(Sexes);
        double[] gaps = [.. selection.Rows.Where(row => row.Gap is not null).Select(row => row.Gap!.Value.Difference)];
        Assert.Equal(gaps.OrderDescending(), gaps);
        Assert.Equal(9, gaps.Length);
        Assert.Equal([3, 4, 9], selection.Rows.Where(row => row.Gap is null).Select(row => row.Area));
        foreach (var row in selection.Rows.Take(9))
        {
            Assert.Equal(Math.Abs(selection.Columns[0].Values[row.Area] - selection.Columns[1].Values[row.Area]), row.Gap!.Value.Difference);
        }
    }

    [Fact]
    public void A_gap_is_told_only_where_every_group_is_published()
    {
        var scene = Draw(Sexes, Language.En, 760);
        var selection = Select(Sexes);
        Assert.Equal([ObservationStatus.Protected, ObservationStatus.Protected, ObservationStatus.NotCollected], new[] { 3, 4, 9 }.Select(selection.Absence));
        foreach (var area in new[] { 3, 4, 9 })
        {
            var row = GoldenPicture.Row(scene, Name(area));
            Assert.DoesNotContain(row.Marks.OfType<LineMark>(), line => line.Y1 == line.Y2 && (line.Stroke == Palette.Ink || line.Stroke == Palette.Comparison));
            Assert.Contains("no gap can be told", row.Title, StringComparison.Ordinal);
        }

        // One sign stands where one group is published, and what is hidden is a hatch of one size in all rows.
        Assert.Equal([1, 0, 1], new[] { 3, 4, 9 }.Select(area => Signs(scene, area)));
        RectMark[] hatches = [.. GoldenPicture.All(scene.Marks).OfType<RectMark>().Where(rect => rect.Fill == Paint.Hatch && rect.X != 0 && rect.Width > LegendEntry.SwatchWidth)];
        Assert.Equal(3, hatches.Length);
        Assert.Single(hatches.Select(hatch => (hatch.X, hatch.Width, hatch.Height)).Distinct());
        Assert.Single(GoldenPicture.All(scene.Marks).OfType<RectMark>(), rect => rect.Fill == Palette.NoData && rect.Width > LegendEntry.SwatchWidth);
    }

    [Fact]
    public void A_gap_is_clear_when_the_interval_of_the_difference_leaves_zero_out()
    {
        var seen = new HashSet<bool>();
        foreach (var row in Select(Sexes).Rows.Where(row => row.Gap is not null))
        {
            Assert.Equal(row.Gap!.Value.Interval.Low > 0, row.IsClear);
            seen.Add(row.IsClear!.Value);
        }

        Assert.Equal(2, seen.Count);
        Assert.All(Select(Ages).Rows, row => Assert.Null(row.IsClear));
    }

    // Worked by hand in docs/charts.md: 34.00 (30.89–37.25) and 44.00 (40.70–47.36).
    [Fact]
    public void The_interval_of_a_gap_is_that_of_the_difference()
    {
        var gap = Select(Sexes).Rows[0].Gap!.Value;
        Assert.Equal((34, 44, 10), (gap.Before, gap.After, gap.Difference));
        Assert.Equal(5.37, gap.Interval.Low, 0.01);
        Assert.Equal(14.58, gap.Interval.High, 0.01);
    }

    [Fact]
    public void Persons_whom_several_agencies_serve_are_no_independent_groups()
    {
        var selection = Select(new GapBreakdown("agency", ["police", "welfare"]));
        Assert.All(selection.Rows, row => Assert.True(row.Gap is not null && row.IsClear is null && !double.IsFinite(row.Gap.Value.Interval.Low)));
    }

    [Fact]
    public void Gaps_that_are_small_beside_the_distances_of_the_areas_are_drawn_from_the_lowest_group()
    {
        var unlike = GroupedSnapshot.Create(areFarApart: true);
        var selection = new GapSelection(unlike, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, null, null);
        Assert.True(selection.IsFromLowest);
        Assert.False(Select(Sexes).IsFromLowest);
        Assert.False(GapChart.IsTelling(unlike, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period));

        var scene = GapChart.Draw(unlike, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.En, width: 760);
        Assert.Contains(GoldenPicture.Words(scene), text => text.Contains("distance from the lowest group", StringComparison.Ordinal));
        var lines = selection.Rows.Where(row => row.Gap is not null)
            .Select(row => (row.Gap!.Value.Difference, Line: GoldenPicture.Row(scene, unlike.Areas.Areas[row.Area].NameEn).Marks.OfType<LineMark>().Single(line => line.Y1 == line.Y2 && line.Width is 2.2 or 1.6))).ToArray();

        // All begin at one place, the lowest group, and their lengths are as the gaps.
        Assert.Equal(9, lines.Length);
        Assert.All(lines, row => Assert.Equal(lines[0].Line.X1, row.Line.X1, 0.01));
        Assert.All(lines, row => Assert.Equal(row.Difference / lines[0].Difference, (row.Line.X2 - row.Line.X1) / (lines[0].Line.X2 - lines[0].Line.X1), 0.001));

        // A figure whose lowest group is hidden has no place on that axis; the table has it.
        Assert.Equal([0, 0], new[] { 3, 9 }.Select(area => Signs(scene, area)));
        Assert.Contains(GapChart.Describe(unlike, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.En).Rows, row => row[0].Contains(Name(3), StringComparison.Ordinal) && row[2].Any(char.IsAsciiDigit));
    }

    // Areas 8 and 12: women and men alike, and no distance between the areas either.
    [Theory]
    [InlineData(760)]
    [InlineData(340)]
    public void Areas_and_groups_that_are_all_alike_have_an_axis_too(double width)
    {
        var scene = GapChart.Draw(_snapshot, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.En, width: width, shows: area => area is 8 or 12);
        GoldenPicture.Sound(scene);
        Assert.All(new[] { 8, 12 }, area => Assert.Equal(2, Signs(scene, area)));
    }

    [Theory]
    [InlineData("gap-far-apart-fa", Language.Fa, 760)]
    [InlineData("gap-far-apart-narrow-en", Language.En, 340)]
    [InlineData("gap-far-apart-narrow-fa", Language.Fa, 340)]
    public void The_drawing_from_the_lowest_group_is_the_recorded_one(string name, Language language, double width) =>
        GoldenPicture.Check(name, GapChart.Draw(GroupedSnapshot.Create(areFarApart: true), Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, language, width: width));

    [Fact]
    public void The_table_has_every_group_with_its_interval_and_the_gap()
    {
        var table = GapChart.Describe(_snapshot, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.En);
        var selection = Select(Sexes);
        Assert.Equal(["Neighbourhood", "female", "male", "Gap", "95% interval", "Meaning"], table.Header.Select(GoldenPicture.Bare));
        foreach (var (row, cells) in selection.Rows.Zip(table.Rows))
        {
            Assert.Equal(table.Header.Count, cells.Count);
            Assert.Equal(row.Gap is { } gap ? Numerals.Number(gap.Difference, 1, false) : row.Area == 9 ? "no data" : "protected", cells[3]);
            Assert.StartsWith(row.Area is 3 or 4 ? "protected" : Numerals.Number(selection.Columns[0].Values[row.Area], 1, false), cells[1], StringComparison.Ordinal);
        }

        Assert.Contains("3 of which no gap can be told", table.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_that_may_not_be_seen_and_those_beyond_the_limit_are_left_out()
    {
        var scene = GapChart.Draw(_snapshot, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.En, limit: 2, shows: area => area is 2 or 3 or 5);
        Assert.Equal(2, Enumerable.Range(0, _snapshot.Areas.Count).Count(area => GoldenPicture.Words(scene).Contains(Name(area))));
        Assert.Contains(GoldenPicture.Words(scene), text => text.StartsWith("1 more", StringComparison.Ordinal));
        GoldenPicture.Sound(GapChart.Draw(_snapshot, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.Fa, shows: area => area == 4));
        GoldenPicture.Sound(GapChart.Draw(_snapshot, Coverage, Sexes, Neighbourhoods, 0, GroupedSnapshot.Period, Language.Fa, shows: _ => false));
    }

    private string Name(int area) => _snapshot.Areas.Areas[area].NameEn;

    private int Signs(Scene scene, int area) => GoldenPicture.Row(scene, Name(area)).Marks.OfType<GroupMark>().Count(group => group.Marks[0] is not RectMark);

    private GapSelection Select(GapBreakdown breakdown) => new(_snapshot, Coverage, breakdown, Neighbourhoods, 0, GroupedSnapshot.Period, null, null);

    private Scene Draw(GapBreakdown breakdown, Language language, double width) =>
        GapChart.Draw(_snapshot, Coverage, breakdown, Neighbourhoods, 0, GroupedSnapshot.Period, language, width: width);
}
