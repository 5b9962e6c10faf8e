using Xunit.Sdk;
using Xunit.v3;

namespace Mahalleh;

/// <summary>Starts the collections of tests that take longest first, so that at the end no processor waits for one of them.</summary>
/// <remarks>The runner queues all collections from one thread of the pool, which takes from its own queue what came last: the first to start is the last of the order.</remarks>
/// <param name="names">Parts of their names, the longest first.</param>
public abstract class LongestFirst(params string[] names) : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => (uint)Array.FindIndex(names, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
}
