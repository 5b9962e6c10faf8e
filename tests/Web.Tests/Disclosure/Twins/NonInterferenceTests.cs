using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

// docs/disclosure.md, claim 2, from raw records to the bytes of every file: the short form in every test run, the long one by `make prove-disclosure`.
public sealed class NonInterferenceTests
{
    private static readonly string Log = Path.Combine(Repository.Root, "benchmarks", "results", "disclosure-proof.md");

    [Fact]
    public void Packages_that_differ_inside_protected_cells_only_give_the_same_release_to_the_byte()
    {
        var proof = NonInterferenceProof.Run(packages: 2, attempts: 60, seed: 1_404);
        Assert.Empty(proof.Leaks);
        Assert.Equal((8, 0L), (proof.Pairs, proof.Misread));
        Assert.True(proof.Changed > 40 * proof.Pairs && proof.Read > 100 * proof.Pairs, proof.ToString());
    }

    // The comparison sees what it is to see, and the rules refuse it as a twin: one person more is in the published total of the nation.
    [Fact]
    public void One_person_more_in_a_published_cell_is_no_twin_and_gives_another_release()
    {
        var first = TwinRecords.Make(1_404);
        var (release, table) = (TwinRelease.Build(first), first.Tables["services"]);
        var (row, more) = (table.Rows[0], table.Rows.Max(other => other.Id) + 1);
        var rules = new TwinRules(release, first.Areas);
        var other = table with { Rows = [.. table.Rows, new TwinRow(more, row.Area, row.Day, ["p9999", .. row.Fields[1..]])] };
        Assert.False(rules.AreTwins("services", first.Count(table), first.Count(other)));
        Assert.Contains("cells.parquet", release.Differences(TwinRelease.Build(first.With(other))));
    }

    [Fact(Explicit = true)]
    public void The_long_form_is_written_to_the_log()
    {
        File.AppendAllLines(Log,
        [
            "", "## Twins: packages that differ inside protected cells only", "",
            "| seed | pairs | records changed | protected cells | changed | published figures counted again | counted otherwise | measures extended by value, left alone | files that differ | s |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ]);
        var leaks = new List<string>();
        for (var seed = 20_260_000; seed < 20_260_250; seed += 25)
        {
            var clock = Stopwatch.StartNew();
            var proof = NonInterferenceProof.Run(packages: 25, attempts: 60, seed);
            File.AppendAllText(Log, string.Create(
                CultureInfo.InvariantCulture,
                $"| {seed} | {proof.Pairs} | {proof.Moves} | {proof.Hidden} | {proof.Changed} | {proof.Read} | {proof.Misread} | {proof.Extended} | {proof.Leaks.Count} | {clock.Elapsed.TotalSeconds:0} |\n"));
            leaks.AddRange(proof.Leaks);
            Assert.Equal(0, proof.Misread);
        }

        Assert.Empty(leaks);
    }
}
