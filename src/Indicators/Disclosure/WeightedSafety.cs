namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Weighted amounts published beside counts are a second equation over the same hidden cells: where the weights of the areas are
/// known, w₁x₁ + w₂x₂ and x₁ + x₂ together give x₁. A cell is safe when the others of its group can follow it in both sums
/// (docs/disclosure.md, "Weighted amounts").
/// </summary>
internal sealed class WeightedSafety
{
    private readonly CellTree _tree;
    private readonly CellFacts _facts;
    private readonly double[] _weights;
    private readonly PrimarySet _primary;
    private readonly bool[] _isUnknown;

    private WeightedSafety(CellTree tree, CellFacts facts, double[] weights, PrimarySet primary, ReadOnlySpan<bool> hidden)
    {
        (_tree, _facts, _weights, _primary, _isUnknown) = (tree, facts, weights, primary, new bool[tree.Count]);
        for (var cell = 0; cell < tree.Count; cell++)
        {
            _isUnknown[cell] = facts.IsUnknown(cell, hidden);
        }
    }

    /// <summary>Lists the cells of which the two sums rule out a value that must stay possible; none when the table has no weights.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    public static IReadOnlyList<int> Unsafe(CellTree tree, CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> hidden)
    {
        if (facts.Weights is not { } weights || tree.Rule != ParentRule.Sum)
        {
            return [];
        }

        var safety = new WeightedSafety(tree, facts, weights, primary, hidden);
        return [.. Enumerable.Range(0, tree.Count).Where(cell => !safety._isUnknown[cell] && tree.FirstChild[cell] >= 0).SelectMany(safety.UnsafeUnder)];
    }

    // The hidden cells whose sum a shown parent tells.
    private List<int> UnsafeUnder(int parent)
    {
        var (leaves, inner) = (new List<int>(), new List<int>());
        Collect(parent, leaves, inner);
        int[] order = [.. leaves.OrderBy(leaf => _weights[leaf])];
        var group = new WeightedGroup([.. order.Select(leaf => _facts.Values[leaf])], [.. order.Select(leaf => _facts.HeldRange(leaf).High)], [.. order.Select(leaf => _weights[leaf])]);
        var found = new List<int>();
        for (var place = 0; place < order.Length; place++)
        {
            if (!Wanted(order[place]).All(value => group.CanBe(place, value)))
            {
                found.Add(order[place]);
            }
        }

        foreach (var cell in inner.Where(cell => _primary.Contains(cell) && _primary.Need(cell).Low == 0))
        {
            var below = new List<int>();
            Collect(cell, below, []);
            if (!group.CanBeEmpty([.. order.Select(below.ToHashSet().Contains)]))
            {
                found.Add(cell);
            }
        }

        return found;
    }

    // The ends of what a small cell must be able to be, and what a small one beside it needs this one to be.
    private IEnumerable<long> Wanted(int cell)
    {
        if (_primary.Contains(cell))
        {
            yield return _primary.Need(cell).Low;
            yield return _primary.Need(cell).High;
        }

        var rise = Math.Min(_facts.Ceilings.RisesTo[cell], _facts.HeldRange(cell).High);
        if (rise > _facts.Values[cell])
        {
            yield return rise;
        }
    }

    private void Collect(int parent, List<int> leaves, List<int> inner)
    {
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            if (!_isUnknown[child])
            {
                continue;
            }

            if (_tree.FirstChild[child] < 0)
            {
                leaves.Add(child);
            }
            else
            {
                inner.Add(child);
                Collect(child, leaves, inner);
            }
        }
    }
}
