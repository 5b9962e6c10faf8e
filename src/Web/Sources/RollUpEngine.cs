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
    private readonly MeasureColumns _columns;
    private readonly Spans _spans;
    private readonly RecordRollUp _records;
    private readonly PovertyErrorCells _errors;
    private readonly FaultLog _faults;
    private readonly RowMemory? _memory;
    private readonly Dictionary<string, Reporting> _reporting = new(StringComparer.Ordinal);

    /// <summary>Prepares the engine for a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="periods">Periods to publish, in order.</param>
    /// <param name="asOf">First day after the records.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="memory">What statements gave when the package was built last; null for none.</param>
    public RollUpEngine(SourcePackage package, IReadOnlyList<Period> periods, DateOnly asOf, FaultLog faults, RowMemory? memory = null)
    {
        (_package, _columns, _faults, _memory) = (package, new MeasureColumns(package.Areas, periods), faults, memory);
        _spans = Fill(package, periods, asOf);
        var answers = new RollUpAnswers(package.Records, _spans.Stretches, memory);
        _records = new RecordRollUp(package.Records, answers, _columns, _spans, package.Catalogue.Poverty);
        _errors = new PovertyErrorCells(answers, _columns, _spans.Stretches, _records, package.Catalogue, package.Description.Name);
        foreach (var table in FactSchema.Tables.Where(table => table.IsOfRecords && package.Tables.Any(count => count.Table == table.Name)))
        {
            _reporting.Add(table.Name, Reporting.Read(package.Records, answers, table, package.Areas, periods, _spans));
        }
    }

    private DuckDbConnection Engine => _package.Engine;

    /// <summary>Who reports to each dated table that is there.</summary>
    public IReadOnlyDictionary<string, Reporting> Reports => _reporting;

    /// <summary>The largest contributions to sums of money, once they are rolled up.</summary>
    public IReadOnlyDictionary<CellKey, LargestAmounts> Largest => _columns.Largest;

    /// <summary>Rolls every measure up; errors have cells and no amount until <see cref="FillErrors"/>.</summary>
    /// <param name="progress">Told the measure being rolled up, how many are done and how many there are; may be null.</param>
    /// <param name="cancellation">Stops between measures.</param>
    public Dictionary<CellKey, CellColumn> Run(IProgress<(string Measure, int Done, int All)>? progress, CancellationToken cancellation)
    {
        // Reach and errors rest on what other measures counted.
        var measures = _package.Catalogue.Measures.Values.OrderBy(measure => measure.RollUp == RollUp.Reach || measure.Poverty is { IsError: true }).ToArray();
        for (var at = 0; at < measures.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report((measures[at].Code, at, measures.Length));
            Roll(measures[at], cancellation);
        }

        return _columns.All;
    }

    /// <summary>Fills the errors of poverty figures, once disclosure control has said which areas an audience sees.</summary>
    /// <param name="cells">The audience's cells.</param>
    /// <param name="everyone">Those of the public, whose errors officials see as they are; null when it is them.</param>
    /// <param name="cancellation">Stops between periods.</param>
    /// <returns>How many cells of each measure were hidden by that.</returns>
    public IReadOnlyDictionary<string, long> FillErrors(
        IReadOnlyDictionary<CellKey, CellColumn> cells, IReadOnlyDictionary<CellKey, CellColumn>? everyone, CancellationToken cancellation) => _errors.Fill(cells, everyone, cancellation);

    /// <summary>Drops what the roll-up kept; the last thing asked of the engine.</summary>
    public void Finish() => _records.DropLatest();

    // Both engines know the periods: the stated figures are in one, the records may be in the other. It is records that are joined to them.
    private static Spans Fill(SourcePackage package, IReadOnlyList<Period> periods, DateOnly asOf)
    {
        var covered = PublishedPeriods.Covered(package) ?? DateOnly.MinValue;
        var spans = Spans.Fill(package.Engine, package.Areas, periods, covered, asOf);
        return package.Records.Engine == package.Engine ? spans : Spans.Fill(package.Records.Engine, package.Areas, periods, covered, asOf);
    }

    private void Roll(Measure measure, CancellationToken cancellation)
    {
        switch (measure)
        {
            case { Table: "areas" }:
                RollAreas(measure);
                break;
            case { Table: "statistics" }:
                StatedCells.RollStatistics(Engine, _columns, measure);
                break;
            case { Table: "population" }:
                StatedCells.RollStock(Engine, _columns, measure, FactSchema.Population);
                break;
            case { RollUp: RollUp.Reach }:
                ReachCells.Roll(_package, _columns, measure, _memory, cancellation);
                break;
            case { Poverty.IsError: true }:
                _errors.Make(measure);
                break;
            default:
                RollRecords(measure);
                break;
        }
    }

    private void RollRecords(Measure measure)
    {
        if (!_reporting.TryGetValue(measure.Table, out var reporting))
        {
            return;
        }

        if (measure.Due is { } due)
        {
            DueCells.Roll(_columns, _spans, measure, due, reporting);
        }
        else if (HasAmount(measure))
        {
            _records.Roll(measure, FactSchema.Find(measure.Table)!, reporting, _faults);
        }
    }

    // Stated hectares, or those of the boundary as an estimate; in a window a parent has those of the areas it is over in.
    private void RollAreas(Measure measure)
    {
        var hectares = _package.Areas.Areas.Select((area, number) =>
            area.AreaHa ?? (_package.Boundaries[number] is { } boundary ? Geo.Boundaries.GeodesicArea.Hectares(boundary.Outline) : double.NaN)).ToArray();
        for (var period = 0; period < _columns.Periods.Count; period++)
        {
            var column = _columns.Of(measure, "", period);
            for (var area = 0; area < hectares.Length; area++)
            {
                if (hectares[area] > 0 && (!_columns.Periods[period].IsWindow || _spans.Range(area, period) is not null))
                {
                    var stated = _package.Areas.Areas[area];
                    column.Values[area] = hectares[area];
                    column.Status[area] = stated.AreaHa is null || stated.AreaBasis == Basis.ByRule ? ObservationStatus.Estimated : ObservationStatus.Normal;
                }
            }

            if (_columns.Periods[period].IsWindow)
            {
                StatedCells.SumChildren(_package.Areas, column, null, isPartial: true);
            }
        }
    }

    // A column that the source leaves empty throughout was not collected; nothing of it is zero.
    private bool HasAmount(Measure measure)
    {
        var dimensions = measure.Poverty is { } part ? _package.Catalogue.Poverty[part.Profile].Dimensions.Select(dimension => dimension.Column) : [];
        string[] used =
        [
            .. new[] { measure.Amount, measure.Date, measure.Open?.Until ?? "" }.Concat(measure.WhereAny).Concat(dimensions)
                .Concat(measure.Where.SelectMany(condition => new[] { condition.Column == "age_from" ? "age_group" : condition.Column, condition.NotAfter }))
                .Where(column => column.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        return used.Length == 0 || _package.Records.CountFilled(FactSchema.Find(measure.Table)!, used).All(count => count > 0);
    }
}
