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
            Assert.Equal(cases < least ? 1 : 0, PrimaryRule.Protect(Of(counts, isSensitive), column, Policy));
            Assert.Equal(cases < least ? ObservationStatus.Protected : ObservationStatus.Normal, column.Status[0]);
        }
    }

    [Fact]
    public void A_protected_cell_keeps_nothing_but_its_completeness()
    {
        var column = Column(4, hasMoments: true);
        PrimaryRule.Protect(Of(Counts.Score), column, Policy);
        Assert.Equal((0, 0L, ObservationStatus.Protected), (column.Values[0], column.Cases[0], column.Status[0]));
        Assert.Equal((0, 0, 0), (column.Moments!.Weights[0], column.Moments.Squares[0], column.Moments.WeightSquares[0]));
        Assert.Equal(0.75, column.Completeness(0));
    }

    [Fact]
    public void Zero_and_four_persons_look_the_same_afterwards()
    {
        var (none, four) = (Column(0), Column(4));
        PrimaryRule.Protect(Of(Counts.Persons), none, Policy);
        PrimaryRule.Protect(Of(Counts.Persons), four, Policy);
        Assert.Equivalent(none, four, strict: true);
    }

    [Fact]
    public void A_cell_with_enough_cases_is_not_touched()
    {
        var column = Column(5, hasMoments: true);
        Assert.Equal(0, PrimaryRule.Protect(Of(Counts.Score), column, Policy));
        Assert.Equivalent(Column(5, hasMoments: true), column, strict: true);
    }

    [Fact]
    public void A_public_figure_is_never_protected()
    {
        var column = Column(1);
        Assert.Equal(0, PrimaryRule.Protect(Of(Counts.Persons, isSensitive: true) with { IsPublic = true }, column, Policy));
        Assert.Equal((1, ObservationStatus.Normal), (column.Values[0], column.Status[0]));
    }

    [Theory]
    [InlineData(Counts.Persons, 4, false)]
    [InlineData(Counts.Persons, 5, true)]
    [InlineData(Counts.Households, 5, true)]
    [InlineData(Counts.Score, 500, false)]
    [InlineData(Counts.Money, 500, false)]
    [InlineData(Counts.Records, 1, true)]
    [InlineData(Counts.None, 1, true)]
    public void A_ready_made_count_without_cases_counts_as_its_own(Counts counts, double amount, bool isPublished)
    {
        var column = Column(amount, cases: -1);
        PrimaryRule.Protect(Of(counts), column, Policy);
        Assert.Equal((isPublished ? amount : 0, 0L, isPublished), (column.Values[0], column.Cases[0], column.Status[0].HasValue()));
    }

    [Fact]
    public void What_is_not_a_number_is_protected()
    {
        var column = Column(double.NaN, cases: -1);
        Assert.Equal(1, PrimaryRule.Protect(Of(Counts.Persons), column, Policy));
        Assert.Equal(0, column.Values[0]);
    }

    [Fact]
    public void An_estimate_of_few_persons_is_protected_and_no_longer_says_it_was_one()
    {
        var column = Column(2);
        column.Status[0] = ObservationStatus.Estimated;
        PrimaryRule.Protect(Of(Counts.Persons), column, Policy);
        Assert.Equal(ObservationStatus.Protected, column.Status[0]);
    }

    [Theory]
    [InlineData(ObservationStatus.NotCollected)]
    [InlineData(ObservationStatus.CannotExist)]
    [InlineData(ObservationStatus.Protected)]
    public void What_has_no_value_keeps_its_status_and_is_not_counted(ObservationStatus status)
    {
        var column = Column(0);
        column.Status[0] = status;
        Assert.Equal(0, PrimaryRule.Protect(Of(Counts.Persons), column, Policy));
        Assert.Equal(status, column.Status[0]);
    }

    private static Measure Of(Counts counts, bool isSensitive = false) => new()
    {
        Code = "m", Name = new Text("", "m"), Counts = counts, RollUp = RollUp.Sum, Table = "t", IsSensitive = isSensitive,
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
