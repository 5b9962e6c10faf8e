namespace Mahalleh.Indicators.Disclosure;

/// <summary>Parts of a component of hidden cells: what is nearest to a cell through the rows.</summary>
internal sealed class RingSurroundings
{
    private readonly HiddenComponent _component;
    private readonly Dictionary<int, int[]> _cellsOf;
    private readonly Dictionary<int, int[]> _rowsOf;

    /// <summary>Notes which cells are in which rows.</summary>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="component">The hidden cells, and the rows that hold any of them.</param>
    public RingSurroundings(CellRows rows, HiddenComponent component)
    {
        _component = component;
        var isIn = component.Cells.ToHashSet();
        _cellsOf = component.Rows.ToDictionary(row => row, row => rows.Cell[rows.Start[row]..rows.Start[row + 1]].Where(isIn.Contains).Distinct().ToArray());
        _rowsOf = component.Rows.SelectMany(row => _cellsOf[row], (row, cell) => (row, cell)).GroupBy(pair => pair.cell, pair => pair.row).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var cell in component.Cells)
        {
            _rowsOf.TryAdd(cell, []);
        }
    }

    /// <summary>Whether a cell is one of the component.</summary>
    public bool Has(int cell) => _rowsOf.ContainsKey(cell);

    /// <summary>The cells around one, nearest first until there are enough; the whole component where it is no larger.</summary>
    /// <param name="cell">Where to begin.</param>
    /// <param name="size">How many.</param>
    /// <param name="room">How far a cell can be moved both ways; of a row those that can be moved furthest are taken first.</param>
    public HiddenComponent Around(int cell, PartSize size, Func<int, double> room) => Widen(new HiddenComponent([], []), [cell], size, room);

    /// <summary>A part with more cells, and what is around these.</summary>
    /// <param name="part">The part.</param>
    /// <param name="cells">The cells, those first that matter most.</param>
    /// <param name="size">How many it shall have then; one more than it had at least.</param>
    /// <param name="room">How far a cell can be moved both ways.</param>
    public HiddenComponent Widen(HiddenComponent part, int[] cells, PartSize size, Func<int, double> room)
    {
        if (_component.Cells.Length <= size.Cells)
        {
            return _component;
        }

        int[] first = [.. cells.Take(Math.Max(1, size.Cells - part.Cells.Length))];
        var (near, next) = (new HashSet<int>([.. part.Cells, .. first]), new Queue<int>(first));
        while (near.Count < size.Cells && next.TryDequeue(out var from))
        {
            foreach (var other in _rowsOf[from].SelectMany(row => Nearest(row, near, size.OfRow, room)))
            {
                near.Add(other);
                next.Enqueue(other);
            }
        }

        return new HiddenComponent([.. near.Order()], [.. near.SelectMany(each => _rowsOf[each]).Distinct().Order()]);
    }

    private int[] Nearest(int row, HashSet<int> near, int ofRow, Func<int, double> room)
    {
        var lacking = ofRow + 1 - _cellsOf[row].Count(near.Contains);
        return lacking <= 0 ? [] : [.. _cellsOf[row].Where(cell => !near.Contains(cell)).OrderByDescending(room).ThenBy(cell => cell).Take(lacking)];
    }
}
