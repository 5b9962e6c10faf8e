using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Windows of 110 days that begin with a month: three months of 31 days lie inside the first, the fourth and fifth reach into the second.</summary>
public sealed class WindowRowsTests
{
    private const int Cases = 5;

    private static readonly string[] Periods = ["1403-01", "1403-02", "1403-03", "1403-04", "1403-05", "1403-06", "1403-07", "1403-08", "D110-01", "D110-02"];

    [Fact]
    public void A_month_is_at_most_what_the_other_months_leave_of_the_window_around_it() =>
        Assert.Equal([0], Unsafe(RollUp.Sum, [3, 10, 10, 20, 20, 20, 20, 20, 24, 80], "1403-01"));

    [Fact]
    public void A_month_is_at_least_what_the_others_lack_of_a_window() =>
        Assert.Equal([0], Unsafe(RollUp.Sum, [3, 10, 10, 6, 20, 20, 20, 20, 28, 60], "1403-01"));

    [Fact]
    public void Two_windows_that_follow_each_other_hold_the_month_between_them() =>
        Assert.Equal([3], Unsafe(RollUp.Sum, [10, 10, 10, 4, 10, 10, 10, 20, 32, 32], "1403-04"));

    [Fact]
    public void Room_between_window_and_months_is_no_leak() =>
        Assert.Empty(Unsafe(RollUp.Sum, [3, 10, 10, 20, 20, 20, 20, 20, 30, 80], "1403-01"));

    [Fact]
    public void Persons_of_a_month_are_among_those_of_the_window_and_need_not_be_others() =>
        Assert.Empty(Unsafe(RollUp.Distinct, [3, 10, 10, 20, 20, 20, 20, 20, 24, 80], "1403-01"));

    [Fact]
    public void Last_assessments_of_a_window_say_nothing_of_a_month() =>
        Assert.Empty(Unsafe(RollUp.LastRecord, [3, 10, 10, 20, 20, 20, 20, 20, 24, 80], "1403-01"));

    [Fact]
    public void A_window_that_is_not_over_says_nothing() =>
        Assert.Empty(Unsafe(RollUp.Sum, [3, 10, 10, 20, 20, 20, 20, 20, 24, 80], "1403-01", isOver: false));

    // Two windows in a row, held to two quarters: what follows from their months is not said again.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    public void Windows_in_a_row_are_held_to_quarters_only_where_these_are_not_their_months_together(long beyondMonths, int expected)
    {
        string[] periods = ["1403-01", "1403-02", "1403-03", "1403-04", "1403-05", "1403-06", "1403-07", "1403-08", "1403-09", "1403-Q1", "1403-Q2", "1403-Q3", "D110-01", "D110-02"];
        long[] counts = [10, 10, 10, 10, 10, 10, 10, 10, 10, 30 + beyondMonths, 30, 30, 35, 35];
        var rows = new TrueRows(counts);
        new WindowRows(Areas(), Records(RollUp.Sum), [.. periods.Select((period, at) => (Period.Parse(period, null), at, new[] { true }))]).Add(rows);
        var built = rows.Build();
        var ofRuns = Enumerable.Range(0, built.Count).Select(row => built.Cell[built.Start[row]..built.Start[row + 1]]).Where(cells => cells.Contains(12) && cells.Contains(13)).ToArray();
        Assert.Equal(expected, ofRuns.Count(cells => cells.Contains(9)));
        Assert.Equal(2, ofRuns.Count(cells => cells.Contains(1)));
    }

    private static int[] Unsafe(RollUp rollUp, long[] counts, string hidden, bool isOver = true)
    {
        var rows = new TrueRows(counts);
        new WindowRows(Areas(), Records(rollUp), [.. Periods.Select((period, at) => (Period.Parse(period, null), at, new[] { isOver || !period.StartsWith('D') }))]).Add(rows);
        bool[] isHidden = [.. Periods.Select(period => period == hidden)];
        var facts = new CellFacts(counts);
        return [.. new RingAudit(rows.Build(), facts).Run(PrimarySet.OfCounts(facts, new PrimaryLimits(Cases)).Needs([.. counts.Select(_ => CountRange.Unbounded)]), isHidden).Unsafe.Select(found => found.Cell)];
    }

    private static Measure Records(RollUp rollUp) => new() { Code = "services", Name = new Text("", ""), Counts = Counts.Records, RollUp = rollUp, Table = "services" };

    private static AreaTree Areas() => AreaTree.Build(
        [new Level("neighbourhood", "", "neighbourhood", "", "neighbourhood")],
        [new Area { Code = "N", Level = "neighbourhood", ProgrammeStart = new DateOnly(2024, 3, 20) }],
        _ => 0,
        out _)!;
}
