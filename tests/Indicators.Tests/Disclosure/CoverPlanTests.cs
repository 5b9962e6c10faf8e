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

    private static bool[] Closed(TreeTable table)
    {
        var plan = new CoverPlan(table.Tree, table.Facts, table.Primary, table.Order, []);
        plan.Close();
        return plan.Hidden.ToArray();
    }
}
