using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Tests.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

public sealed class CellTreeTests
{
    private static readonly AreaTree Areas = RandomTrees.Build(
    [
        new Area { Code = "A", Level = "nation" },
        new Area { Code = "B", Level = "province", Parent = "A" },
        new Area { Code = "C", Level = "city", Parent = "B" },
        new Area { Code = "D", Level = "province", Parent = "A" },
    ]);

    [Fact]
    public void The_tree_of_the_areas_has_their_numbers_and_own_parts_come_after()
    {
        var tree = CellTree.Of(Areas, ParentRule.Distinct, ownParts: [0, 1]);
        Assert.Equal([-1, 0, 1, 0, 0, 1], tree.Parent.ToArray());
        Assert.Equal((ParentRule.Distinct, 6), (tree.Rule, tree.Count));
    }

    [Fact]
    public void A_stated_figure_is_no_sum_and_cuts_its_children_off()
    {
        var tree = CellTree.Of(Areas, isStated: area => area == 1);
        Assert.Equal([-1, 0, -1, 0], tree.Parent.ToArray());
        tree.Check(new CellFacts([14, 9, 700, 5]));
    }

    [Fact]
    public void A_stated_root_is_no_sum_either() => Assert.Equal([-1, -1, 1, -1], CellTree.Of(Areas, isStated: area => area == 0).Parent.ToArray());

    [Fact]
    public void Children_are_listed_in_order()
    {
        var tree = new CellTree([-1, 0, 0, 1]);
        Assert.Equal([1, 3, -1, -1], tree.FirstChild.ToArray());
        Assert.Equal([-1, 2, -1, -1], tree.NextSibling.ToArray());
    }

    [Fact]
    public void Its_rows_say_the_same_as_the_tree()
    {
        var sum = new CellTree([-1, 0, 0]).Rows();
        Assert.Equal((1, true, 0L), (sum.Count, sum.IsEquation[0], sum.Evaluate(0, [12, 7, 5])));
        var anew = new CellTree([-1, 0, 0], ParentRule.Distinct).Rows();
        Assert.Equal([false, false, false], anew.IsEquation);
        Assert.Equal([-2L, -3L, -5L], Enumerable.Range(0, 3).Select(row => anew.Evaluate(row, [10, 7, 5])));
    }

    [Theory]
    [InlineData(ParentRule.Sum, 1)]
    [InlineData(ParentRule.Distinct, 3)]
    public void Its_rows_can_stand_behind_those_of_another_table(ParentRule rule, int count)
    {
        var builder = new CellRowsBuilder(7);
        builder.AddTree(new CellTree([-1, 0, 0], rule), offset: 4);
        var rows = builder.Build();
        Assert.Equal((count, 7), (rows.Count, rows.CellCount));
        Assert.Equal([4, 5, 6], rows.Cell[..3]);
        Assert.Equal(12 - 7 - 5, rows.Evaluate(0, [1, 2, 3, 4, 12, 7, 5]));
    }

    [Fact]
    public void A_row_of_a_cell_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRowsBuilder(2).AddSum(0, [1, 2]));
}
