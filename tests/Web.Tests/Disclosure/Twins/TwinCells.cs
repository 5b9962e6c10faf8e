using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>All cells of the records of one table, counted record by record; and who reported.</summary>
internal sealed class TwinCells
{
    private readonly TwinAreas _areas;
    private readonly Func<DateOnly, IReadOnlyList<Period>> _periodsOf;
    private readonly HashSet<(CellKey, int, string)> _seen = [];

    private TwinCells(TwinAreas areas, Func<DateOnly, IReadOnlyList<Period>> periodsOf) => (_areas, _periodsOf) = (areas, periodsOf);

    public Dictionary<CellKey, TwinColumn> Columns { get; } = [];

    /// <summary>Areas with a record of their own, by period where the table reports regularly; and the values that break it down.</summary>
    public HashSet<(int, Period, string)> Facts { get; } = [];

    public static TwinCells Of(TwinTable table, TwinAreas areas, Func<DateOnly, IReadOnlyList<Period>> periodsOf)
    {
        var cells = new TwinCells(areas, periodsOf);
        cells.Note(table);
        var all = table.Rows.SelectMany(row => periodsOf(row.Day).Select(period => (row, period))).ToArray();
        var last = cells.Last(table.Rows).Select(item => (item.Value, item.Key.Item2)).ToArray();
        foreach (var measure in TwinSchema.Measures.Where(measure => measure.Table == table.Name))
        {
            cells.AddAll(measure, measure.RollUp == TwinRollUp.Last ? last : all);
        }

        return cells;
    }

    private void Note(TwinTable table)
    {
        int[] breakdowns = [.. TwinSchema.Measures.Where(measure => measure.Table == table.Name).SelectMany(measure => measure.Breakdowns).Distinct()];
        foreach (var row in table.Rows)
        {
            foreach (var period in _periodsOf(row.Day))
            {
                Facts.Add((row.Area, table.IsRegular ? period : default, ""));
            }

            foreach (var field in breakdowns)
            {
                Facts.Add((-1 - field, default, row.Fields[field]));
            }
        }
    }

    private void AddAll(TwinMeasure measure, IEnumerable<(TwinRow Row, Period Period)> rows)
    {
        foreach (var (row, period) in rows)
        {
            if (measure.Counts(row))
            {
                Add(measure, row, period);
            }
        }
    }

    private Dictionary<(int, Period), TwinRow> Last(IEnumerable<TwinRow> rows)
    {
        var last = new Dictionary<(int, Period), TwinRow>();
        foreach (var row in rows)
        {
            foreach (var period in _periodsOf(row.Day))
            {
                if (!last.TryGetValue((row.Id, period), out var other) || other.Day <= row.Day)
                {
                    last[(row.Id, period)] = row;
                }
            }
        }

        return last;
    }

    private void Add(TwinMeasure measure, TwinRow row, Period period)
    {
        if (measure.Table == "statistics")
        {
            Put(measure, row, new CellKey(measure.Code, row.Fields[measure.Breakdowns[0]], period));
            return;
        }

        Put(measure, row, new CellKey(measure.Code, "", period));
        foreach (var field in period.Kind <= PeriodKind.Quarter ? measure.Breakdowns : [])
        {
            if (row.Fields[field].Length > 0)
            {
                Put(measure, row, new CellKey(measure.Code, Breakdown.Of(TwinPackage.ColumnsOf(measure.Table)[field], row.Fields[field]), period));
            }
        }
    }

    private void Put(TwinMeasure measure, TwinRow row, CellKey key)
    {
        if (!Columns.TryGetValue(key, out var column))
        {
            Columns.Add(key, column = new TwinColumn(_areas.Count));
        }

        var (amount, weight, cases) = (measure.Amount(row), measure.Weight(row), measure.Cases(row));
        for (var area = row.Area; area >= 0; area = _areas.Parent[area])
        {
            var isNew = measure.Subject < 0 || _seen.Add((key, area, row.Fields[measure.Subject]));
            column.Add(area, isNew || measure.RollUp != TwinRollUp.Distinct ? amount : 0, weight, isNew ? cases : 0, measure.HasMoments);
        }
    }
}
