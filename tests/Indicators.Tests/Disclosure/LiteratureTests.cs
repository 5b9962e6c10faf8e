using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>Tables of others, with the bounds that they state or that follow from them; source and command stand in docs/disclosure.md.</summary>
public sealed class LiteratureTests
{
    // sdcTable, tests/testthat/test-simpleheuristic.R: w, x, y, z by a, b, c, d with all totals published.
    private static readonly long[] FourByFour = [30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685];
    private static readonly int[] HiddenNine = [0, 1, 2, 4, 6, 9, 11, 13, 15]; // wa wb wc xa xc yb yd zb zd

    [Theory]
    [InlineData(1, 47, 47)]
    [InlineData(0, 25, 94)]
    [InlineData(2, 0, 69)]
    [InlineData(4, 26, 95)]
    [InlineData(9, 0, 185)]
    [InlineData(13, 906, 1091)]
    [InlineData(15, 585, 770)]
    public void Nine_hidden_cells_with_two_in_every_row_and_column_still_give_one_away(int cell, long low, long high) =>
        Assert.Equal(new CountRange(low, high), Square(FourByFour, 4, HiddenNine).OuterInterval(cell, AttackerModel.Outsider));

    [Fact]
    public void A_tenth_protects_it() =>
        Assert.Equal(new CountRange(0, 78), Square(FourByFour, 4, [.. HiddenNine, 7]).OuterInterval(1, AttackerModel.Outsider));

    // Fischetti and Salazar, after Willenborg and de Waal: three activities by three regions.
    [Theory]
    [InlineData(5, 5, 30)]
    [InlineData(3, 0, 25)]
    [InlineData(6, 0, 25)]
    [InlineData(8, 4, 29)]
    public void The_ring_of_four_cells_of_the_three_by_three_table(int cell, long low, long high) =>
        Assert.Equal(new CountRange(low, high), Square([20, 50, 10, 8, 19, 22, 17, 32, 12], 3, [3, 5, 6, 8]).OuterInterval(cell, AttackerModel.Outsider));

    // sdcTable, tests/testthat/test-linked-tables.r: cells A B I J K L M N, county-1, county-2, big, small, total.
    private static readonly long[] Linked = [2, 2, 8, 8, 3, 3, 3, 7, 20, 16, 6, 30, 36];

    [Fact]
    public void Two_overlapping_geographies_each_safe_alone_give_a_cell_away_together()
    {
        Assert.Equal(new CountRange(0, 9), Overlap(hidesN: false, counties: true, sizes: false).OuterInterval(4, AttackerModel.Outsider));
        Assert.Equal(new CountRange(0, 7), Overlap(hidesN: false, counties: false, sizes: true).OuterInterval(4, AttackerModel.Outsider));
        Assert.Equal(new CountRange(3, 3), Overlap(hidesN: false, counties: true, sizes: true).OuterInterval(4, AttackerModel.Outsider));
    }

    [Fact]
    public void Hiding_one_more_cell_protects_both()
    {
        var audit = Overlap(hidesN: true, counties: true, sizes: true);
        Assert.Equal((new CountRange(0, 10), new CountRange(0, 10)), (audit.OuterInterval(4, AttackerModel.Outsider), audit.OuterInterval(7, AttackerModel.Outsider)));
    }

    // sdcTable, microdata1: 100 records by region A to D and gender, one unsafe cell. The counts are written down from memory;
    // what is stated is the property alone: one cell of a two-way table takes exactly three others to close a ring.
    [Fact]
    public void One_unsafe_cell_of_a_two_way_table_takes_exactly_three_others()
    {
        long[] values = [100, 20, 33, 22, 25, 55, 18, 14, 12, 11, 45, 2, 19, 10, 14];
        var table = RandomTables.Linked(new CellTree([-1, 0, 0, 0, 0]), 2, values, cases: 3);
        Assert.Equal(1, table.Primary.Count);
        var result = LinkedSelection.Select(table.Rows, table.Facts, table.Primary, table.Order, out var certificate);
        Assert.True(result.IsProtected);
        Assert.Equal(4, result.Hidden.Count(isHidden => isHidden));
        Assert.True(result.Hidden[6] && result.Hidden[11]);
        Assert.Empty(CertificateVerifier.Faults(table.Rows, table.Facts, table.Primary, result.Hidden, certificate));
    }

    private static LinkedTableAudit Square(long[] inner, int size, int[] hidden)
    {
        var rows = Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(column => (row * size) + column).ToArray());
        var columns = Enumerable.Range(0, size).Select(column => Enumerable.Range(0, size).Select(row => (row * size) + column).ToArray());
        return Audit(inner, [.. rows.Concat(columns)], hidden);
    }

    private static LinkedTableAudit Overlap(bool hidesN, bool counties, bool sizes)
    {
        var builder = new CellRowsBuilder(Linked.Length);
        if (counties)
        {
            builder.AddSum(8, [0, 1, 2, 3]);
            builder.AddSum(9, [4, 5, 6, 7]);
            builder.AddSum(12, [8, 9]);
        }

        if (sizes)
        {
            builder.AddSum(10, [5, 6]);
            builder.AddSum(11, [0, 1, 2, 3, 4, 7]);
            builder.AddSum(12, [10, 11]);
        }

        var hidden = new bool[Linked.Length];
        Array.ForEach([0, 1, 4, 5, 6], cell => hidden[cell] = true);
        hidden[7] = hidesN;
        var facts = new CellFacts(Linked);
        return new LinkedTableAudit(builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), hidden);
    }

    private static LinkedTableAudit Audit(long[] inner, int[][] groups, int[] hidden)
    {
        long[] values = [.. inner, .. groups.Select(group => group.Sum(cell => inner[cell]))];
        var builder = new CellRowsBuilder(values.Length);
        for (var group = 0; group < groups.Length; group++)
        {
            builder.AddSum(inner.Length + group, groups[group]);
        }

        var facts = new CellFacts(values);
        var isHidden = Enumerable.Range(0, values.Length).Select(hidden.Contains).ToArray();
        return new LinkedTableAudit(builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), isHidden);
    }
}
