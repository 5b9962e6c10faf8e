using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Linked tables and breakdowns".
public sealed class LinkedSelectionTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Every_primary_cell_of_two_way_tables_gets_its_witnesses_and_the_verifier_accepts_them(int cases)
    {
        var random = new Random(40_000 + cases);
        for (var run = 0; run < RandomTables.Runs(250); run++)
        {
            var table = RandomTables.TwoWay(random, cases);
            var result = LinkedSelection.Select(table.Rows, table.Facts, table.Primary, table.Order, out var certificate);
            Assert.True(result.IsProtected, $"run {run}");
            Assert.Empty(CertificateVerifier.Faults(table.Rows, table.Facts, table.Primary, result.Hidden, certificate));
        }
    }

    [Fact]
    public void Two_hidden_cells_in_every_row_are_no_protection_by_themselves()
    {
        var random = new Random(400);
        var (leaking, protectedCells) = (0, 0);
        for (var run = 0; run < 100; run++)
        {
            var table = RandomTables.TwoWay(random);
            var audit = new LinkedTableAudit(table.Rows, table.Facts, table.Primary, TwoInEveryRow(table));
            var unsafeCells = Enumerable.Range(0, table.Facts.Count).Count(cell => table.Primary.Contains(cell) && !audit.TryProve(cell, out _));
            leaking += unsafeCells > 0 ? 1 : 0;
            protectedCells += table.Primary.Count - unsafeCells;
        }

        Assert.True(leaking > 50 && protectedCells > 100, $"{leaking} tables leak, {protectedCells} cells do not");
    }

    [Fact]
    public void A_year_and_its_quarters_are_hidden_together()
    {
        // Four quarters of one area and the year, which is public in its kind: 3 + 20 + 30 + 40 = 93.
        var builder = new CellRowsBuilder(5);
        builder.AddSum(0, [1, 2, 3, 4]);
        var facts = new CellFacts([93, 3, 20, 30, 40]);
        var result = LinkedSelection.Select(builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(5), out _);
        Assert.True(result.IsProtected && !result.Hidden[0]);
        Assert.Equal((2, 1), (result.Rounds, result.Extended));
        Assert.Equal(2, result.Hidden.Count(isHidden => isHidden));
    }

    [Fact]
    public void Persons_counted_anew_in_the_year_still_bound_a_quarter()
    {
        // Year 50 ≤ 3 + 47: if nobody came twice the lone hidden quarter would be seen to be at least 3.
        var builder = new CellRowsBuilder(3);
        builder.AddDistinct(0, [1, 2]);
        var facts = new CellFacts([50, 3, 47]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        Assert.Equal(new CountRange(3, 50), new LinkedTableAudit(builder.Build(), facts, primary, [false, true, false]).OuterInterval(1, AttackerModel.Outsider));
        var result = LinkedSelection.Select(builder.Build(), facts, primary, RandomTables.Order(3), out var certificate);
        Assert.True(result is { IsProtected: true } && (result.Hidden[0] || result.Hidden[2]));
        Assert.Empty(CertificateVerifier.Faults(builder.Build(), facts, primary, result.Hidden, certificate));
    }

    [Fact]
    public void Areas_by_quarters_with_the_year_are_protected_in_both_directions()
    {
        var random = new Random(77);
        for (var run = 0; run < RandomTables.Runs(100); run++)
        {
            var (rows, facts) = AreasByQuarters(random, distinct: run % 2 == 0);
            var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
            var before = Enumerable.Range(0, facts.Count).Select(_ => random.Next(10) == 0).ToArray();
            var result = LinkedSelection.Select(rows, facts, primary, RandomTables.Order(facts.Count), out var certificate, before);
            Assert.True(result.IsProtected, $"run {run}");
            Assert.All(Enumerable.Range(0, before.Length), cell => Assert.True(result.Hidden[cell] || !before[cell]));
            Assert.Empty(CertificateVerifier.Faults(rows, facts, primary, result.Hidden, certificate));
        }
    }

    [Fact]
    public void A_range_of_a_linear_programme_that_no_whole_table_reaches_is_no_proof()
    {
        // u = a + b = b + c = a + c is even in whole tables, so w = 5 − u is odd: 1, 3 or 5. The programme says 0 to 5.
        var (total, u, w) = (0, 1, 2);
        var builder = new CellRowsBuilder(6);
        builder.AddSum(total, [u, w]);
        builder.AddSum(u, [3, 4]);
        builder.AddSum(u, [4, 5]);
        builder.AddSum(u, [3, 5]);
        var facts = new CellFacts([5, 2, 3, 1, 1, 1]);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        var audit = new LinkedTableAudit(builder.Build(), facts, primary, [false, true, true, true, true, true]);
        Assert.Equal(primary.Need(w), audit.OuterInterval(w, AttackerModel.Outsider));
        Assert.False(audit.TryProve(w, out _));
    }

    [Fact]
    public void Where_only_the_total_is_left_it_is_hidden()
    {
        // 4 + 4 = 8 is the most that two cells below 5 can be.
        Assert.Equal([true, true, true], Select([8, 4, 4]).Hidden);
        Assert.Equal([true, true, false], Select([103, 3, 100], CellRole.Ordinary, CellRole.Ordinary, CellRole.Open).Hidden);
    }

    [Fact]
    public void One_more_cell_may_do_for_all_of_its_row()
    {
        var result = Select([43, 0, 1, 20, 22]);
        Assert.True(result.IsProtected);
        Assert.Equal((2, 1), (result.Rounds, result.Extended));
    }

    [Fact]
    public void Rows_that_share_no_cell_are_mended_in_the_same_round()
    {
        var builder = new CellRowsBuilder(8);
        builder.AddSum(0, [1, 2, 3]);
        builder.AddSum(4, [5, 6, 7]);
        var facts = new CellFacts([73, 3, 30, 40, 82, 2, 30, 50]);
        var result = LinkedSelection.Select(builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(8), out _);
        Assert.True(result.IsProtected);
        Assert.Equal((2, 2), (result.Rounds, result.Extended));
    }

    [Fact]
    public void Parts_are_hidden_before_totals_under_every_key()
    {
        // Four areas by two categories: the grand total stands in two rows as their total.
        var table = RandomTables.Linked(new CellTree([-1, 0, 0, 0]), 2, [90, 23, 32, 35, 48, 3, 20, 25, 42, 20, 12, 10], cases: 5);
        for (var key = 0; key < 40; key++)
        {
            var order = RandomTables.Order(12, [.. Enumerable.Repeat((byte)key, 32)]);
            var result = LinkedSelection.Select(table.Rows, table.Facts, table.Primary, order, out _);
            Assert.True(result.IsProtected);
            Assert.Equal([false, false, false, false, false, true], result.Hidden[..6]);
            Assert.Equal(4, result.Hidden.Count(isHidden => isHidden));
        }
    }

    [Fact]
    public void A_table_without_primary_cells_needs_no_audit_and_keeps_what_was_hidden()
    {
        var result = Select([43, 20, 23]);
        Assert.Equal((true, 0, 0), (result.IsProtected, result.Rounds, result.Hidden.Count(isHidden => isHidden)));
    }

    [Fact]
    public void A_lone_open_total_cannot_be_protected()
    {
        var builder = new CellRowsBuilder(3);
        builder.AddSum(0, [1, 2]);
        var facts = new CellFacts([3, 1, 2], roles: [CellRole.Open, CellRole.Ordinary, CellRole.Ordinary]);
        var result = LinkedSelection.Select(builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(3), out _);
        Assert.Equal([1, 2], result.Unprotected);
    }

    private static SelectionResult Select(long[] values, params CellRole[] roles)
    {
        var builder = new CellRowsBuilder(values.Length);
        builder.AddSum(0, [.. Enumerable.Range(1, values.Length - 1)]);
        var facts = new CellFacts(values, roles: roles.Length == 0 ? null : roles);
        return LinkedSelection.Select(builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), RandomTables.Order(values.Length), out _);
    }

    private static (CellRows Rows, CellFacts Facts) AreasByQuarters(Random random, bool distinct)
    {
        const int areas = 4;
        var values = new long[areas * 5];
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            for (var area = 1; area < areas; area++)
            {
                values[(quarter * areas) + area] = random.Next(3) == 0 ? random.Next(0, 6) : random.Next(5, 40);
                values[quarter * areas] += values[(quarter * areas) + area];
            }
        }

        for (var area = 1; area < areas; area++)
        {
            var quarters = Enumerable.Range(1, 4).Select(quarter => values[(quarter * areas) + area]).ToArray();
            values[area] = distinct ? random.NextInt64(quarters.Max(), quarters.Sum() + 1) : quarters.Sum();
            values[0] += values[area];
        }

        var builder = new CellRowsBuilder(values.Length);
        for (var period = 0; period < 5; period++)
        {
            builder.AddTree(new CellTree([-1, 0, 0, 0]), period * areas);
        }

        for (var area = distinct ? 1 : 0; area < areas; area++)
        {
            int[] quarters = [.. Enumerable.Range(1, 4).Select(quarter => (quarter * areas) + area)];
            if (distinct)
            {
                builder.AddDistinct(area, quarters);
            }
            else
            {
                builder.AddSum(area, quarters);
            }
        }

        return (builder.Build(), new CellFacts(values));
    }

    private static bool[] TwoInEveryRow(LinkedTable table)
    {
        var hidden = Enumerable.Range(0, table.Facts.Count).Select(table.Primary.Contains).ToArray();
        for (var moves = true; moves;)
        {
            moves = false;
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var members = table.Rows.Cell[table.Rows.Start[row]..table.Rows.Start[row + 1]];
                if (members.Count(cell => hidden[cell]) == 1)
                {
                    hidden[members.Where(cell => !hidden[cell]).MinBy(table.Order.Rank)] = moves = true;
                }
            }
        }

        return hidden;
    }
}
