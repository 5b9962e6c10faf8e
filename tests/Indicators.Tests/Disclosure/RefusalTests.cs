using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// What does not fit is refused: an audit of columns of other lengths, or of rows that do not hold, proves nothing.
public sealed class RefusalTests
{
    private static CellTree Pair => new([-1, 0, 0]);

    private static CellFacts Facts => new([43, 3, 40]);

    private static PrimarySet Primary => PrimarySet.OfCounts(Facts, new PrimaryLimits(5));

    [Fact]
    public void No_amounts_at_all() => Assert.Throws<ArgumentNullException>(() => new CellFacts(null!));

    [Fact]
    public void A_column_of_another_length()
    {
        Assert.Throws<ArgumentException>(() => new CellFacts([3], [4, 4]));
        Assert.Throws<ArgumentException>(() => new CellFacts([3], roles: [CellRole.Ordinary, CellRole.Ordinary]));
        Assert.Throws<ArgumentException>(() => Pair.Check(new CellFacts([43, 3, 40, 1])));
        Assert.Throws<ArgumentException>(() => Pair.Rows().Check(new CellFacts([43, 3, 40, 1])));
        Assert.Throws<ArgumentException>(() => TreeAudit.Run(Pair, new AttackerBounds([43, 0], [43, 9, 43])));
        Assert.Throws<ArgumentException>(() => TreeAudit.Run(Pair, new AttackerBounds([43, 0, 0], [43, 9])));
    }

    [Fact]
    public void An_amount_above_a_denominator_of_nobody() => Assert.Throws<ArgumentException>(() => new CellFacts([1], [0]));

    [Theory]
    [InlineData(new[] { -2 })]
    [InlineData(new[] { -1, 1 })]
    [InlineData(new[] { -1, 2, 0 })]
    public void A_parent_that_does_not_come_before_its_child(int[] parent) => Assert.Throws<ArgumentException>(() => new CellTree(parent));

    [Fact]
    public void Amounts_beyond_sixty_four_bits()
    {
        var facts = new CellFacts([long.MaxValue, long.MaxValue, long.MaxValue]);
        Assert.Throws<OverflowException>(() => Pair.Check(facts));
        Assert.Throws<OverflowException>(() => Pair.Rows().Evaluate(0, [-2, long.MaxValue, long.MaxValue]));
        const long most = long.MaxValue - 1;
        const long none = CountRange.Unbounded;
        Assert.Throws<OverflowException>(() => TreeAudit.Run(Pair, new AttackerBounds([0, most, 9], [none, none, none])));
        Assert.Throws<OverflowException>(() => TreeAudit.Run(Pair, new AttackerBounds([0, 0, 0], [none, most, 9])));
        Assert.Throws<OverflowException>(() => TreeAudit.Run(new CellTree([-1, 0, 0], ParentRule.Distinct), new AttackerBounds([most, 0, 0], [most, none, none])));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_row_of_a_cell_that_does_not_exist(int cell)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRowsBuilder(3).AddSum(cell, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRowsBuilder(3).AddAtMost(0, cell));
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(1, 1, 2)]
    public void Contributors_of_another_number_of_sums(int cases, int largest, int second) => Assert.Throws<ArgumentException>(
        () => PrimarySet.OfMoney(new CellFacts([10]), new Contributors(new long[cases], new long[largest], new long[second]), new PrimaryLimits(3)));

    [Fact]
    public void A_breakdown_without_parts_or_with_parts_of_another_number_of_areas()
    {
        var order = RandomTables.Order(3);
        Assert.Throws<ArgumentException>(() => BreakdownRowRule.Select(Pair, [Facts, new CellFacts([1])], new PrimaryLimits(5), order));
        Assert.Throws<ArgumentException>(() => BreakdownRowRule.Select(Pair, [Facts], new PrimaryLimits(5), order, [true]));
    }

    [Fact]
    public void A_selection_over_other_columns()
    {
        var other = PrimarySet.OfCounts(new CellFacts([43, 3]), new PrimaryLimits(5));
        Assert.Throws<ArgumentException>(() => KeyedSelection.Select(Pair, Facts, other, RandomTables.Order(3)));
        Assert.Throws<ArgumentException>(() => KeyedSelection.Select(Pair, Facts, Primary, RandomTables.Order(4)));
        Assert.Throws<ArgumentException>(() => KeyedSelection.Select(Pair, Facts, Primary, RandomTables.Order(3), new bool[4]));
    }

    [Fact]
    public void A_linked_selection_over_other_columns_or_rows_that_do_not_hold()
    {
        var wrong = new CellFacts([44, 3, 40]);
        Assert.Throws<ArgumentException>(() => LinkedSelection.Select(Pair.Rows(), Facts, Primary, RandomTables.Order(4), out _));
        Assert.Throws<ArgumentException>(() => LinkedSelection.Select(Pair.Rows(), Facts, Primary, RandomTables.Order(3), out _, new bool[4]));
        Assert.Throws<ArgumentException>(() => LinkedSelection.Select(Pair.Rows(), wrong, PrimarySet.OfCounts(wrong, new PrimaryLimits(5)), RandomTables.Order(3), out _));
        Assert.Throws<ArgumentException>(() => new LinkedTableAudit(Pair.Rows(), wrong, PrimarySet.OfCounts(wrong, new PrimaryLimits(5)), [false, true, true]));
    }

    [Fact]
    public void A_key_of_fifteen_bytes_but_not_of_sixteen()
    {
        Assert.Throws<ArgumentException>(() => new KeyedOrder(new byte[15], "m", "p", ["a"]));
        Assert.Equal(1, new KeyedOrder(new byte[16], "m", "p", ["a"]).Count);
    }
}
