using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "The audit of a tree".
public sealed class TreeAuditTests
{
    private const long None = CountRange.Unbounded;

    [Theory]
    [InlineData(ParentRule.Sum)]
    [InlineData(ParentRule.Distinct)]
    public void Its_intervals_are_those_of_all_tables_counted_one_by_one(ParentRule rule)
    {
        var random = new Random(1_403);
        for (var run = 0; run < RandomTables.Runs(400); run++)
        {
            var tree = Tiny(random, rule);
            var bounds = TinyBounds(random, tree);
            Assert.Equal(Enumeration.Intervals(tree.Rows(), bounds), Intervals(tree, bounds));
        }
    }

    [Theory]
    [InlineData(ParentRule.Sum, 80_000)]
    [InlineData(ParentRule.Distinct, 20_000)]
    public void A_second_audit_that_knows_no_tree_finds_the_same_in_a_hundred_thousand(ParentRule rule, int trees)
    {
        var random = new Random(14_030_101);
        for (var run = 0; run < RandomTables.Runs(trees); run++)
        {
            var table = RandomTables.Tree(random, rule);
            var hidden = Enumerable.Range(0, table.Tree.Count).Select(cell => table.Primary.Contains(cell) || random.Next(3) == 0).ToArray();
            var bounds = AttackerBounds.Of(run % 2 == 0 ? AttackerModel.Outsider : AttackerModel.ToldPrimary, table.Facts, table.Primary, hidden);
            Assert.Equal(BoundPropagation.Run(table.Tree.Rows(), bounds), Intervals(table.Tree, bounds));
        }
    }

    [Theory]
    [InlineData(ParentRule.Sum)]
    [InlineData(ParentRule.Distinct)]
    public void A_linear_programme_finds_the_same(ParentRule rule)
    {
        var random = new Random(7);
        for (var run = 0; run < RandomTables.Runs(300); run++)
        {
            var table = RandomTables.Tree(random, rule, most: 14);
            var hidden = Enumerable.Range(0, table.Tree.Count).Select(_ => random.Next(2) == 0).ToArray();
            var audit = TreeAudit.Run(table.Tree, AttackerBounds.Of(AttackerModel.Outsider, table.Facts, table.Primary, hidden));
            var linked = new LinkedTableAudit(table.Tree.Rows(), table.Facts, table.Primary, hidden);
            for (var cell = 0; cell < table.Tree.Count; cell++)
            {
                Assert.Equal(audit.Interval(cell), linked.OuterInterval(cell, AttackerModel.Outsider));
            }
        }
    }

    [Fact]
    public void The_parent_less_its_published_children_gives_a_lone_hidden_child_away()
    {
        var audit = TreeAudit.Run(new CellTree([-1, 0, 0, 0]), new AttackerBounds([20, 8, 0, 9], [20, 8, None, 9]));
        Assert.Equal(new CountRange(3, 3), audit.Interval(2));
    }

    [Fact]
    public void Two_unbounded_children_leave_each_other_everything()
    {
        var audit = TreeAudit.Run(new CellTree([-1, 0, 0, 0]), new AttackerBounds([20, 0, 0, 9], [20, None, None, 9]));
        Assert.Equal((new CountRange(0, 11), new CountRange(0, 11)), (audit.Interval(1), audit.Interval(2)));
    }

    [Fact]
    public void Under_a_hidden_root_there_is_no_upper_bound()
    {
        var audit = TreeAudit.Run(new CellTree([-1, 0, 0]), new AttackerBounds([0, 0, 9], [None, None, 9]));
        Assert.Equal((new CountRange(9, None), new CountRange(0, None)), (audit.Interval(0), audit.Interval(1)));
    }

    [Fact]
    public void Persons_counted_anew_are_at_least_the_largest_child_and_at_most_the_sum()
    {
        var tree = new CellTree([-1, 0, 0], ParentRule.Distinct);
        Assert.Equal(new CountRange(7, 12), TreeAudit.Run(tree, new AttackerBounds([0, 7, 5], [None, 7, 5])).Interval(0));
        Assert.Equal(new CountRange(3, 10), TreeAudit.Run(tree, new AttackerBounds([10, 7, 0], [10, 7, None])).Interval(2));
    }

    [Fact]
    public void An_own_part_is_a_child_that_nobody_sees()
    {
        var tree = new CellTree([-1, 0, 0, 0]);
        var facts = new CellFacts([20, 8, 3, 9], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.Ordinary, CellRole.OwnPart]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        var audit = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, [false, false, true, false]));
        Assert.Equal((new CountRange(0, 12), new CountRange(0, 12)), (audit.Interval(2), audit.Interval(3)));
    }

    [Fact]
    public void Bounds_that_no_table_fits_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TreeAudit.Run(new CellTree([-1, 0]), new AttackerBounds([5, 6], [5, 6])));
        Assert.Throws<ArgumentException>(() => TreeAudit.Run(new CellTree([-1, 0]), new AttackerBounds([5], [5])));
    }

    [Fact]
    public void A_parent_comes_before_its_children() => Assert.Throws<ArgumentException>(() => new CellTree([1, -1]));

    [Theory]
    [InlineData(ParentRule.Sum, 12, true)]
    [InlineData(ParentRule.Sum, 11, false)]
    [InlineData(ParentRule.Distinct, 12, true)]
    [InlineData(ParentRule.Distinct, 7, true)]
    [InlineData(ParentRule.Distinct, 13, false)]
    [InlineData(ParentRule.Distinct, 6, false)]
    public void Amounts_that_do_not_follow_the_tree_are_refused(ParentRule rule, long parent, bool isRight)
    {
        var fault = Record.Exception(() => new CellTree([-1, 0, 0], rule).Check(new CellFacts([parent, 7, 5])));
        Assert.Equal(isRight, fault is null);
        Assert.Equal(isRight, Record.Exception(() => new CellTree([-1, 0, 0], rule).Rows().Check(new CellFacts([parent, 7, 5]))) is null);
    }

    private static CellTree Tiny(Random random, ParentRule rule)
    {
        var parent = new int[random.Next(2, 7)];
        parent[0] = -1;
        for (var cell = 1; cell < parent.Length; cell++)
        {
            parent[cell] = random.Next(8) == 0 ? -1 : random.Next(0, cell);
        }

        return new CellTree(parent, rule);
    }

    // Bounds around a table that fits, so that there is one.
    private static AttackerBounds TinyBounds(Random random, CellTree tree)
    {
        var values = new long[tree.Count];
        for (var cell = tree.Count - 1; cell >= 0; cell--)
        {
            long sum = 0, largest = 0;
            for (var child = tree.FirstChild[cell]; child >= 0; child = tree.NextSibling[child])
            {
                (sum, largest) = (sum + values[child], Math.Max(largest, values[child]));
            }

            values[cell] = tree.FirstChild[cell] < 0 ? random.Next(0, 3) : tree.Rule == ParentRule.Sum ? sum : random.NextInt64(largest, sum + 1);
        }

        return new AttackerBounds(
            [.. values.Select(value => Math.Max(0, value - random.Next(0, 3)))], [.. values.Select(value => value + random.Next(0, 3))]);
    }

    private static CountRange[] Intervals(CellTree tree, AttackerBounds bounds)
    {
        var audit = TreeAudit.Run(tree, bounds);
        return [.. Enumerable.Range(0, tree.Count).Select(audit.Interval)];
    }
}
