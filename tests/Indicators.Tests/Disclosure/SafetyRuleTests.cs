using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "What safe means".
public sealed class SafetyRuleTests
{
    private const long None = CountRange.Unbounded;

    [Theory]
    [InlineData(0, 5, 0, 5, true)]
    [InlineData(0, 5, 1, 4, true)]
    [InlineData(0, 5, 0, 6, false)]
    [InlineData(1, 5, 0, 5, false)]
    public void A_range_covers_another_that_is_inside(long low, long high, long innerLow, long innerHigh, bool covers) =>
        Assert.Equal(covers, new CountRange(low, high).Covers(new CountRange(innerLow, innerHigh)));

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(0, 4, 5)]
    [InlineData(3, None, None)]
    public void A_range_has_so_many_values_and_not_one_more(long low, long high, long values)
    {
        var range = new CountRange(low, high);
        Assert.Equal(values, range.Size);
        Assert.True(range.HasAtLeast(values));
        Assert.True(high == None || !range.HasAtLeast(values + 1));
    }

    // 1 + 6 = 7 beside a shown 40: an outsider sees 0 to 7, eight values, so that k = 6 is the most (k + 2 values).
    [Theory]
    [InlineData(6, CellFacts.NoDenominator, true)]
    [InlineData(7, CellFacts.NoDenominator, false)]
    [InlineData(7, 8, false)] // nine values were possible
    [InlineData(7, 7, true)] // no more than eight ever were
    public void An_insider_who_brought_k_persons_needs_k_and_two_values(long contribution, long residents, bool isSafe)
    {
        var facts = new CellFacts([47, 1, 6, 40], [CellFacts.NoDenominator, residents, CellFacts.NoDenominator, CellFacts.NoDenominator]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(4));
        Assert.Equal(isSafe, TreeSafety.Unsafe(new CellTree([-1, 0, 0, 0]), facts, primary, [false, true, true, false], contribution).Count == 0);
    }

    // n = 2: told that a cell is primary, one is left with 0 and 1, as many as there are.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(9, 3)]
    public void Whoever_was_told_the_primary_cells_needs_three_values_or_as_many_as_there_are(int cases, long wanted) =>
        Assert.Equal(wanted, SafetyRule.ValuesWanted(PrimarySet.OfCounts(new CellFacts([0]), new PrimaryLimits(cases)), 0));

    [Fact]
    public void A_primary_cell_that_is_shown_is_unsafe()
    {
        var facts = new CellFacts([43, 3, 40]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        Assert.Equal([1], TreeSafety.Unsafe(new CellTree([-1, 0, 0]), facts, primary, [true, false, true]));
        Assert.Empty(TreeSafety.Unsafe(new CellTree([-1, 0, 0]), facts, primary, [true, true, true]));
    }

    [Fact]
    public void Only_primary_cells_can_be_beyond_help()
    {
        // 2 of 2 and 4 of 24 under a 6; the 60 beside it is not primary.
        var facts = new CellFacts([66, 6, 2, 4, 60], [400, 26, 2, 24, 374]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        Assert.Equal([2, 3], TreeSafety.BeyondHelp(new CellTree([-1, 0, 1, 1, 0]), facts, primary));
        Assert.Empty(TreeSafety.BeyondHelp(new CellTree([-1, 0, 0, 0, 0]), new CellFacts([72, 6, 2, 4, 60]), PrimarySet.OfCounts(new CellFacts([72, 6, 2, 4, 60]), new PrimaryLimits(5))));
    }
}
