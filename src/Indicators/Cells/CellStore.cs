using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Cells;

/// <summary>All cells of a release in memory: one column per measure, breakdown and period.</summary>
public sealed class CellStore
{
    private readonly IReadOnlyDictionary<CellKey, CellColumn> _columns;
    private readonly HashSet<(string Measure, string Column)> _broken;

    /// <summary>Keeps the columns.</summary>
    /// <param name="columns">The columns; every one has the same number of areas.</param>
    public CellStore(IReadOnlyDictionary<CellKey, CellColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = columns;
        _broken = [.. columns.Keys.Where(key => key.Breakdown.Length > 0).Select(key => (key.Measure, Breakdown.Column(key.Breakdown)))];
        Periods = [.. columns.Keys.Select(key => key.Period).Distinct().Order()];
    }

    /// <summary>Keys of all columns.</summary>
    public IEnumerable<CellKey> Keys => _columns.Keys;

    /// <summary>Number of columns.</summary>
    public int Count => _columns.Count;

    /// <summary>Periods that any measure has, in order.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Finds a column.</summary>
    /// <param name="key">Measure, breakdown, period.</param>
    /// <returns>The column, or null when nothing was collected.</returns>
    public CellColumn? Find(CellKey key) => _columns.GetValueOrDefault(key);

    /// <summary>Finds a column as a part of an indicator: the total, where the measure has no such breakdown and may stand whole.</summary>
    /// <param name="key">Measure, breakdown, period.</param>
    /// <returns>The column, or null when nothing was collected.</returns>
    public CellColumn? FindPart(CellKey key)
    {
        var column = key.Breakdown.Length == 0 ? "" : Breakdown.Column(key.Breakdown);
        return column.Length > 0 && Breakdown.IsOfRecords(column) && !_broken.Contains((key.Measure, column))
            ? Find(key with { Breakdown = "" })
            : Find(key);
    }
}
