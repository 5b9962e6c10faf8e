using Mahalleh.Indicators.Areas;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Which cell of a table is the parent of which, and what follows from that. A parent has a lower number than its children.
/// Several roots are allowed: a stated figure that is no sum cuts its children off.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class CellTree
{
    private readonly int[] _parent;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Makes a tree from the parent of each cell.</summary>
    /// <param name="parent">Number of each cell's parent, below its own; −1 for a root.</param>
    /// <param name="rule">How parents follow from children.</param>
    /// <exception cref="ArgumentException">A parent's number is not below its child's.</exception>
    public CellTree(ReadOnlySpan<int> parent, ParentRule rule = ParentRule.Sum)
    {
        (_parent, Rule) = (parent.ToArray(), rule);
        (_firstChild, _nextSibling) = (new int[_parent.Length], new int[_parent.Length]);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var cell = _parent.Length - 1; cell >= 0; cell--)
        {
            if (_parent[cell] >= cell || _parent[cell] < -1)
            {
                throw new ArgumentException($"Cell {cell} has the parent {_parent[cell]}.", nameof(parent));
            }

            if (_parent[cell] >= 0)
            {
                (_nextSibling[cell], _firstChild[_parent[cell]]) = (_firstChild[_parent[cell]], cell);
            }
        }
    }

    /// <summary>How parents follow from children.</summary>
    public ParentRule Rule { get; }

    /// <summary>Number of cells.</summary>
    public int Count => _parent.Length;

    /// <summary>Number of each cell's parent; −1 for a root.</summary>
    public ReadOnlySpan<int> Parent => _parent;

    /// <summary>First child of each cell; −1 for a leaf.</summary>
    public ReadOnlySpan<int> FirstChild => _firstChild;

    /// <summary>Next child of the same parent; −1 for the last.</summary>
    public ReadOnlySpan<int> NextSibling => _nextSibling;

    /// <summary>The tree of the areas, cell numbers being area numbers, followed by one cell for each own part.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="rule">How parents follow from children.</param>
    /// <param name="ownParts">Inner areas that may have records of their own; their cells have the numbers areas.Count, areas.Count + 1 and so on, in this order.</param>
    /// <param name="isStated">Whether an area's figure was stated by itself and is no sum of its children; null for none.</param>
    public static CellTree Of(AreaTree areas, ParentRule rule = ParentRule.Sum, IReadOnlyList<int>? ownParts = null, Func<int, bool>? isStated = null)
    {
        var own = ownParts ?? [];
        var parent = new int[areas.Count + own.Count];
        for (var area = 0; area < areas.Count; area++)
        {
            var above = areas.Parent[area];
            parent[area] = above >= 0 && isStated?.Invoke(above) == true ? -1 : above;
        }

        for (var part = 0; part < own.Count; part++)
        {
            parent[areas.Count + part] = own[part];
        }

        return new CellTree(parent, rule);
    }

    /// <summary>The same as rows, for a linked table or a verifier.</summary>
    public CellRows Rows()
    {
        var rows = new CellRowsBuilder(Count);
        rows.AddTree(this);
        return rows.Build();
    }

    /// <summary>Refuses amounts that do not follow the tree: an audit of equations that do not hold proves nothing.</summary>
    /// <param name="facts">The cells.</param>
    /// <exception cref="ArgumentException">Other number of cells, or a parent that does not follow from its children.</exception>
    public void Check(CellFacts facts)
    {
        if (facts.Count != Count)
        {
            throw new ArgumentException($"{facts.Count} cells in a tree of {Count}.", nameof(facts));
        }

        for (var cell = 0; cell < Count; cell++)
        {
            long sum = 0, largest = 0;
            for (var child = _firstChild[cell]; child >= 0; child = _nextSibling[child])
            {
                (sum, largest) = (checked(sum + facts.Values[child]), Math.Max(largest, facts.Values[child]));
            }

            var value = facts.Values[cell];
            if (_firstChild[cell] >= 0 && (Rule == ParentRule.Sum ? value != sum : value > sum || value < largest))
            {
                throw new ArgumentException($"Cell {cell} is {value}; its children add up to {sum}, the largest is {largest}.", nameof(facts));
            }
        }
    }
}
