using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Linked tables and breakdowns": a component of more than 1 500 cells is not solved.
public sealed class LargestComponentTests
{
    [Fact]
    public void A_component_of_the_largest_size_is_still_solved()
    {
        var (facts, audit) = Flat(LinkedTableAudit.LargestComponent);
        Assert.Equal(new CountRange(0, facts.Values[0]), audit.OuterInterval(1, AttackerModel.Outsider));
    }

    [Fact]
    public void A_larger_one_counts_as_unsafe_and_its_bounds_are_the_readers_own()
    {
        var (_, audit) = Flat(LinkedTableAudit.LargestComponent + 1);
        Assert.False(audit.TryProve(1, out _));
        Assert.Equal(new CountRange(0, 4), audit.OuterInterval(1, AttackerModel.ToldPrimary));
        Assert.Equal(new CountRange(0, CountRange.Unbounded), audit.OuterInterval(1, AttackerModel.Outsider));
    }

    private static (CellFacts Facts, LinkedTableAudit Audit) Flat(int parts)
    {
        var tree = new CellTree([-1, .. new int[parts]]);
        var facts = new CellFacts([3L * parts, .. Enumerable.Repeat(3L, parts)]);
        bool[] hidden = [false, .. Enumerable.Repeat(true, parts)];
        return (facts, new LinkedTableAudit(tree.Rows(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), hidden));
    }
}
