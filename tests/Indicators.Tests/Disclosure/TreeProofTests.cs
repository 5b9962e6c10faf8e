using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "What was tried": the short form; the long one is in TreeProofLongTests.
public sealed class TreeProofTests
{
    [Theory]
    [InlineData(ParentRule.Sum, 5, 10_000)]
    [InlineData(ParentRule.Sum, 10, 10_000)]
    [InlineData(ParentRule.Distinct, 5, 5_000)]
    public void The_second_audit_finds_no_unsafe_cell_and_no_other_interval(ParentRule rule, int cases, int trees)
    {
        var proof = TreeProof.Run(RandomTables.Runs(trees), rule, cases, seed: 1_404);
        Assert.Equal((RandomTables.Runs(trees), 0, 0, 0), (proof.Trees, proof.Unsafe, proof.Disagreements, proof.Refused));
        Assert.True(proof.Primary > proof.Trees && proof.Extended < proof.Trees / 10);
    }
}
