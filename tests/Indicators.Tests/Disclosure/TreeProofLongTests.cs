using System.Diagnostics;
using System.Globalization;
using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "What was tried": the long form, by `make prove-disclosure`. In a file of its own, as it must not run for every mutant.
public sealed class TreeProofLongTests
{
    [Fact(Explicit = true)]
    public void The_long_form_is_written_to_the_log()
    {
        var lines = new List<string>
        {
            "# What the attacks on disclosure control found", "",
            "Made by `make prove-disclosure`; the seeds are fixed, so every number but the seconds repeats. What the columns mean stands in docs/disclosure.md.",
            "", "## Trees, attacked by the second audit", "",
            "| parent is | n | trees | cells | primary cells | complementary | trees extended by value | unsafe | intervals that differ | certificates refused | s |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
        };
        foreach (var (rule, cases, trees) in new[] { (ParentRule.Sum, 5, 450_000), (ParentRule.Sum, 10, 450_000), (ParentRule.Distinct, 5, 50_000), (ParentRule.Distinct, 10, 50_000) })
        {
            var clock = Stopwatch.StartNew();
            var proof = TreeProof.Run(trees, rule, cases, seed: 20_260_000 + cases);
            Assert.Equal((0, 0, 0), (proof.Unsafe, proof.Disagreements, proof.Refused));
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"| {(rule == ParentRule.Sum ? "the sum" : "counted anew")} | {cases} | {proof.Trees} | {proof.Cells} | {proof.Primary} | {proof.Complementary} | {proof.Extended} | {proof.Unsafe} | {proof.Disagreements} | {proof.Refused} | {clock.Elapsed.TotalSeconds:0} |"));
        }

        File.WriteAllLines(Path.Combine(Repository.Root, "benchmarks", "results", "disclosure-proof.md"), lines);
    }
}
