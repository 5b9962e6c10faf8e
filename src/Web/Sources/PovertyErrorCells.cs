using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Cells of the standard errors of poverty figures: households are drawn again, all areas and one period at a time.</summary>
internal sealed class PovertyErrorCells(DuckDbConnection engine, MeasureColumns columns, RecordRollUp records, IndicatorCatalogue catalogue, string seed)
{
    private readonly Dictionary<string, Dictionary<int, PovertyErrors>> _drawn = new(StringComparer.Ordinal);

    /// <summary>Fills the cells of one part; the draws of a profile serve all of its parts.</summary>
    public void Roll(Measure measure, CancellationToken cancellation)
    {
        var profile = catalogue.Poverty[measure.Poverty!.Profile];
        if (!_drawn.TryGetValue(profile.Code, out var drawn))
        {
            drawn = Draw(profile, cancellation);
            _drawn.Add(profile.Code, drawn);
        }

        foreach (var (period, errors) in drawn)
        {
            if (Find(profile, PovertyCount.Poor, period) is { } poor && Find(profile, PovertyCount.Persons, period) is { } persons)
            {
                Fill(columns.Of(measure, "", period), poor, Errors(measure.Poverty.Count, errors, persons));
            }
        }
    }

    private CellColumn? Find(PovertyProfile profile, PovertyCount count, int period) => catalogue.Measures.Values
        .FirstOrDefault(other => other.Poverty is { } part && part.Profile == profile.Code && part.Count == count) is { } measure ? columns.Find(measure.Code, period) : null;

    private static double[] Errors(PovertyCount count, PovertyErrors errors, CellColumn persons) => count switch
    {
        PovertyCount.ErrorHeadcount => errors.Headcount,
        PovertyCount.ErrorIntensity => errors.Intensity,
        PovertyCount.ErrorPoor => [.. errors.Headcount.Select((error, area) => error * persons.Values[area])],
        _ => errors.Adjusted,
    };

    // An error tells of the poor as their number does, and is protected with it. One that cannot be drawn stands there as 0 for the same
    // reason: were it left out, its absence would say that an area whose number of poor is protected has none.
    private static void Fill(CellColumn column, CellColumn poor, double[] errors)
    {
        for (var area = 0; area < errors.Length; area++)
        {
            if (poor.Status[area].HasValue())
            {
                (column.Values[area], column.Cases[area], column.Status[area]) = (double.IsNaN(errors[area]) ? 0 : errors[area], poor.Cases[area], ObservationStatus.Normal);
            }
        }
    }

    private Dictionary<int, PovertyErrors> Draw(PovertyProfile profile, CancellationToken cancellation)
    {
        var drawn = new Dictionary<int, PovertyErrors>();
        if (FactSchema.Find(profile.Table) is not { } table || columns.All.Keys.All(key => catalogue.Measures[key.Measure].Poverty?.Profile != profile.Code))
        {
            return drawn;
        }

        records.EnsureLatest(table);
        foreach (var (period, households) in ReadKinds(profile))
        {
            cancellation.ThrowIfCancellationRequested();
            drawn.Add(period, ClusterBootstrap.Errors(columns.Areas, households, profile.Draws, $"{seed}|{columns.Periods[period]}|{profile.Code}"));
        }

        return drawn;
    }

    private IEnumerable<(int Period, IReadOnlyList<IReadOnlyList<ClusterGroup>> Households)> ReadKinds(PovertyProfile profile)
    {
        var sql = new PovertySql(profile);
        var whole = sql.Whole;
        using var rows = engine.Query(RollUpText.Fill("kinds", ("table", profile.Table), ("persons", sql.Persons), ("depth", sql.CensoredScore), ("where", sql.Known)));
        var (period, kinds) = (-1, Array.Empty<List<ClusterGroup>>());
        while (rows.Read())
        {
            if (rows.WholeInt(1) != period)
            {
                if (period >= 0)
                {
                    yield return (period, kinds);
                }

                (period, kinds) = (rows.WholeInt(1), [.. Enumerable.Range(0, columns.Areas.Count).Select(_ => new List<ClusterGroup>())]);
            }

            var (persons, depth) = (rows.Number(2), rows.Number(3) / whole);
            kinds[rows.WholeInt(0)].Add(new ClusterGroup(persons, depth > 0 ? persons : 0, persons * depth, rows.Whole(4)));
        }

        if (period >= 0)
        {
            yield return (period, kinds);
        }
    }
}
