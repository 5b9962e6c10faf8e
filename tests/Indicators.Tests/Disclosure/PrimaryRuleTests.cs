using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/methods/primary-rule.md; the policy is the built-in one: persons 5, sensitive 10, households 5, money 3.
public sealed class PrimaryRuleTests
{
    private static readonly DisclosurePolicy Policy = new(Persons: 5, Sensitive: 10, Households: 5, Money: 3);

    [Theory]
    [InlineData(Counts.Persons, false, 5)]
    [InlineData(Counts.Persons, true, 10)]
    [InlineData(Counts.Score, false, 5)]
    [InlineData(Counts.Score, true, 10)]
    [InlineData(Counts.Households, false, 5)]
    [InlineData(Counts.Households, true, 10)]
    [InlineData(Counts.Money, false, 3)]
    [InlineData(Counts.Records, false, 0)]
    [InlineData(Counts.Records, true, 10)]
    [InlineData(Counts.None, false, 0)]
    public void A_cell_below_its_minimum_is_protected_zero_included(Counts counts, bool isSensitive, int least)
    {
        foreach (var cases in new[] { 0, 1, least - 1, least, least + 1 }.Where(cases => cases >= 0))
        {
            var column = Column(cases);
            Assert.Equal(cases < least, IsTooFew(Of(counts, isSensitive), column));
        }
    }

    [Fact]
    public void A_protected_cell_keeps_nothing_but_its_completeness()
    {
        var column = Column(4, hasMoments: true);
        column.Date(0, new DateOnly(2025, 3, 21));
        PrimaryRule.Hide(column, 0);
        Assert.Null(column.Dated(0));
        Assert.Equal((0, 0L, ObservationStatus.Protected), (column.Values[0], column.Cases[0], column.Status[0]));
        Assert.Equal((0, 0, 0), (column.Moments!.Weights[0], column.Moments.Squares[0], column.Moments.WeightSquares[0]));
        Assert.Equal(0.75, column.Completeness(0));
    }

    [Fact]
    public void Zero_and_four_persons_look_the_same_afterwards()
    {
        var (none, four) = (Column(0), Column(4));
        PrimaryRule.Hide(none, 0);
        PrimaryRule.Hide(four, 0);
        Assert.Equivalent(none, four, strict: true);
    }

    [Fact]
    public void A_public_figure_is_never_protected() => Assert.False(IsTooFew(Of(Counts.Persons, isSensitive: true) with { IsPublic = true }, Column(0)));

    [Theory]
    [InlineData(Counts.Persons, 4, false)]
    [InlineData(Counts.Persons, 4.9, false)]
    [InlineData(Counts.Persons, 5, true)]
    [InlineData(Counts.Persons, -7, false)]
    [InlineData(Counts.Persons, double.NaN, false)]
    [InlineData(Counts.Households, 5, true)]
    [InlineData(Counts.Score, 500, false)]
    [InlineData(Counts.Money, 500, false)]
    [InlineData(Counts.Records, 1, true)]
    [InlineData(Counts.None, 1, true)]
    public void A_ready_made_count_without_cases_counts_as_its_own(Counts counts, double amount, bool isPublished) =>
        Assert.Equal(isPublished, !IsTooFew(Of(counts), Column(amount, cases: -1)));

    [Fact]
    public void A_count_with_nobody_stated_behind_it_rests_on_nobody() => Assert.True(IsTooFew(Of(Counts.Persons), Column(7, cases: 0)));

    private static bool IsTooFew(Measure measure, CellColumn column) => PrimaryRule.IsTooFew(measure, column, 0, Policy.MinimumCases(measure));

    private static Measure Of(Counts counts, bool isSensitive = false) => new()
    {
        Code = "m",
        Name = new Text("", "m"),
        Counts = counts,
        RollUp = RollUp.Sum,
        Table = "t",
        IsSensitive = isSensitive,
    };

    private static CellColumn Column(double amount, bool hasMoments = false) => Column(amount, (long)amount, hasMoments);

    private static CellColumn Column(double amount, long cases, bool hasMoments = false)
    {
        var column = new CellColumn(1, hasMoments);
        (column.Values[0], column.Cases[0], column.Status[0]) = (amount, cases, ObservationStatus.Normal);
        (column.Reporting[0], column.Expected[0]) = (3, 4);
        if (column.Moments is { } moments)
        {
            (moments.Weights[0], moments.Squares[0], moments.WeightSquares[0]) = (7, 8, 9);
        }

        return column;
    }
}
