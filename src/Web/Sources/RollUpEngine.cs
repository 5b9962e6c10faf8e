using System.Globalization;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Rolls the records of a package up to cells: every measure, area and period. Its cells are not yet protected.</summary>
internal sealed class RollUpEngine
{
    private readonly SourcePackage _package;
    private readonly IReadOnlyList<Period> _periods;
    private readonly Dictionary<string, Reporting> _reporting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<CellKey, CellColumn> _columns = [];

    /// <summary>Prepares the engine for a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="periods">Periods to publish, in order.</param>
    public RollUpEngine(SourcePackage package, IReadOnlyList<Period> periods)
    {
        (_package, _periods) = (package, periods);
        DayTables.FillPeriods(package.Engine, periods);
        foreach (var table in FactSchema.Tables.Where(table => table.Date.Length > 0 && package.Tables.Any(count => count.Table == table.Name)))
        {
            _reporting.Add(table.Name, Reporting.Read(package.Engine, table, package.Areas, periods));
        }
    }

    private AreaTree Areas => _package.Areas;

    private DuckDbConnection Engine => _package.Engine;

    /// <summary>Who reports to each dated table that is there.</summary>
    public IReadOnlyDictionary<string, Reporting> Reports => _reporting;

    /// <summary>Rolls every measure up.</summary>
    /// <param name="progress">Told the measure being rolled up, how many are done and how many there are; may be null.</param>
    /// <param name="cancellation">Stops between measures.</param>
    public Dictionary<CellKey, CellColumn> Run(IProgress<(string Measure, int Done, int All)>? progress, CancellationToken cancellation)
    {
        var measures = _package.Catalogue.Measures.Values.ToArray();
        for (var at = 0; at < measures.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report((measures[at].Code, at, measures.Length));
            Roll(measures[at]);
        }

        foreach (var table in _latest)
        {
            Engine.Execute($"drop table latest_{table}");
        }

        return _columns;
    }

    private void Roll(Measure measure)
    {
        switch (measure)
        {
            case { Table: "areas" }:
                RollAreas(measure);
                break;
            case { Table: "statistics" }:
                StatedCells.RollStatistics(Engine, Areas, measure, _periods, Column);
                break;
            case { Table: "population" }:
                StatedCells.RollStock(Engine, Areas, measure, FactSchema.Population, Column, _periods);
                break;
            default:
                if (_reporting.ContainsKey(measure.Table) && HasAmount(measure))
                {
                    RollRecords(measure, FactSchema.Find(measure.Table)!);
                }

                break;
        }
    }

    private void RollRecords(Measure measure, FactTable table)
    {
        (string, string)[] places =
        [
            ("table", table.Name), ("date", MeasureSql.Date(measure, table)), ("where", MeasureSql.Where(measure, table)), ("amount", MeasureSql.Amount(measure, table)),
            ("cases", MeasureSql.Cases(measure)), ("weight", MeasureSql.Weight(measure)), ("score", MeasureSql.Score(measure)), ("key", measure.Key),
        ];
        FillKept(measure);
        switch (measure.RollUp)
        {
            case RollUp.Distinct:
                RollDistinct(measure, places, amounts: true);
                break;
            case RollUp.Moments:
                Read(measure, RollUpText.Fill("moments", places));
                if (measure.Key.Length > 0)
                {
                    RollDistinct(measure, places, amounts: false);
                }

                break;
            case RollUp.LastRecord:
                if (_latest.Add(table.Name))
                {
                    Engine.Execute(RollUpText.Fill("latest", places));
                }

                Read(measure, RollUpText.Fill("last-record", places));
                break;
            default:
                Read(measure, RollUpText.Fill("sum", places));
                break;
        }
    }

    // An area that keeps the table and has no record of the measure has none: zero, not missing.
    private void FillKept(Measure measure)
    {
        var reporting = _reporting[measure.Table];
        for (var period = 0; period < _periods.Count; period++)
        {
            var kept = reporting.Kept(period);
            if (kept[0])
            {
                var column = Column(measure, "", _periods[period]);
                reporting.Count(period, column.Reporting, column.Expected);
                for (var area = 0; area < kept.Length; area++)
                {
                    column.Status[area] = kept[area] ? ObservationStatus.Normal : ObservationStatus.NotCollected;
                }
            }
        }
    }

    private void Read(Measure measure, string sql)
    {
        using var rows = Engine.Query(sql);
        while (rows.Read())
        {
            var (area, column) = (rows.WholeInt(0), Column(measure, "", _periods[rows.WholeInt(1)]));
            (column.Values[area], column.Cases[area], column.Status[area]) = (rows.Number(2), rows.Whole(3), ObservationStatus.Normal);
            if (column.Moments is { } moments)
            {
                (moments.Weights[area], moments.Squares[area], moments.WeightSquares[area]) = (rows.Number(4), rows.Number(5), rows.Number(6));
            }
        }
    }

    private void RollDistinct(Measure measure, (string, string)[] places, bool amounts)
    {
        Engine.Execute(RollUpText.Fill("persons", places));
        for (var level = 0; level < Areas.Levels.Length; level++)
        {
            using var rows = Engine.Query(RollUpText.Fill("distinct"), level);
            while (rows.Read())
            {
                var (area, column) = (rows.WholeInt(0), Column(measure, "", _periods[rows.WholeInt(1)]));
                column.Cases[area] = rows.Whole(3);
                column.Values[area] = amounts ? rows.Number(2) : column.Values[area];
                column.Status[area] = ObservationStatus.Normal;
            }
        }

        Engine.Execute("drop table person_period");
    }

    // Stated hectares, or those of the boundary as an estimate.
    private void RollAreas(Measure measure)
    {
        foreach (var period in _periods)
        {
            var column = Column(measure, "", period);
            for (var area = 0; area < Areas.Count; area++)
            {
                var stated = Areas.Areas[area];
                var hectares = stated.AreaHa ?? (_package.Boundaries[area] is { } boundary ? Geo.Boundaries.GeodesicArea.Hectares(boundary.Outline) : double.NaN);
                if (hectares > 0)
                {
                    column.Values[area] = hectares;
                    column.Status[area] = stated.AreaHa is null || stated.AreaBasis == Basis.ByRule ? ObservationStatus.Estimated : ObservationStatus.Normal;
                }
            }
        }
    }

    private bool HasAmount(Measure measure)
    {
        string[] used = [.. new[] { measure.Amount }.Concat(measure.WhereAny).Where(column => column.Length > 0)];
        if (used.Length == 0)
        {
            return true;
        }

        using var rows = Engine.Query(string.Create(CultureInfo.InvariantCulture, $"select {string.Join(", ", used.Select(column => $"cast(count({column}) as bigint)"))} from {measure.Table}"));
        rows.Read();
        return Enumerable.Range(0, used.Length).All(at => rows.Whole(at) > 0);
    }

    private CellColumn Column(Measure measure, string breakdown, Period period)
    {
        var key = new CellKey(measure.Code, breakdown, period);
        if (!_columns.TryGetValue(key, out var column))
        {
            column = new CellColumn(Areas.Count, measure.RollUp == RollUp.Moments);
            _columns.Add(key, column);
        }

        return column;
    }
}
