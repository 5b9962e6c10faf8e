namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Moves the primary cells of one component to the ends that they must reach, first with few others around them while the rest stays as
/// it is, then with more. A table found among few is one of the whole component too.
/// </summary>
internal sealed class RingSearch
{
    private const int Few = 60;
    private const int Many = 300;
    private const int MostRows = 40;
    private const int Largest = 1_000;

    // How many areas move along with a cell's own.
    private static readonly int[] Widths = [2, 5];

    private readonly CellRows _rows;
    private readonly HiddenComponent _component;
    private readonly long[] _values;
    private readonly AttackerBounds _bounds;
    private readonly IReadOnlyDictionary<int, CountRange> _needs;
    private readonly IReadOnlyList<int> _areaOf;
    private readonly ILookup<int, int> _rowsOf;
    private readonly int[] _roomiest;
    private readonly HashSet<int> _fell = [];
    private readonly HashSet<int> _rose = [];

    /// <summary>Prepares the component.</summary>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="component">Its hidden cells and rows.</param>
    /// <param name="values">The true table.</param>
    /// <param name="bounds">What the reader knows.</param>
    /// <param name="areaOf">Area of each cell; shape [cells of the tables].</param>
    /// <param name="needs">The primary cells, and the values that each must be able to have.</param>
    public RingSearch(CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds, IReadOnlyList<int> areaOf, IReadOnlyDictionary<int, CountRange> needs)
    {
        (_rows, _component, _values, _bounds, _areaOf, _needs) = (rows, component, values, bounds, areaOf, needs);
        _roomiest = [.. component.Cells.GroupBy(cell => areaOf[cell]).OrderByDescending(area => area.Sum(cell => values[cell])).Select(area => area.Key)];
        _rowsOf = component.Rows.SelectMany(row => Members(row).Select(cell => (cell, row))).ToLookup(pair => pair.cell, pair => pair.row);
        foreach (var cell in needs.Keys)
        {
            Note(cell, values[cell]);
        }
    }

    /// <summary>The cells that do not get there; of a component too large to be moved as a whole those that a few of its rows keep from it, and of a very large one none.</summary>
    public IReadOnlyList<int> Short()
    {
        if (_component.Cells.Length > Largest)
        {
            return [];
        }

        int[] left = [.. _needs.Keys];
        foreach (var width in _component.Cells.Length <= Few ? [] : Widths)
        {
            left = [.. left.GroupBy(cell => _areaOf[cell]).SelectMany(area => Left(area, new Lazy<HiddenProblem?>(() => Problem(Around(area.Key, width)))))];
        }

        if (left.Length == 0 || _component.Cells.Length > Many)
        {
            return [.. left.Where(IsKept)];
        }

        return [.. Left(left, new Lazy<HiddenProblem?>(() => Problem(_component)))];
    }

    private IEnumerable<int> Left(IEnumerable<int> cells, Lazy<HiddenProblem?> problem) =>
        cells.Where(cell => !IsReached(cell) && (problem.Value is null || !IsReached(problem.Value, cell)));

    // Too many at once take too long.
    private HiddenProblem? Problem(HiddenComponent part) => part.Cells.Length > Many ? null : new(_rows, part, _values, _bounds);

    private bool IsReached(int cell) => _fell.Contains(cell) && _rose.Contains(cell);

    // The rows nearest to a cell, without the others: what they rule out is ruled out.
    private bool IsKept(int cell)
    {
        var (rows, seen) = (new HashSet<int>(), new HashSet<int> { cell });
        for (var ring = new List<int> { cell }; ring.Count > 0 && rows.Count < MostRows && seen.Count < Many;)
        {
            int[] next = [.. ring.SelectMany(member => _rowsOf[member]).Distinct().Where(row => rows.Count < MostRows && rows.Add(row))];
            ring = [.. next.SelectMany(Members).Where(seen.Add)];
        }

        var problem = new HiddenProblem(_rows, new HiddenComponent([.. rows.SelectMany(Members).Append(cell).Distinct().Order()], [.. rows.Order()]), _values, _bounds);
        return problem.Reach(cell, upwards: false, static (_, _) => { }) > _needs[cell].Low + HiddenProblem.Whole
            || problem.Reach(cell, upwards: true, static (_, _) => { }) < _needs[cell].High - HiddenProblem.Whole;
    }

    private bool IsReached(HiddenProblem problem, int cell)
    {
        if (!_fell.Contains(cell))
        {
            Note(cell, problem.Reach(cell, upwards: false, Note));
        }

        if (!_rose.Contains(cell))
        {
            Note(cell, problem.Reach(cell, upwards: true, Note));
        }

        return IsReached(cell);
    }

    // Every cell on the way may be at an end of its own.
    private void Note(int cell, double value)
    {
        if (_needs.TryGetValue(cell, out var need))
        {
            _ = value <= need.Low + HiddenProblem.Whole && _fell.Add(cell);
            _ = value >= need.High - HiddenProblem.Whole && _rose.Add(cell);
        }
    }

    // All tables of a few areas: the cell's own, and those with most to give.
    private HiddenComponent Around(int area, int width)
    {
        int[] areas = [area, .. _roomiest.Take(width)];
        int[] cells = [.. _component.Cells.Where(cell => areas.Contains(_areaOf[cell]))];

        // All that is said of these cells holds, also beside those that stay as they are.
        return new HiddenComponent(cells, [.. cells.SelectMany(cell => _rowsOf[cell]).Distinct().Order()]);
    }

    private IEnumerable<int> Members(int row)
    {
        for (var entry = _rows.Start[row]; entry < _rows.Start[row + 1]; entry++)
        {
            if (Array.BinarySearch(_component.Cells, _rows.Cell[entry]) >= 0)
            {
                yield return _rows.Cell[entry];
            }
        }
    }
}
