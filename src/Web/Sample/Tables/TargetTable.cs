using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>
/// Targets of the neighbourhoods, of the root and of the areas just below it: a share of the way from the first half-year to the
/// best value, some short, some long. A baseline is stated for large areas alone; that of a neighbourhood is its first published value.
/// </summary>
internal static class TargetTable
{
    private static readonly (double Below, double Least, double Spread)[] Ambitions = [(0.35, 0.12, 0.10), (0.70, 0.25, 0.15), (1, 0.50, 0.25)];

    /// <summary>Writes the table.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="areas">All areas.</param>
    /// <param name="outlooks">The hosts with what they should show first.</param>
    /// <param name="span">The quarters.</param>
    /// <param name="file">The Parquet file.</param>
    /// <returns>Rows written.</returns>
    public static long Write(long seed, IReadOnlyList<SampleArea> areas, IReadOnlyList<Outlook> outlooks, SampleSpan span, string file)
    {
        using var connection = DuckDbConnection.Open();
        connection.Execute("create table t (area varchar, indicator varchar, baseline double, target double)");
        var rows = 0L;
        using (var appender = connection.Append("t"))
        {
            foreach (var (code, inside) in Inside(areas, outlooks))
            {
                var chance = Chance.Stream(seed, "target", code);
                rows += TargetLine.All.Sum(line => Add(appender, code, line, inside, chance));
            }

            appender.Complete();
        }

        var targetPeriod = new Period(span.Halves[^1].Year + 1, PeriodKind.Half, span.Halves[^1].Number);
        connection.Execute($"copy (select area, indicator, case when baseline is not null then '{span.Halves[0]}' end as baseline_period, cast(baseline as decimal(15,3)) as baseline, '{targetPeriod}' as target_period, cast(target as decimal(15,3)) as target from t) to {DuckDbConnection.Literal(file)} (format parquet, compression zstd)");
        return rows;
    }

    // Root and its children first, then the leaves, each with the hosts inside it.
    private static IEnumerable<(string Code, Outlook[] Inside)> Inside(IReadOnlyList<SampleArea> areas, IReadOnlyList<Outlook> outlooks)
    {
        var parents = areas.ToDictionary(area => area.Code, area => area.Parent, StringComparer.Ordinal);
        var leaves = outlooks.Where(outlook => outlook.Host.IsLeaf).Select(outlook => outlook.Host.Area.Code).ToHashSet(StringComparer.Ordinal);
        bool IsUpper(string code) => parents[code].Length == 0 || parents.GetValueOrDefault(parents[code], "").Length == 0;
        var inside = outlooks.SelectMany(outlook => Upwards(outlook.Host.Area.Code, parents).Where(IsUpper).Select(code => (code, outlook)))
            .ToLookup(pair => pair.code, pair => pair.outlook, StringComparer.Ordinal);
        return areas.Where(area => inside.Contains(area.Code) && !leaves.Contains(area.Code)).Select(area => (area.Code, inside[area.Code].ToArray()))
            .Concat(outlooks.Where(outlook => outlook.Host.IsLeaf).Select(outlook => (outlook.Host.Area.Code, new[] { outlook })));
    }

    private static IEnumerable<string> Upwards(string code, Dictionary<string, string> parents)
    {
        for (var at = code; parents.TryGetValue(at, out var parent); at = parent)
        {
            yield return at;
        }
    }

    private static int Add(DuckDbAppender appender, string code, TargetLine line, Outlook[] inside, Xoshiro256 chance)
    {
        var way = Ambition(chance);
        var isNeighbourhood = inside is [{ Host.IsWide: false }];
        if (line.First is not { } first)
        {
            // Where the nearest facility stands is not known here; everybody near one is what every neighbourhood is promised.
            return isNeighbourhood ? Append(appender, code, line, double.NaN, line.Best(double.NaN)) : 0;
        }

        var value = inside.Sum(outlook => line.Weight(outlook.Host) * first(outlook)) / inside.Sum(outlook => line.Weight(outlook.Host));
        var target = value + ((line.Best(value) - value) * (line.Lead + ((1 - line.Lead) * way)));
        return value > 0 ? Append(appender, code, line, line.IsSurveyed && !isNeighbourhood ? value : double.NaN, target) : 0;
    }

    private static int Append(DuckDbAppender appender, string code, TargetLine line, double baseline, double target)
    {
        appender.Add(code).Add(line.Indicator).Add(baseline).Add(target).EndRow();
        return 1;
    }

    private static double Ambition(Xoshiro256 chance)
    {
        var lot = chance.NextDouble();
        var (_, least, spread) = Ambitions.First(ambition => lot < ambition.Below);
        return least + (spread * chance.NextDouble());
    }
}
