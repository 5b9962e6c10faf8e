using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// Made anew for each test, as `make mutate` runs many mutants in one process. 43 = 3 + 40, n = 5, all three hidden but the total: 0 + 43 and 5 + 38 show the 3 to be hidden well.
public sealed class CertificateVerifierTests
{
    private static CellRows Rows => new CellTree([-1, 0, 0]).Rows();
    private static CellFacts Facts => new([43, 3, 40], [200, 50, 100]);
    private static PrimarySet Primary => PrimarySet.OfCounts(Facts, new PrimaryLimits(5));
    private static readonly bool[] Hidden = [false, true, true];

    private static readonly WitnessTable None = new(1, AttackerModel.Outsider, [1, 2], [0, 43]);
    private static readonly WitnessTable Five = new(1, AttackerModel.Outsider, [1, 2], [5, 38]);
    private static readonly WitnessTable Two = new(1, AttackerModel.ToldPrimary, [1, 2], [2, 41]);
    private static readonly WitnessTable Four = new(1, AttackerModel.ToldPrimary, [1, 2], [4, 39]);

    [Fact]
    public void Two_tables_for_the_outsider_and_three_values_for_whoever_was_told_are_a_proof() => Assert.Empty(Faults(None, Five, Two, Four));

    [Fact]
    public void A_missing_table_is_noticed()
    {
        Assert.Contains(Faults(Five, Two, Four), fault => fault.Contains("between 3 and 5", StringComparison.Ordinal));
        Assert.Contains(Faults(None, Two, Four), fault => fault.Contains("between 0 and 3", StringComparison.Ordinal));
        Assert.Contains(Faults(None, Five, Two), fault => fault.Contains("2 values", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AttackerModel.Outsider, new[] { 1, 2 }, new long[] { 5, 39 }, "row 0")]
    [InlineData(AttackerModel.Outsider, new[] { 0, 1 }, new long[] { 45, 5 }, "published cell 0")]
    [InlineData(AttackerModel.Outsider, new[] { 1, 2 }, new long[] { -1, 44 }, "cell 1 is -1")]
    [InlineData(AttackerModel.ToldPrimary, new[] { 1, 2 }, new long[] { 5, 38 }, "cell 1 is 5")]
    public void A_table_that_does_not_fit_is_noticed(AttackerModel model, int[] cells, long[] values, string fault) =>
        Assert.Contains(Faults(None, Five, Two, Four, new WitnessTable(1, model, cells, values)), text => text.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void A_table_above_a_denominator_is_noticed()
    {
        var facts = new CellFacts([43, 3, 40], [200, 50, 45]);
        var faults = CertificateVerifier.Faults(Rows, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), Hidden, new Certificate([new(1, AttackerModel.Outsider, [1, 2], [-3, 46])], []));
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void A_primary_cell_that_is_shown_is_noticed() =>
        Assert.Contains(CertificateVerifier.Faults(Rows, Facts, Primary, [false, false, true], new Certificate([], [])), fault => fault == "cell 1 is not hidden");

    [Fact]
    public void A_true_table_that_does_not_add_up_is_noticed()
    {
        var facts = new CellFacts([44, 3, 40]);
        Assert.Contains(
            "row 0 does not hold in the true table", CertificateVerifier.Faults(Rows, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), Hidden, new Certificate([], [])));
    }

    [Fact]
    public void One_table_cannot_spoil_the_next()
    {
        var wrong = new WitnessTable(1, AttackerModel.Outsider, [1, 2], [5, 39]);
        Assert.Single(Faults(wrong, None, Five, Two, Four));
    }

    private static IReadOnlyList<string> Faults(params WitnessTable[] tables) => CertificateVerifier.Faults(Rows, Facts, Primary, Hidden, new Certificate(tables, []));
}
