using Xunit.Sdk;
using Xunit.v3;

namespace Mahalleh;

/// <summary>Starts the collections of tests that take longest first, or two of them last, so that at the end no processor waits for another.</summary>
/// <remarks>The runner queues all collections at once, and the threads of the pool take them from both ends; so the longest are put there in turn.</remarks>
/// <param name="names">Parts of their names, the longest first.</param>
public abstract class LongestFirst(params string[] names) : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    // Below zero for the beginning, above for the end, zero for what is short.
    private int Place(string collection)
    {
        var at = Array.FindIndex(names, name => collection.Contains(name, StringComparison.Ordinal));
        return at < 0 ? 0 : at % 2 == 0 ? at - names.Length : names.Length - at;
    }
}
