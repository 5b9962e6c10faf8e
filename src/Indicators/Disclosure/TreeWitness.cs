namespace Mahalleh.Indicators.Disclosure;

/// <summary>Builds, from the true table, another whole-number table in which one cell of a tree has a wanted value.</summary>
internal sealed class TreeWitness
{
    private readonly CellTree _tree;
    private readonly long[] _truth;
    private readonly TreeAudit _audit;
    private readonly SortedDictionary<int, long> _changed = [];

    private TreeWitness(CellTree tree, long[] truth, TreeAudit audit) => (_tree, _truth, _audit) = (tree, truth, audit);

    /// <summary>The table, as the cells in which it differs from the true one.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="truth">The true table.</param>
    /// <param name="audit">An audit of the tree; the value wanted is in the cell's interval.</param>
    /// <param name="cell">Cell number.</param>
    /// <param name="value">Value wanted.</param>
    public static IReadOnlyDictionary<int, long> Build(CellTree tree, long[] truth, TreeAudit audit, int cell, long value)
    {
        var witness = new TreeWitness(tree, truth, audit);
        witness.Below(cell, value);
        witness.Above(cell, value);
        return witness._changed;
    }

    private void Below(int cell, long value)
    {
        if (value == _truth[cell])
        {
            return;
        }

        _changed[cell] = value;
        if (_tree.FirstChild[cell] >= 0)
        {
            Share(cell, except: -1, value);
        }
    }

    private void Above(int cell, long value)
    {
        for (int below = cell, above = _tree.Parent[cell]; above >= 0 && value != _truth[below]; (below, above) = (above, _tree.Parent[above]))
        {
            var next = ParentValue(above, below, value);
            Share(above, below, _tree.Rule == ParentRule.Sum ? next - value : next, value);
            value = next;
            if (value != _truth[above])
            {
                _changed[above] = value;
            }
        }
    }

    // The nearest to the true value that the children with the changed one among them can make up.
    private long ParentValue(int parent, int except, long value)
    {
        var allowed = _audit.Interval(parent);
        long low = 0, high = 0;
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            if (child != except)
            {
                (low, high) = (low + _audit.Inside(child).Low, TreeAudit.Add(high, _audit.Inside(child).High));
            }
        }

        if (_tree.Rule == ParentRule.Sum)
        {
            return Math.Max(Math.Max(allowed.Low, value + low), Math.Min(_truth[parent], Math.Min(allowed.High, TreeAudit.Add(value, high))));
        }

        var nearest = Math.Max(Math.Max(allowed.Low, value), Math.Min(_truth[parent], allowed.High));
        return nearest <= TreeAudit.Add(value, high) ? nearest : Math.Max(allowed.Low, value);
    }

    // Children but one: of a sum they make up "total"; counted anew, none is above it and with the one left out they reach it.
    private void Share(int parent, int except, long total, long given = 0)
    {
        var isSum = _tree.Rule == ParentRule.Sum;
        var held = isSum ? 0 : given;
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            held += child == except ? 0 : isSum ? _truth[child] : Math.Min(_truth[child], total);
        }

        var missing = isSum ? total - held : Math.Max(0, total - held);
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            if (child == except)
            {
                continue;
            }

            var start = isSum ? _truth[child] : Math.Min(_truth[child], total);
            var inside = _audit.Inside(child);
            var most = isSum ? inside.High : Math.Min(inside.High, total);
            var change = missing > 0 ? Math.Min(missing, most - start) : Math.Max(missing, inside.Low - start);
            missing -= change;
            Below(child, start + change);
        }
    }
}
