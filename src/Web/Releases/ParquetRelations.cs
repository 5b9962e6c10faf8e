using Mahalleh.Indicators.Areas;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Releases;

/// <summary>Writes and reads the Parquet files that relate areas: their targets and their neighbours.</summary>
internal static class ParquetRelations
{
    internal const string TargetColumns =
        "area integer, area_code varchar, indicator varchar, baseline_period varchar, baseline double, target_period varchar, target double";

    internal const string CrosswalkColumns = "area_from integer, from_code varchar, area_to integer, to_code varchar, date date, weight double, source varchar";

    internal const string NeighbourColumns = "area integer, area_code varchar, neighbour integer, neighbour_code varchar";

    /// <summary>Writes <c>targets.parquet</c>, ordered by area, indicator and period.</summary>
    public static void WriteTargets(ReleaseContent content, string path)
    {
        using var engine = DuckDbConnection.Open();
        engine.Execute($"create table t ({TargetColumns})");
        using (var rows = engine.Append("t"))
        {
            foreach (var target in content.Targets.OrderBy(target => target.Area).ThenBy(target => target.Indicator, StringComparer.Ordinal).ThenBy(target => target.TargetPeriod))
            {
                rows.Add((long)target.Area).Add(content.Areas.Areas[target.Area].Code).Add(target.Indicator).Add(target.BaselinePeriod?.ToString())
                    .Add(target.Baseline).Add(target.TargetPeriod.ToString()).Add(target.Target).EndRow();
            }

            rows.Complete();
        }

        ParquetFiles.Copy(engine, content, path, "", "");
    }

    /// <summary>Reads <c>targets.parquet</c>.</summary>
    public static List<StatedTarget> ReadTargets(DuckDbConnection engine, string path)
    {
        var targets = new List<StatedTarget>();
        using var rows = engine.Query($"select area, indicator, baseline_period, baseline, target_period, target from read_parquet({DuckDbConnection.Literal(path)})");
        while (rows.Read())
        {
            targets.Add(new StatedTarget(rows.WholeInt(0), rows.Text(1), rows.IsNull(2) ? null : Parse(rows.Text(2)), rows.Number(3), Parse(rows.Text(4)), rows.Number(5)));
        }

        return targets;
    }

    /// <summary>Writes <c>crosswalk.parquet</c>, ordered by both numbers.</summary>
    public static void WriteCrosswalk(ReleaseContent content, string path)
    {
        using var engine = DuckDbConnection.Open();
        engine.Execute($"create table t ({CrosswalkColumns})");
        using (var rows = engine.Append("t"))
        {
            foreach (var link in content.Crosswalk.Links.OrderBy(link => link.From).ThenBy(link => link.To))
            {
                rows.Add((long)link.From).Add(content.Areas.Areas[link.From].Code).Add((long)link.To).Add(content.Areas.Areas[link.To].Code)
                    .Add(link.Date).Add(link.Weight).Add(link.Source).EndRow();
            }

            rows.Complete();
        }

        ParquetFiles.Copy(engine, content, path, "", "");
    }

    /// <summary>Reads <c>crosswalk.parquet</c>.</summary>
    public static Crosswalk ReadCrosswalk(DuckDbConnection engine, string path, AreaTree areas)
    {
        var links = new List<AreaLink>();
        using var rows = engine.Query($"select area_from, area_to, date, weight, source from read_parquet({DuckDbConnection.Literal(path)})");
        while (rows.Read())
        {
            links.Add(new AreaLink(rows.WholeInt(0), rows.WholeInt(1), rows.Date(2) ?? throw new FormatException("A link has no date."), rows.Number(3), rows.Text(4)));
        }

        return links.Count == 0 ? Crosswalk.Empty : new Crosswalk(areas, links);
    }

    /// <summary>Writes <c>neighbours.parquet</c>, each pair both ways, ordered by both numbers.</summary>
    public static void WriteNeighbours(ReleaseContent content, string path)
    {
        using var engine = DuckDbConnection.Open();
        engine.Execute($"create table t ({NeighbourColumns})");
        using (var rows = engine.Append("t"))
        {
            for (var area = 0; area < content.Neighbours.Length; area++)
            {
                foreach (var neighbour in content.Neighbours[area])
                {
                    rows.Add((long)area).Add(content.Areas.Areas[area].Code).Add((long)neighbour).Add(content.Areas.Areas[neighbour].Code).EndRow();
                }
            }

            rows.Complete();
        }

        ParquetFiles.Copy(engine, content, path, "", "");
    }

    /// <summary>Reads <c>neighbours.parquet</c>.</summary>
    public static int[][] ReadNeighbours(DuckDbConnection engine, string path, int areas)
    {
        var lists = new List<int>?[areas];
        using var rows = engine.Query($"select area, neighbour from read_parquet({DuckDbConnection.Literal(path)})");
        while (rows.Read())
        {
            (lists[rows.WholeInt(0)] ??= []).Add(rows.WholeInt(1));
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    private static Indicators.Periods.Period Parse(string code) => Indicators.Periods.Period.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
}
