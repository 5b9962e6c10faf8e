using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Mahalleh.Indicators.Tests.Mutation.LongestLast))]

namespace Mahalleh.Indicators.Tests.Mutation;

/// <summary>Classes that make tables up come last: most mutants fail a short test before, and a run ends with its first failure.</summary>
public sealed class LongestLast : ITestCollectionOrderer
{
    private static readonly string[] Last =
        ["CoverPlanTests", "LinkedSelectionTests", "BreakdownRowRuleTests", "KeyedSelectionTests", "TreeAuditTests", "MatchingAttackTests", "TreeProofTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(Last, name => collection.TestCollectionDisplayName.Contains($".{name}", StringComparison.Ordinal)))];
}
