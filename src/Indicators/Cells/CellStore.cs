using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Cells;

/// <summary>All cells of a release in memory: one column per measure, breakdown and period.</summary>
/// <param name="columns">The columns; every one has the same number of areas.</param>
public sealed class CellStore(IReadOnlyDictionary<CellKey, CellColumn> columns)
{
    /// <summary>Keys of all columns.</summary>
    public IEnumerable<CellKey> Keys => columns.Keys;

    /// <summary>Number of columns.</summary>
    public int Count => columns.Count;

    /// <summary>Periods that any measure has, in order.</summary>
    public IReadOnlyList<Period> Periods { get; } = [.. columns.Keys.Select(key => key.Period).Distinct().Order()];

    /// <summary>Finds a column.</summary>
    /// <param name="key">Measure, breakdown, period.</param>
    /// <returns>The column, or null when nothing was collected.</returns>
    public CellColumn? Find(CellKey key) => columns.GetValueOrDefault(key);
}
