using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Sources;

/// <summary>The columns that a roll-up fills, each made when it is first asked for.</summary>
/// <param name="areas">The areas.</param>
/// <param name="periods">The periods, in order.</param>
internal sealed class MeasureColumns(AreaTree areas, IReadOnlyList<Period> periods)
{
    private readonly Dictionary<CellKey, CellColumn> _columns = [];

    public AreaTree Areas { get; } = areas;

    public IReadOnlyList<Period> Periods { get; } = periods;

    /// <summary>All columns that were made.</summary>
    public Dictionary<CellKey, CellColumn> All => _columns;

    /// <summary>The largest contributions to sums of money.</summary>
    public Dictionary<CellKey, LargestAmounts> Largest { get; } = [];

    /// <summary>Notes the two largest contributions to a cell.</summary>
    public void NoteLargest(CellKey key, int area, double first, double second)
    {
        if (!Largest.TryGetValue(key, out var largest))
        {
            Largest.Add(key, largest = new LargestAmounts(Areas.Count));
        }

        (largest.First[area], largest.Second[area]) = (first, second);
    }

    /// <summary>Finds or makes a column.</summary>
    public CellColumn Of(Measure measure, string breakdown, int period)
    {
        var key = new CellKey(measure.Code, breakdown, Periods[period]);
        if (!_columns.TryGetValue(key, out var column))
        {
            column = new CellColumn(Areas.Count, MeasureSql.HasMoments(measure));
            _columns.Add(key, column);
        }

        return column;
    }

    /// <summary>Finds a column that was made; null when nothing was collected.</summary>
    public CellColumn? Find(string measure, int period) => _columns.GetValueOrDefault(new CellKey(measure, "", Periods[period]));

    /// <summary>Whether a period is one of those by which breakdowns are published: years, halves and quarters.</summary>
    public bool IsCoarse(int period) => Periods[period].Kind <= PeriodKind.Quarter;
}
