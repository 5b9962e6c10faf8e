using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Sources;

/// <summary>
/// Cells of the standard errors of poverty figures: households are drawn again, all areas and one period at a time. The cells
/// are made before disclosure control and filled after it, since an error is that of the strata that are published.
/// </summary>
internal sealed class PovertyErrorCells(RollUpAnswers answers, MeasureColumns columns, Stretches stretches, RecordRollUp records, IndicatorCatalogue catalogue, string seed)
{
    /// <summary>Makes the cells of one part. They are there wherever the poor were counted, be it none: a missing error would tell of nobody poor.</summary>
    public void Make(Measure measure)
    {
        var profile = catalogue.Poverty[measure.Poverty!.Profile];
        for (var period = 0; period < columns.Periods.Count; period++)
        {
            if (Find(columns.All, profile, PovertyCount.Poor, period) is { } poor && Find(columns.All, profile, PovertyCount.Persons, period) is not null)
            {
                Make(columns.Of(measure, "", period), poor);
            }
        }
    }

    /// <summary>Fills the cells of all parts that are shown, and hides those of areas whose number of poor, or of persons, is hidden.</summary>
    /// <param name="cells">Cells of one audience.</param>
    /// <param name="everyone">Those of the public, whose errors officials see as they are: a second draw would tell more; null when it is them.</param>
    /// <param name="cancellation">Stops between periods.</param>
    /// <returns>How many cells of each measure were hidden.</returns>
    public IReadOnlyDictionary<string, long> Fill(
        IReadOnlyDictionary<CellKey, CellColumn> cells, IReadOnlyDictionary<CellKey, CellColumn>? everyone, CancellationToken cancellation)
    {
        var hidden = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var profile in catalogue.Poverty.Values)
        {
            var measures = catalogue.Measures.Values.Where(measure => measure.Poverty is { IsError: true } part && part.Profile == profile.Code).ToArray();
            foreach (var (period, persons, isPublished, errors) in Draw(measures.Length > 0 ? Kinds(profile) : [], profile, cells, cancellation))
            {
                foreach (var measure in measures)
                {
                    hidden[measure.Code] = hidden.GetValueOrDefault(measure.Code) + Fill(KeyOf(measure, period), cells, everyone, isPublished, Errors(measure.Poverty!.Count, errors, persons));
                }
            }
        }

        return hidden;
    }

    // Each period's draws are a stream of their own, so that they may be made side by side; no more households are read than are drawn from at once.
    private IEnumerable<(int Period, CellColumn Persons, bool[] IsPublished, PovertyErrors Errors)> Draw(
        IEnumerable<(int Period, IReadOnlyList<IReadOnlyList<ClusterGroup>> Households)> all, PovertyProfile profile, IReadOnlyDictionary<CellKey, CellColumn> cells, CancellationToken cancellation)
    {
        var periods = all.Where(kinds => Find(cells, profile, PovertyCount.Poor, kinds.Period) is not null && Find(cells, profile, PovertyCount.Persons, kinds.Period) is not null);
        return periods.Chunk(Environment.ProcessorCount).SelectMany(chunk => chunk.AsParallel().WithCancellation(cancellation).Select(kinds =>
        {
            var (poor, persons) = (Find(cells, profile, PovertyCount.Poor, kinds.Period)!, Find(cells, profile, PovertyCount.Persons, kinds.Period)!);
            bool[] isPublished = [.. poor.Status.Zip(persons.Status, static (above, below) => above.HasValue() && below.HasValue())];
            return (kinds.Period, persons, isPublished, ClusterBootstrap.Errors(columns.Areas, kinds.Households, profile.Draws, $"{seed}|{columns.Periods[kinds.Period]}|{profile.Code}", isPublished));
        }));
    }

    private CellColumn? Find(IReadOnlyDictionary<CellKey, CellColumn> cells, PovertyProfile profile, PovertyCount count, int period) => catalogue.Measures.Values
        .FirstOrDefault(other => other.Poverty is { } part && part.Profile == profile.Code && part.Count == count) is { } measure ? cells.GetValueOrDefault(KeyOf(measure, period)) : null;

    private CellKey KeyOf(Measure measure, int period) => new(measure.Code, "", columns.Periods[period]);

    private static double[] Errors(PovertyCount count, PovertyErrors errors, CellColumn persons) => count switch
    {
        PovertyCount.ErrorHeadcount => errors.Headcount,
        PovertyCount.ErrorIntensity => errors.Intensity,
        PovertyCount.ErrorPoor => [.. errors.Headcount.Select((error, area) => error * persons.Values[area])],
        _ => errors.Adjusted,
    };

    // An error tells of the poor as their number does, and is protected with it.
    private static void Make(CellColumn column, CellColumn poor)
    {
        for (var area = 0; area < column.AreaCount; area++)
        {
            if (poor.Status[area].HasValue())
            {
                (column.Cases[area], column.Status[area]) = (poor.Cases[area], ObservationStatus.Normal);
            }
        }
    }

    // 0 says that the draws cannot tell, which is so where none of them has anything to divide by.
    private static long Fill(
        CellKey key, IReadOnlyDictionary<CellKey, CellColumn> cells, IReadOnlyDictionary<CellKey, CellColumn>? everyone, bool[] isPublished, double[] errors)
    {
        var (column, shown, hidden) = (cells[key], everyone?.GetValueOrDefault(key), 0L);
        for (var area = 0; area < errors.Length; area++)
        {
            if (column.Status[area].HasValue() && isPublished[area])
            {
                column.Values[area] = shown?.Status[area].HasValue() == true ? shown.Values[area] : double.IsNaN(errors[area]) ? 0 : errors[area];
            }
            else if (column.Status[area].HasValue())
            {
                PrimaryRule.Hide(column, area);
                hidden++;
            }
        }

        return hidden;
    }

    private IEnumerable<(int Period, IReadOnlyList<IReadOnlyList<ClusterGroup>> Households)> Kinds(PovertyProfile profile)
    {
        if (FactSchema.Find(profile.Table) is not { } table || columns.All.Keys.All(key => catalogue.Measures[key.Measure].Poverty?.Profile != profile.Code))
        {
            return [];
        }

        return ReadKinds(profile, table);
    }

    private IEnumerable<(int Period, IReadOnlyList<IReadOnlyList<ClusterGroup>> Households)> ReadKinds(PovertyProfile profile, FactTable table)
    {
        var sql = new PovertySql(profile);
        var whole = sql.Whole;
        var kinds = RollUpText.Fill("kinds", ("name", table.Name), ("persons", sql.Persons), ("depth", sql.CensoredScore), ("where", sql.Known));
        using var rows = answers.Ask(new RollUpQuestion(table, "kinds", kinds, [.. stretches.Years, .. stretches.Windows], some =>
        {
            records.EnsureLatest(table, some);
            return [kinds];
        }));
        var (period, groups) = (-1, Array.Empty<List<ClusterGroup>>());
        while (rows.Read())
        {
            if (rows.WholeInt(1) != period)
            {
                if (period >= 0)
                {
                    yield return (period, groups);
                }

                (period, groups) = (rows.WholeInt(1), [.. Enumerable.Range(0, columns.Areas.Count).Select(_ => new List<ClusterGroup>())]);
            }

            var (persons, depth) = (rows.Number(2), rows.Number(3) / whole);
            groups[rows.WholeInt(0)].Add(new ClusterGroup(persons, depth > 0 ? persons : 0, persons * depth, rows.Whole(4)));
        }

        if (period >= 0)
        {
            yield return (period, groups);
        }
    }
}
