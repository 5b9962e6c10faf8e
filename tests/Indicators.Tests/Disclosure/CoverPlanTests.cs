using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "The selection": what the pattern promises before any value is looked at.
public sealed class CoverPlanTests
{
    [Theory]
    [InlineData(ParentRule.Sum, 20_000)]
    [InlineData(ParentRule.Distinct, 5_000)]
    public void The_pattern_alone_keeps_every_primary_cell_from_an_outsider(ParentRule rule, int trees)
    {
        var random = new Random(31);
        for (var run = 0; run < RandomTables.Runs(trees); run++)
        {
            var table = RandomTables.Tree(random, rule);
            var hidden = Closed(table);
            var audit = TreeAudit.Run(table.Tree, AttackerBounds.Of(AttackerModel.Outsider, table.Facts, table.Primary, hidden));
            foreach (var cell in Enumerable.Range(0, table.Tree.Count).Where(table.Primary.Contains))
            {
                var (need, interval) = (table.Primary.Need(cell), audit.Interval(cell));
                var isAnew = rule == ParentRule.Distinct && table.Primary.Reasons[cell] != PrimaryReason.Few;
                Assert.True(interval.Covers(need) || (isAnew && interval.Low <= need.Low), $"run {run}, cell {cell}: {interval}, not {need}");
            }
        }
    }

    [Fact]
    public void It_is_the_same_for_all_values_that_keep_the_primary_set()
    {
        var random = new Random(32);
        for (var run = 0; run < RandomTables.Runs(5_000); run++)
        {
            var table = RandomTables.Tree(random);
            var all = new bool[table.Tree.Count];
            Array.Fill(all, true);
            var other = HiddenMove.Of(table, all, random);
            Assert.Equal(Closed(table), Closed(other));
        }
    }

    [Fact]
    public void Decoys_are_one_group_in_four()
    {
        var groups = Enumerable.Range(0, 4_000).Select(RandomTables.Order(4_000).Decoys).ToList();
        Assert.InRange(groups.Count(decoys => decoys > 0), 900, 1_100);
        Assert.InRange(groups.Count(decoys => decoys > 1), 200, 300);
        Assert.NotEqual(groups, Enumerable.Range(0, 4_000).Select(RandomTables.Order(4_000, table: "1404").Decoys));
    }

    [Fact]
    public void The_order_does_not_change_from_table_to_table() =>
        Assert.Equal(Enumerable.Range(0, 50).Select(RandomTables.Order(50).Rank), Enumerable.Range(0, 50).Select(RandomTables.Order(50, table: "1404").Rank));

    [Fact]
    public void An_area_of_nothing_but_small_neighbourhoods_is_no_cover_to_rely_on()
    {
        // Cell 2 has 6 of 1 000, but its children can have 7 at most: the 4 beside it could not fall to 0.
        var facts = new CellFacts([310, 4, 6, 300, 3, 3], [60_000, 100, 1_000, 50_000, 3, 4]);
        var table = new TreeTable(new CellTree([-1, 0, 0, 0, 2, 2]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(6));
        Assert.Equal([false, true, true, true, true, true], Closed(table));
        Assert.True(KeyedSelectionTests.Select(table) is { IsProtected: true, Extended: 0 });
    }

    [Fact]
    public void A_nearly_full_area_over_neighbourhoods_that_are_not_is_loosened_inside_too()
    {
        // 98 of 100, but 49 of 80 twice: residents of two registers. With both shown their sum would be known.
        var facts = new CellFacts([398, 98, 300, 49, 49], [5_000, 100, 4_900, 80, 80]);
        var table = new TreeTable(new CellTree([-1, 0, 0, 1, 1]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(5));
        var hidden = Closed(table);
        Assert.True(hidden[1] && hidden[2] && (hidden[3] || hidden[4]) && !hidden[0]);
        Assert.Empty(TreeSafety.Unsafe(table.Tree, facts, table.Primary, hidden));
    }

    // A total of 103 over 43 = 3 + 40 and 60.
    [Theory]
    [InlineData(0, new[] { false, false, false, true, true })]
    [InlineData(1, new[] { false, true, true, true, true })]
    public void A_group_that_falls_short_of_its_decoys_is_left_upwards_and_covered_there_besides(int decoys, bool[] hidden)
    {
        var table = Table([-1, 0, 0, 1, 1], [103, 43, 60, 3, 40], (0, 0), (1, decoys));
        Assert.Equal(hidden, Closed(table));
    }

    [Fact]
    public void An_inner_cover_counts_once_however_many_below_it_give_way()
    {
        // 3 + 84 + 60 = 147 with 84 = 3 + 40 + 41 hidden before; each group takes one decoy.
        var table = Table([-1, 0, 0, 0, 2, 2, 2], [147, 3, 84, 60, 3, 40, 41], (0, 1), (2, 1));
        Assert.Equal([false, true, true, true, true, true, true], Closed(table, [false, false, true, false, false, false, false]));
    }

    [Fact]
    public void A_cell_that_is_hidden_already_is_the_best_cover_and_reaches_down_to_a_leaf()
    {
        // 3 beside 81 = 40 + 41 of 10 000 residents, hidden before, and 60 of only 100.
        var table = Table([-1, 0, 0, 0, 2, 2], [144, 3, 81, 60, 40, 41], [11_000, 900, 10_000, 100, 5_000, 5_000], (0, 0));
        var hidden = Closed(table, [false, false, true, false, false, false]);
        Assert.Equal([false, true, true, false], hidden[..4]);
        Assert.True(hidden[4] != hidden[5]);
    }

    [Fact]
    public void Of_the_rest_the_smallest_class_of_residents_is_best_under_every_key()
    {
        var facts = new CellFacts([193, 3, 50, 60, 80], [16_000, 900, 5_000, 1_000, 9_000]);
        for (var key = 0; key < 40; key++)
        {
            var order = RandomTables.Order(5, [.. Enumerable.Repeat((byte)key, 32)]);
            var table = new TreeTable(new CellTree([-1, 0, 0, 0, 0]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), order);
            Assert.True(Closed(table)[3]);
        }
    }

    [Fact]
    public void An_inner_cover_over_a_hidden_leaf_takes_no_other()
    {
        // 3 beside 81 = 40 + 41, of which the 40 was hidden before.
        var table = Table([-1, 0, 0, 2, 2], [84, 3, 81, 40, 41], (0, 0));
        Assert.Equal([false, true, true, true, false], Closed(table, [false, false, false, true, false]));
    }

    [Fact]
    public void A_nearly_full_total_is_loosened_inside_by_the_smaller_part()
    {
        // 98 of 100 over 49 of 60 and 49 of 80.
        Assert.Equal([true, true, false], Closed(Table([-1, 0, 0], [98, 49, 49], [100, 60, 80], (0, 0))));
    }

    [Fact]
    public void Persons_counted_anew_whom_a_shown_part_pins_get_one_cover_more_inside()
    {
        // 98 of 100 over 60 of 70 and 96 of 150: the shown 96 would rule out 95.
        var facts = new CellFacts([398, 98, 300, 60, 96], [5_000, 100, 4_900, 70, 150]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        var order = Order(5, (0, 0), (1, 0));
        var result = KeyedSelection.Select(new CellTree([-1, 0, 0, 1, 1], ParentRule.Distinct), facts, primary, order);
        Assert.True(result.IsProtected);
        Assert.Equal((1, 2), (result.Extended, result.Rounds));
        Assert.Equal([false, true, true, true, true], result.Hidden);
    }

    [Fact]
    public void With_no_cover_left_the_audit_hides_the_total()
    {
        // 0 + 5 = 5: the cover is at its very least, and there is no other.
        var table = Table([-1, 0, 0], [5, 0, 5], (0, 0));
        Assert.Equal([false, true, true], Closed(table));
        var result = KeyedSelectionTests.Select(table);
        Assert.Equal((true, 1, 2), (result.IsProtected, result.Extended, result.Rounds));
        Assert.Equal([true, true, true], result.Hidden);
    }

    [Fact]
    public void Nothing_is_climbed_past_an_open_total()
    {
        CellRole[] roles = [CellRole.Ordinary, CellRole.Open, CellRole.Ordinary, CellRole.Ordinary, CellRole.Ordinary];
        var facts = new CellFacts([63, 3, 60, 1, 2], roles: roles);
        var table = new TreeTable(new CellTree([-1, 0, 0, 1, 1]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(5));
        Assert.Equal([false, false, false, true, true], Closed(table));
    }

    [Fact]
    public void A_total_that_is_small_itself_is_hidden() => Assert.Equal([true, true, true], Closed(Table([-1, 0, 0], [3, 1, 2])));

    [Fact]
    public void A_structural_zero_or_open_cell_is_not_hidden_though_it_was_to_stay_so()
    {
        CellRole[] roles = [CellRole.Open, CellRole.Ordinary, CellRole.StructuralZero];
        var facts = new CellFacts([40, 40, 0], roles: roles);
        var table = new TreeTable(new CellTree([-1, 0, 0]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(3));
        Assert.Equal([false, true, false], Closed(table, [true, true, true]));
    }

    private static bool[] Closed(TreeTable table, params bool[] before)
    {
        var plan = new CoverPlan(table.Tree, table.Facts, table.Primary, table.Order, before);
        plan.Close();
        return plan.Hidden.ToArray();
    }

    // Under an order in which some groups have so many decoys.
    private static TreeTable Table(int[] parent, long[] values, params (int Group, int Decoys)[] wanted) => Table(parent, values, null, wanted);

    private static TreeTable Table(int[] parent, long[] values, long[]? residents, params (int Group, int Decoys)[] wanted)
    {
        var facts = new CellFacts(values, residents);
        return new TreeTable(new CellTree(parent), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), Order(values.Length, wanted));
    }

    private static KeyedOrder Order(int cells, params (int Group, int Decoys)[] wanted) => Enumerable.Range(0, 10_000)
        .Select(number => RandomTables.Order(cells, table: $"{number}")).First(order => wanted.All(want => order.Decoys(want.Group) == want.Decoys));
}
