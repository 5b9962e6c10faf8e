using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

public sealed class BreakdownRowRuleTests
{
    [Fact]
    public void A_row_with_one_small_part_is_hidden_whole_and_so_is_another()
    {
        // Parts of three areas: 3 + 20, 30 + 40, 50 + 60.
        var tree = new CellTree([-1, 0, 0, 0]);
        var hidden = BreakdownRowRule.Select(tree, [new CellFacts([83, 3, 30, 50]), new CellFacts([120, 20, 40, 60])], new PrimaryLimits(5), RandomTables.Order(4)).Hidden;
        Assert.True(hidden[1] && (hidden[2] || hidden[3]));
        Assert.False(hidden[0]);
    }

    [Fact]
    public void Nothing_is_hidden_when_all_parts_are_large_enough()
    {
        var hidden = BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [new CellFacts([11, 5, 6]), new CellFacts([13, 7, 6])], new PrimaryLimits(5), RandomTables.Order(3)).Hidden;
        Assert.Equal([false, false, false], hidden);
    }

    [Fact]
    public void A_part_that_takes_in_nearly_everybody_hides_the_row_too()
    {
        var part = new CellFacts([155, 96, 59], [300, 100, 200]);
        var hidden = BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [part], new PrimaryLimits(5), RandomTables.Order(3)).Hidden;
        Assert.Equal([true, true], hidden[1..]);
    }

    [Fact]
    public void An_area_hidden_before_stays_hidden() =>
        Assert.True(BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [new CellFacts([11, 5, 6])], new PrimaryLimits(5), RandomTables.Order(3), [false, true, false]).Hidden[1]);

    [Fact]
    public void No_small_part_of_four_hundred_tables_can_be_worked_out_by_an_outsider()
    {
        var random = new Random(400_000);
        var hiddenParts = 0;
        for (var run = 0; run < RandomTables.Runs(400); run++)
        {
            var table = RandomTables.TwoWay(random);
            var (tree, parts, totals) = (table.Tree, Parts(table), Part(table, 0));
            var areas = KeyedSelection.Select(tree, totals, PrimarySet.OfCounts(totals, new PrimaryLimits(5)), RandomTables.Order(tree.Count)).Hidden;
            var rows = BreakdownRowRule.Select(tree, parts, new PrimaryLimits(5), RandomTables.Order(tree.Count), areas).Hidden;
            bool[] hidden = [.. areas, .. parts.SelectMany(_ => rows)];
            var audit = new LinkedTableAudit(table.Rows, table.Facts, table.Primary, hidden);
            foreach (var cell in Enumerable.Range(0, hidden.Length).Where(table.Primary.Contains))
            {
                Assert.True(hidden[cell]);
                Assert.True(audit.OuterInterval(cell, AttackerModel.Outsider).Covers(table.Primary.Need(cell)), $"run {run}, cell {cell}");
                hiddenParts++;
            }
        }

        Assert.True(hiddenParts > RandomTables.Runs(1_000));
    }

    [Fact]
    public void An_area_of_structural_zeros_is_neither_hidden_nor_a_cover()
    {
        CellRole[] roles = [CellRole.Ordinary, CellRole.Ordinary, CellRole.StructuralZero, CellRole.Ordinary];
        var part = new CellFacts([43, 3, 0, 40], roles: roles);
        for (var key = 0; key < 20; key++)
        {
            var order = RandomTables.Order(4, [.. Enumerable.Repeat((byte)key, 32)]);
            Assert.Equal([true, false, true], BreakdownRowRule.Select(new CellTree([-1, 0, 0, 0]), [part, part], new PrimaryLimits(5), order).Hidden[1..]);
        }
    }

    // Nobody asked the men of the second area: hiding its women would leave the men of the first to be worked out.
    [Fact]
    public void An_area_that_is_absent_from_one_part_covers_nothing_and_can_be_hidden_all_the_same()
    {
        var women = new CellFacts([43, 3, 40]);
        var men = new CellFacts([20, 20, 0], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.StructuralZero]);
        Assert.Equal([true, true, false], BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [women, men], new PrimaryLimits(5), RandomTables.Order(3)).Hidden);
        Assert.Equal([true, true, true], BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [women, men], new PrimaryLimits(5), RandomTables.Order(3), [false, false, true]).Hidden);
    }

    // What readers know already is shown, covers nothing and takes nothing with it.
    [Fact]
    public void An_area_that_is_known_in_every_part_is_no_cover_and_is_not_hidden()
    {
        var part = new CellFacts([73, 3, 30, 40], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.Open, CellRole.Ordinary]);
        for (byte key = 0; key < 16; key++)
        {
            var order = new KeyedOrder([.. Enumerable.Repeat(key, 16)], "measure", "parts", ["N", "A", "B", "C"]);
            var hidden = BreakdownRowRule.Select(new CellTree([-1, 0, 0, 0]), [part, part], new PrimaryLimits(5), order).Hidden;
            Assert.True(hidden[1] && !hidden[2] && (hidden[3] || hidden[0]), $"key {key}: {string.Join(' ', hidden)}");
        }
    }

    [Fact]
    public void A_part_that_is_dominated_is_hidden_whatever_its_cases()
    {
        var part = new CellFacts([90, 30, 60]);
        var hidden = BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [part, part], new PrimaryLimits(5), RandomTables.Order(3), dominated: [[false, false, false], [false, true, false]]).Hidden;
        Assert.Equal([false, true, true], hidden);
    }

    // The areas are known to be dominated or not; what an inner area has of its own comes after them.
    [Fact]
    public void Own_parts_come_after_the_areas_that_are_dominated()
    {
        var part = new CellFacts([90, 30, 50, 10], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.Ordinary, CellRole.OwnPart]);
        var hidden = BreakdownRowRule.Select(new CellTree([-1, 0, 0, 0]), [part], new PrimaryLimits(5), RandomTables.Order(4), dominated: [[false, false, false]]).Hidden;
        Assert.Equal([false, false, false, true], hidden);
    }

    [Fact]
    public void The_row_of_an_own_part_is_always_hidden()
    {
        var part = new CellFacts([90, 30, 60], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.OwnPart]);
        var hidden = BreakdownRowRule.Select(new CellTree([-1, 0, 0]), [part, part], new PrimaryLimits(5), RandomTables.Order(3)).Hidden;
        Assert.Equal([false, false, true], hidden);
    }

    [Fact]
    public void Parts_of_another_number_of_areas_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BreakdownRowRule.Select(new CellTree([-1, 0]), [], new PrimaryLimits(5), RandomTables.Order(2)));
        Assert.Throws<ArgumentException>(() => BreakdownRowRule.Select(new CellTree([-1, 0]), [new CellFacts([1])], new PrimaryLimits(5), RandomTables.Order(2)));
    }

    private static CellFacts[] Parts(LinkedTable table) =>
        [.. Enumerable.Range(1, (table.Facts.Count / table.Tree.Count) - 1).Select(part => Part(table, part))];

    private static CellFacts Part(LinkedTable table, int part) => new(table.Facts.Values[(part * table.Tree.Count)..((part + 1) * table.Tree.Count)]);
}
