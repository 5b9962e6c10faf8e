using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "What is hidden in itself".
public sealed class PrimarySetTests
{
    private const long None = CountRange.Unbounded;

    [Theory]
    [InlineData(0, -1, PrimaryReason.Few)]
    [InlineData(4, -1, PrimaryReason.Few)]
    [InlineData(5, -1, PrimaryReason.None)]
    [InlineData(4, 100, PrimaryReason.Few)]
    [InlineData(95, 100, PrimaryReason.None)]
    [InlineData(96, 100, PrimaryReason.NearlyAll)]
    [InlineData(100, 100, PrimaryReason.NearlyAll)]
    [InlineData(3, 6, PrimaryReason.Few | PrimaryReason.NearlyAll)]
    [InlineData(0, 0, PrimaryReason.Few | PrimaryReason.NearlyAll)]
    public void A_count_is_primary_when_few_are_counted_or_few_are_not(long value, long denominator, PrimaryReason reason) =>
        Assert.Equal(reason, Of(value, denominator).Reasons[0]);

    [Theory]
    [InlineData(CellRole.Ordinary, 3, true)]
    [InlineData(CellRole.OwnPart, 3, true)]
    [InlineData(CellRole.StructuralZero, 0, false)]
    [InlineData(CellRole.Open, 3, false)]
    public void Structural_zeros_and_open_cells_are_exempt(CellRole role, long value, bool isPrimary)
    {
        var set = PrimarySet.OfCounts(new CellFacts([value], roles: [role]), new PrimaryLimits(5));
        Assert.Equal((isPrimary, isPrimary ? 1 : 0), (set.Contains(0), set.Count));
    }

    [Theory]
    [InlineData(3, -1, 0, 5)]
    [InlineData(3, 100, 0, 5)]
    [InlineData(1, 4, 0, 4)]
    [InlineData(98, 100, 95, 100)]
    [InlineData(3, 6, 0, 6)]
    public void An_outsider_must_not_rule_out_zero_to_n_nor_all_but_n_to_all(long value, long denominator, long low, long high) =>
        Assert.Equal(new CountRange(low, high), Of(value, denominator).Need(0));

    [Theory]
    [InlineData(3, -1, 0, 4)]
    [InlineData(3, 100, 0, 4)]
    [InlineData(98, 100, 96, 100)]
    [InlineData(7, -1, 5, None)]
    [InlineData(7, 100, 5, 95)]
    [InlineData(3, 9, 0, 9)]
    [InlineData(3, 10, 0, 4)]
    [InlineData(7, 10, 6, 10)]
    public void Being_told_the_primary_cells_narrows_a_guess_to_its_band(long value, long denominator, long low, long high) =>
        Assert.Equal(new CountRange(low, high), Of(value, denominator).Told(0));

    [Theory]
    [InlineData(1_000, 2, 500, 400, true)] // two contributors are fewer than three
    [InlineData(1_000, 9, 500, 425, true)] // the other seven give 75 = 15 % of 500, but the two 92.5 %
    [InlineData(1_000, 9, 500, 340, false)] // 160 against 75; 84 %
    [InlineData(1_000, 9, 500, 350, false)] // 85 % is allowed
    [InlineData(1_000, 9, 500, 351, true)]
    public void A_sum_is_primary_when_one_or_two_make_it_up(long sum, long cases, long largest, long second, bool isPrimary) =>
        Assert.Equal(isPrimary, Money(sum, cases, largest, second, new PrimaryLimits(3)).Contains(0));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_sum_of_fewer_contributors_is_primary_though_no_contribution_is_known(long cases, bool isPrimary)
    {
        var set = PrimarySet.OfMoney(new CellFacts([1_000]), new Contributors([cases]), new PrimaryLimits(3));
        Assert.Equal(isPrimary ? PrimaryReason.Few : PrimaryReason.None, set.Reasons[0]);
    }

    [Fact]
    public void A_hidden_sum_keeps_within_what_is_possible()
    {
        var set = PrimarySet.OfMoney(new CellFacts([50], [55]), new Contributors([1], [400], [0]), new PrimaryLimits(3));
        Assert.Equal(new CountRange(0, 55), set.Need(0));
    }

    [Theory]
    [InlineData(74, true)]
    [InlineData(75, false)]
    public void The_second_contributor_must_not_come_within_fifteen_per_cent_of_the_first(long rest, bool isPrimary)
    {
        var limits = new PrimaryLimits(3, DominancePercent: 100);
        Assert.Equal(isPrimary, Money(500 + 425 + rest, 9, 500, 425, limits).Contains(0));
    }

    [Fact]
    public void A_hidden_sum_may_be_anything_within_fifteen_per_cent_of_its_largest_part()
    {
        var set = Money(1_000, 9, 501, 490, new PrimaryLimits(3));
        Assert.Equal((new CountRange(924, 1_076), new CountRange(0, None)), (set.Need(0), set.Told(0)));
    }

    [Fact]
    public void Of_a_sum_of_too_few_nobody_knows_that_there_was_any()
    {
        Assert.Equal(new CountRange(0, 1_076), Money(1_000, 2, 501, 499, new PrimaryLimits(3)).Need(0));
        var unknown = PrimarySet.OfMoney(new CellFacts([100]), new Contributors([1]), new PrimaryLimits(3));
        Assert.Equal(new CountRange(0, 115), unknown.Need(0));
    }

    [Fact]
    public void Facts_that_contradict_themselves_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CellFacts([-1]));
        Assert.Throws<ArgumentException>(() => new CellFacts([5], [4]));
        Assert.Throws<ArgumentException>(() => new CellFacts([5], [4, 4]));
        Assert.Throws<ArgumentException>(() => new CellFacts([1], roles: [CellRole.StructuralZero]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrimarySet.OfCounts(new CellFacts([1]), new PrimaryLimits(0)));
        Assert.Throws<ArgumentException>(() => PrimarySet.OfMoney(new CellFacts([1]), new Contributors([1, 2]), new PrimaryLimits(3)));
    }

    [Theory]
    [InlineData(false, 20, 100, true)]
    [InlineData(true, 20, 100, false)]
    [InlineData(false, 20, 99, false)]
    [InlineData(false, 95, 100, true)]
    [InlineData(false, 96, 100, false)]
    public void A_rate_is_shown_for_a_published_count_of_a_large_denominator_only(bool isHidden, long count, long denominator, bool isShown) =>
        Assert.Equal(isShown, RateRule.MayShow(isHidden, count, denominator, new PrimaryLimits(5, MinimumDenominator: 100)));

    private static PrimarySet Of(long value, long denominator) => PrimarySet.OfCounts(new CellFacts([value], [denominator]), new PrimaryLimits(5));

    private static PrimarySet Money(long sum, long cases, long largest, long second, PrimaryLimits limits) =>
        PrimarySet.OfMoney(new CellFacts([sum]), new Contributors([cases], [largest], [second]), limits);
}
