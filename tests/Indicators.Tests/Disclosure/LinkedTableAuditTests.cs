using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Linked tables and breakdowns" and "What is not claimed": the rule for an insider is a margin of the tables found, above 2k.
public sealed class LinkedTableAuditTests
{
    private const long None = CellFacts.NoDenominator;

    [Fact]
    public void Whoever_was_told_the_primary_cells_has_narrower_bounds()
    {
        var audit = Audit([43, 3, 40], None);
        Assert.Equal((new CountRange(0, 43), new CountRange(0, 4)), (audit.OuterInterval(1, AttackerModel.Outsider), audit.OuterInterval(1, AttackerModel.ToldPrimary)));
        Assert.Equal(new CountRange(43, 43), audit.OuterInterval(0, AttackerModel.ToldPrimary));
    }

    [Theory]
    [InlineData(7, 3, None, true)] // 0 to 7 is a width of 7, above 6
    [InlineData(7, 4, None, false)]
    [InlineData(6, 3, None, false)]
    [InlineData(7, 4, 7, true)] // there never were ten values to lose
    [InlineData(7, 4, 9, false)] // there were
    public void An_insider_needs_a_margin_of_more_than_twice_what_he_brought(long sum, long contribution, long residents, bool isProved) =>
        Assert.Equal(isProved, Audit([sum, 1, sum - 1], residents, cases: 4).TryProve(1, out _, contribution));

    [Theory]
    [InlineData(70, true)]
    [InlineData(80, false)]
    public void So_it_is_for_a_sum_of_money(long contribution, bool isProved)
    {
        // 1 000 ± 76 beside 77: from 924 to 1 077 at most.
        var facts = new CellFacts([1_077, 1_000, 77]);
        var primary = PrimarySet.OfMoney(facts, new Contributors([9, 9, 9], [100, 501, 10], [100, 499, 10]), new PrimaryLimits(3));
        var audit = new LinkedTableAudit(new CellTree([-1, 0, 0]).Rows(), facts, primary, [false, true, true]);
        Assert.Equal(isProved, audit.TryProve(1, out _, contribution));
    }

    [Fact]
    public void The_true_value_is_one_of_the_three() => Assert.True(Audit([41, 1, 40], None, cases: 3).TryProve(1, out _));

    [Fact]
    public void A_published_cell_is_not_proved_safe() => Assert.False(Audit([43, 3, 40], None).TryProve(0, out _));

    [Fact]
    public void The_tables_found_are_possible_and_differ_where_they_say()
    {
        Assert.True(Audit([43, 3, 40], None).TryProve(1, out var tables));
        Assert.All(tables, table => Assert.Equal((1, 43L), (table.Cell, table.Values.Sum())));
        Assert.Equal([0L, 5L], tables.Where(table => table.Model == AttackerModel.Outsider).Select(table => table.Values[0]).Order());
        Assert.Equal(2, tables.Count(table => table.Model == AttackerModel.ToldPrimary && table.Values[0] is >= 0 and <= 4 and not 3));
    }

    private static LinkedTableAudit Audit(long[] values, long residents, int cases = 5)
    {
        var facts = new CellFacts(values, [None, residents, None]);
        return new LinkedTableAudit(new CellTree([-1, 0, 0]).Rows(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(cases)), [false, true, true]);
    }
}
