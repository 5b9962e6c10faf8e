using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure;

// docs/disclosure.md, "What was tried": another solver attacks what ours protected.
public sealed class TwoWayTableProofTests
{
    [Theory]
    [InlineData(5, 500)]
    [InlineData(10, 500)]
    public void Highs_finds_no_unsafe_cell_in_a_thousand_two_way_tables_and_agrees_with_every_bound(int cases, int tables)
    {
        var proof = TwoWayTableProof.Run(tables, cases, seed: 1_403 + cases);
        Assert.Equal((tables, 0, 0, 0), (proof.Tables, proof.Unsafe, proof.Disagreements, proof.Refused));
        Assert.True(proof.Programmes > 10 * tables);
    }

    [Fact(Explicit = true)]
    public void The_long_form_is_written_to_the_log()
    {
        var clock = Stopwatch.StartNew();
        var lines = new List<string>
        {
            "", "## Two-way tables, attacked by HiGHS", "",
            "| n | tables | primary cells | complementary | linear programmes | unsafe | bounds that differ | certificates refused | s |",
            "|---|---|---|---|---|---|---|---|---|",
        };
        foreach (var cases in new[] { 5, 10 })
        {
            clock.Restart();
            var proof = TwoWayTableProof.Run(5_000, cases, seed: 20_260_000 + cases);
            Assert.Equal((0, 0, 0), (proof.Unsafe, proof.Disagreements, proof.Refused));
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cases} | {proof.Tables} | {proof.Primary} | {proof.Complementary} | {proof.Programmes} | {proof.Unsafe} | {proof.Disagreements} | {proof.Refused} | {clock.Elapsed.TotalSeconds:0} |"));
        }

        File.AppendAllLines(Path.Combine(Repository.Root, "benchmarks", "results", "disclosure-proof.md"), lines);
    }
}
