using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "The selection".
public sealed class KeyedSelectionTests
{
    [Fact]
    public void Ten_thousand_pairs_that_differ_only_inside_hidden_cells_and_keep_the_primary_set_are_hidden_alike()
    {
        var random = new Random(99);
        var (pairs, moved, extended) = (0, 0, 0);
        while (pairs < RandomTables.Runs(10_000))
        {
            var first = RandomTables.Tree(random, most: 20);
            var result = Select(first);
            if (result.Extended > 0)
            {
                extended++;
                continue;
            }

            var second = HiddenMove.Of(first, result.Hidden, random);
            Assert.Equal(first.Primary.Reasons.Select(IsPrimary), second.Primary.Reasons.Select(IsPrimary));
            Assert.Equal(Published(first, result.Hidden), Published(second, result.Hidden));
            Assert.Equal(result.Hidden, Select(second).Hidden);
            moved += first.Facts.Values.SequenceEqual(second.Facts.Values) ? 0 : 1;
            pairs++;
        }

        Assert.True(moved > RandomTables.Runs(5_000), $"only {moved} pairs differ");
        Assert.True(extended < RandomTables.Runs(1_500), $"{extended} tables were extended by value");
    }

    [Fact]
    public void The_first_pattern_follows_from_the_primary_set_whatever_the_published_values_are()
    {
        var tree = new CellTree([-1, 0, 0, 0, 0, 0]);
        var first = Select(Flat(tree, 3, 30, 40, 50, 60));
        var second = Select(Flat(tree, 1, 900, 15, 77, 20));
        Assert.Equal((0, 0), (first.Extended, second.Extended));
        Assert.Equal(first.Hidden, second.Hidden);
    }

    [Fact]
    public void Another_key_gives_another_pattern()
    {
        var table = Flat(new CellTree([-1, 0, 0, 0, 0, 0]), 3, 30, 40, 50, 60);
        var patterns = Enumerable.Range(0, 40).Select(number =>
        {
            var order = RandomTables.Order(6, [.. Enumerable.Repeat((byte)number, 32)]);
            return string.Concat(KeyedSelection.Select(table.Tree, table.Facts, table.Primary, order).Hidden.Select(isHidden => isHidden ? 'x' : '.'));
        });
        Assert.True(patterns.Distinct().Count() >= 4);
    }

    [Fact]
    public void What_was_hidden_stays_hidden_and_the_set_only_grows()
    {
        var random = new Random(5);
        for (var run = 0; run < RandomTables.Runs(2_000); run++)
        {
            var table = RandomTables.Tree(random);
            var before = Enumerable.Range(0, table.Tree.Count).Select(_ => random.Next(4) == 0).ToArray();
            var result = KeyedSelection.Select(table.Tree, table.Facts, table.Primary, table.Order, before);
            Assert.True(result.IsProtected);
            Assert.All(Enumerable.Range(0, before.Length), cell =>
                Assert.True(result.Hidden[cell] || !before[cell] || table.Facts.Roles[cell] == CellRole.StructuralZero));
        }
    }

    [Fact]
    public void Structural_zeros_are_never_covers()
    {
        var tree = new CellTree([-1, 0, 0, 0]);
        var facts = new CellFacts([43, 3, 0, 40], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.StructuralZero, CellRole.Ordinary]);
        var result = KeyedSelection.Select(tree, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(4));
        Assert.Equal([false, true, false, true], result.Hidden);
    }

    [Fact]
    public void With_no_cell_left_to_cover_it_the_total_is_hidden_too()
    {
        var result = Select(Flat(new CellTree([-1, 0, 0, 0]), 1, 2, 3));
        Assert.Equal([true, true, true, true], result.Hidden);
        Assert.True(result.IsProtected);
    }

    [Fact]
    public void An_open_total_over_nothing_but_small_cells_cannot_be_protected()
    {
        var facts = new CellFacts([3, 1, 2], roles: [CellRole.Open, CellRole.Ordinary, CellRole.Ordinary]);
        var result = KeyedSelection.Select(new CellTree([-1, 0, 0]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(3));
        Assert.False(result.IsProtected);
        Assert.Equal([1, 2], result.Unprotected);
        Assert.Equal([false, true, true], result.Hidden);
    }

    [Fact]
    public void The_cover_of_an_inner_area_reaches_down_to_a_leaf()
    {
        // Two counties; the first has nobody and its two neighbourhoods neither; the second has two large ones.
        var tree = new CellTree([-1, 0, 1, 1, 0, 4, 4]);
        var facts = new CellFacts([90, 0, 0, 0, 90, 40, 50]);
        var result = KeyedSelection.Select(tree, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(7));
        Assert.True(result.IsProtected && result.Hidden[4] && (result.Hidden[5] || result.Hidden[6]));
        Assert.False(result.Hidden[0]);
    }

    [Fact]
    public void A_corner_in_which_the_first_cover_would_not_do_gets_a_second()
    {
        // 0 + 5 = 5: whoever knows that one of the two is below 5 and the other not, knows both.
        var keys = Enumerable.Range(0, 60).Select(number => RandomTables.Order(4, [.. Enumerable.Repeat((byte)number, 32)]));
        var results = keys.Select(order =>
        {
            var table = Flat(new CellTree([-1, 0, 0, 0]), 0, 5, 25);
            return KeyedSelection.Select(table.Tree, table.Facts, table.Primary, order);
        }).ToList();
        Assert.All(results, result => Assert.True(result.IsProtected));
        Assert.Contains(results, result => result is { Extended: > 0 } && result.Hidden[2] && result.Hidden[3]);
        Assert.DoesNotContain(results, result => result.Hidden[2] && !result.Hidden[3]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_insider_in_any_hidden_cell_is_left_with_two_values_of_every_primary_one(long contribution)
    {
        var random = new Random(8);
        var places = 0;
        for (var run = 0; run < RandomTables.Runs(1_500); run++)
        {
            var table = RandomTables.Tree(random, most: 16);
            var result = KeyedSelection.Select(table.Tree, table.Facts, table.Primary, table.Order, contribution: contribution);
            Assert.True(result.IsProtected);
            foreach (var place in Enumerable.Range(0, table.Tree.Count).Where(cell => result.Hidden[cell] && table.Facts.Values[cell] >= contribution))
            {
                var bounds = AttackerBounds.Of(AttackerModel.Outsider, table.Facts, table.Primary, result.Hidden);
                bounds.Low[place] = contribution;
                var audit = TreeAudit.Run(table.Tree, bounds);
                places++;
                Assert.All(
                    Enumerable.Range(0, table.Tree.Count).Where(cell => table.Primary.Contains(cell) && table.Facts.PublicRange(cell).High > contribution),
                    cell => Assert.True(audit.Interval(cell).HasAtLeast(2), $"run {run}: cell {cell}, insider in {place}"));
            }
        }

        Assert.True(places > RandomTables.Runs(3_000));
    }

    [Fact]
    public void An_insider_who_brought_a_whole_household_asks_for_a_wider_range()
    {
        // 1 + 6 beside a shown 40 of 47, n = 5: 0 to 7 for an outsider; with 7 of one household nothing would be left.
        var table = Flat(new CellTree([-1, 0, 0, 0]), 1, 6, 40);
        Assert.Empty(TreeSafety.Unsafe(table.Tree, table.Facts, table.Primary, [false, true, true, false], contribution: 1));
        Assert.Equal([1], TreeSafety.Unsafe(table.Tree, table.Facts, table.Primary, [false, true, true, false], contribution: 7));
        Assert.True(KeyedSelection.Select(table.Tree, table.Facts, table.Primary, table.Order, contribution: 7).IsProtected);
    }

    [Fact]
    public void What_the_primary_set_alone_tells_is_not_chased_by_hiding_everything()
    {
        // 2 of 2 and 4 of 24 under a 6 that is not primary: told that, one knows 1 to 2 and 3 to 4, whatever is hidden.
        var facts = new CellFacts([66, 6, 2, 4, 60], [400, 26, 2, 24, 374]);
        var (tree, primary) = (new CellTree([-1, 0, 1, 1, 0]), PrimarySet.OfCounts(facts, new PrimaryLimits(5)));
        var result = KeyedSelection.Select(tree, facts, primary, RandomTables.Order(5));
        Assert.True(result.IsProtected && !result.Hidden[0]);
        Assert.Equal([2, 3], TreeSafety.BeyondHelp(tree, facts, primary));
        var certificate = Certificate.Of(tree, facts, primary, result.Hidden);
        Assert.Equal([2, 3], certificate.BeyondHelp);
        Assert.Empty(CertificateVerifier.Faults(tree.Rows(), facts, primary, result.Hidden, certificate));
    }

    [Fact]
    public void Columns_of_other_lengths_and_amounts_that_do_not_add_up_are_refused()
    {
        var table = Flat(new CellTree([-1, 0, 0]), 3, 30);
        Assert.Throws<ArgumentException>(() => KeyedSelection.Select(table.Tree, table.Facts, table.Primary, RandomTables.Order(2)));
        Assert.Throws<ArgumentException>(() => KeyedSelection.Select(table.Tree, table.Facts, table.Primary, table.Order, [true]));
        var wrong = new CellFacts([34, 3, 30]);
        Assert.Throws<ArgumentException>(() => KeyedSelection.Select(table.Tree, wrong, PrimarySet.OfCounts(wrong, new PrimaryLimits(5)), table.Order));
        Assert.Throws<ArgumentException>(() => new KeyedOrder(new byte[15], "m", "p", ["a"]));
    }

    internal static SelectionResult Select(TreeTable table) => KeyedSelection.Select(table.Tree, table.Facts, table.Primary, table.Order);

    internal static TreeTable Flat(CellTree tree, params long[] parts)
    {
        var facts = new CellFacts([parts.Sum(), .. parts]);
        return new TreeTable(tree, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(facts.Count));
    }

    private static bool IsPrimary(PrimaryReason reason) => reason != PrimaryReason.None;

    private static IEnumerable<long> Published(TreeTable table, bool[] hidden) =>
        table.Facts.Values.Where((_, cell) => !table.Facts.IsUnknown(cell, hidden));
}
