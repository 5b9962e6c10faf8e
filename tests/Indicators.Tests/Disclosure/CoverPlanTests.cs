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
        for (var run = 0; run < trees; run++)
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
        for (var run = 0; run < 5_000; run++)
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

    private static bool[] Closed(TreeTable table)
    {
        var plan = new CoverPlan(table.Tree, table.Facts, table.Primary, table.Order, []);
        plan.Close();
        return plan.Hidden.ToArray();
    }
}
