namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The exact feasible interval of every cell of a tree: the least and the greatest value that it has in any whole-number
/// table with the same published cells. Two passes, no solver (docs/disclosure.md, "The audit of a tree", with proof).
/// </summary>
public sealed class TreeAudit
{
    private readonly CellTree _tree;
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly long[] _insideLow;
    private readonly long[] _insideHigh;

    private TreeAudit(CellTree tree, AttackerBounds bounds)
    {
        _tree = tree;
        (_insideLow, _insideHigh) = ((long[])bounds.Low.Clone(), (long[])bounds.High.Clone());
        (_low, _high) = (new long[tree.Count], new long[tree.Count]);
    }

    /// <summary>Audits a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="bounds">What the reader knows of each cell; shape [cells].</param>
    /// <exception cref="ArgumentException">The bounds have another length, or no table fits them.</exception>
    public static TreeAudit Run(CellTree tree, AttackerBounds bounds)
    {
        if (bounds.Low.Length != tree.Count || bounds.High.Length != tree.Count)
        {
            throw new ArgumentException($"{bounds.Low.Length} bounds for {tree.Count} cells.", nameof(bounds));
        }

        var audit = new TreeAudit(tree, bounds);
        audit.Up();
        audit.Down();
        return audit;
    }

    /// <summary>The feasible interval of a cell; every value in it is that of some table.</summary>
    /// <param name="cell">Cell number.</param>
    public CountRange Interval(int cell) => new(_low[cell], _high[cell]);

    /// <summary>What the cells below and the cell's own bounds allow, without anything above.</summary>
    /// <param name="cell">Cell number.</param>
    internal CountRange Inside(int cell) => new(_insideLow[cell], _insideHigh[cell]);

    internal static long Add(long a, long b) => a == CountRange.Unbounded || b == CountRange.Unbounded ? CountRange.Unbounded : checked(a + b);

    private void Up()
    {
        for (var cell = _tree.Count - 1; cell >= 0; cell--)
        {
            if (_tree.FirstChild[cell] >= 0)
            {
                var (low, high) = OfChildren(cell);
                (_insideLow[cell], _insideHigh[cell]) = (Math.Max(_insideLow[cell], low), Math.Min(_insideHigh[cell], high));
            }

            if (_insideLow[cell] > _insideHigh[cell])
            {
                throw new ArgumentException($"No table fits: cell {cell} would be {_insideLow[cell]} to {_insideHigh[cell]}.", nameof(cell));
            }
        }
    }

    private (long Low, long High) OfChildren(int cell)
    {
        long low = 0, largest = 0, high = 0;
        for (var child = _tree.FirstChild[cell]; child >= 0; child = _tree.NextSibling[child])
        {
            (low, largest) = (checked(low + _insideLow[child]), Math.Max(largest, _insideLow[child]));
            high = Add(high, _insideHigh[child]);
        }

        return (_tree.Rule == ParentRule.Sum ? low : largest, high);
    }

    private void Down()
    {
        for (var cell = 0; cell < _tree.Count; cell++)
        {
            if (_tree.Parent[cell] < 0)
            {
                (_low[cell], _high[cell]) = (_insideLow[cell], _insideHigh[cell]);
            }

            if (_tree.FirstChild[cell] < 0)
            {
                continue;
            }

            if (_tree.Rule == ParentRule.Sum)
            {
                DownSum(cell);
            }
            else
            {
                DownDistinct(cell);
            }
        }
    }

    // A child is what the parent has less what the others have; the sum of the others' upper bounds is kept finite by counting the unbounded ones.
    private void DownSum(int parent)
    {
        long low = 0, high = 0;
        var unbounded = 0;
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            low += _insideLow[child];
            (high, unbounded) = _insideHigh[child] == CountRange.Unbounded ? (high, unbounded + 1) : (checked(high + _insideHigh[child]), unbounded);
        }

        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            var (least, most) = (_insideLow[child], _insideHigh[child]);
            var isUnbounded = most == CountRange.Unbounded;
            var othersAreUnbounded = unbounded > (isUnbounded ? 1 : 0);
            _low[child] = othersAreUnbounded ? least : Math.Max(least, _low[parent] - (high - (isUnbounded ? 0 : most)));
            _high[child] = _high[parent] == CountRange.Unbounded ? most : Math.Min(most, _high[parent] - (low - least));
        }
    }

    // The parent at its least leaves most room below: what the others cannot cover of it, the child must.
    private void DownDistinct(int parent)
    {
        var floor = _low[parent];
        long cover = 0;
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            cover = checked(cover + Math.Min(_insideHigh[child], floor));
        }

        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            var others = cover - Math.Min(_insideHigh[child], floor);
            _low[child] = Math.Max(_insideLow[child], floor - others);
            _high[child] = Math.Min(_insideHigh[child], _high[parent]);
        }
    }
}
