namespace Mahalleh.Indicators.Disclosure;

/// <summary>Finds the next cell of linked tables to hide for one that is not safe: nearest to it, first where a hidden cell is alone in its row.</summary>
internal sealed class RowNeighbours
{
    private readonly CellRows _rows;
    private readonly CellFacts _facts;
    private readonly KeyedOrder _order;
    private readonly List<int>[] _rowsOf;

    public RowNeighbours(CellRows rows, CellFacts facts, KeyedOrder order)
    {
        if (order.Count != facts.Count)
        {
            throw new ArgumentException($"{order.Count} names for {facts.Count} cells.", nameof(order));
        }

        (_rows, _facts, _order) = (rows, facts, order);
        _rowsOf = [.. Enumerable.Range(0, facts.Count).Select(_ => new List<int>())];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
            {
                _rowsOf[rows.Cell[entry]].Add(row);
            }
        }
    }

    /// <summary>The cell to hide next; −1 when everything that could help is hidden.</summary>
    /// <param name="cell">Cell that is not safe.</param>
    /// <param name="hidden">Which cells are hidden.</param>
    public int Next(int cell, bool[] hidden)
    {
        var (rings, isLone) = (Rings(cell, hidden), new Func<int, bool>(row => _rows.IsEquation[row] && Members(row).Count(other => _facts.IsUnknown(other, hidden)) == 1));
        var inLoneRow = rings.Select(ring => Best(ring.Where(isLone), hidden)).FirstOrDefault(found => found >= 0, -1);
        return inLoneRow >= 0 ? inLoneRow : rings.Select(ring => Best(ring, hidden)).FirstOrDefault(found => found >= 0, -1);
    }

    /// <summary>Whether any of some cells shares a row with a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="others">The others.</param>
    public bool HasAny(int cell, HashSet<int> others) => others.Count > 0 && _rowsOf[cell].SelectMany(Members).Any(others.Contains);

    // The rows of the cell, then those of the hidden cells in them, and so on through the component.
    private List<List<int>> Rings(int cell, bool[] hidden)
    {
        var rings = new List<List<int>>();
        var (seenCells, seenRows) = (new HashSet<int> { cell }, new HashSet<int>());
        for (var ring = new List<int> { cell }; ring.Count > 0;)
        {
            var rows = ring.SelectMany(member => _rowsOf[member]).Where(seenRows.Add).ToList();
            rings.Add(rows);
            ring = [.. rows.SelectMany(Members).Where(other => _facts.IsUnknown(other, hidden) && seenCells.Add(other))];
        }

        return rings;
    }

    private int Best(IEnumerable<int> rows, bool[] hidden)
    {
        var candidates = rows.SelectMany(Members).Where(other => _facts.Roles[other] == CellRole.Ordinary && !hidden[other]).Distinct().ToList();
        return candidates.Count == 0 ? -1 : candidates.MinBy(other => Preference(other, hidden));
    }

    private IEnumerable<int> Members(int row) => new ArraySegment<int>(_rows.Cell, _rows.Start[row], _rows.Start[row + 1] - _rows.Start[row]);

    // Parts before totals; cells that close a ring of hidden cells before those that open a new gap; then small, then by key.
    private (bool IsTotal, int Gaps, int Size, ulong Rank) Preference(int cell, bool[] hidden)
    {
        var (isTotal, gaps) = (false, 0);
        foreach (var row in _rowsOf[cell].Where(row => _rows.IsEquation[row]))
        {
            isTotal |= _rows.Cell[_rows.Start[row]] == cell;
            gaps += Members(row).Any(other => _facts.IsUnknown(other, hidden)) ? 0 : 1;
        }

        return (isTotal, gaps, KeyedOrder.SizeClass(_facts.Denominators[cell]), _order.Rank(cell));
    }
}
