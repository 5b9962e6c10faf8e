namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Weighted amounts published beside counts are a second equation over the same hidden cells: where the weights of the areas are
/// known, w₁x₁ + w₂x₂ and x₁ + x₂ together give x₁. A cell is safe when the others of its group can follow it in both sums
/// (docs/disclosure.md, "Weighted amounts").
/// </summary>
internal sealed class WeightedSafety
{
    private const double Rounding = 1e-9;

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

    /// <summary>Lists the primary cells of which the two sums rule out a value that must stay possible; none when the table has no weights.</summary>
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
        var ordered = leaves.OrderBy(leaf => _weights[leaf]).ToArray();
        var found = leaves.Where(leaf => _primary.Contains(leaf) && !(CanMove(ordered, [leaf], _primary.Need(leaf).Low) && CanMove(ordered, [leaf], _primary.Need(leaf).High))).ToList();
        foreach (var cell in inner.Where(_primary.Contains))
        {
            var below = new List<int>();
            Collect(cell, below, []);
            if (_primary.Need(cell).Low == 0 && !CanMove(ordered, below, 0))
            {
                found.Add(cell);
            }
        }

        return found;
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

    // Whether the others can make up for some cells becoming a value each, in number and in weighted amount: all others at zero,
    // what is missing in number is filled from the lightest, or from the heaviest; every amount between the two can be reached.
    private bool CanMove(int[] ordered, IReadOnlyList<int> moved, long value)
    {
        if (moved.All(cell => _facts.Values[cell] == value))
        {
            return true;
        }

        double missing = 0, amount = 0;
        foreach (var cell in ordered)
        {
            missing += _facts.Values[cell];
            amount += _weights[cell] * _facts.Values[cell];
        }

        foreach (var cell in moved)
        {
            missing -= value;
            amount -= _weights[cell] * value;
        }

        var slack = Rounding * (1 + Math.Abs(amount));
        return missing >= 0 && Fill(ordered, moved, missing) is { } least && least <= amount + slack
            && Fill([.. ordered.Reverse()], moved, missing) is { } most && most >= amount - slack;
    }

    private double? Fill(int[] ordered, IReadOnlyList<int> moved, double missing)
    {
        var amount = 0d;
        foreach (var cell in ordered.Where(cell => !moved.Contains(cell)))
        {
            var part = Math.Min(missing, _facts.HeldRange(cell) is { High: not CountRange.Unbounded } range ? range.High : double.MaxValue);
            amount += part * _weights[cell];
            missing -= part;
        }

        return missing > Rounding ? null : amount;
    }
}
