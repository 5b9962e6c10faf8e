using System.Globalization;
using System.Text.Json;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.DuckDb;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mahalleh.Web.Releases;

/// <summary>Writes the Parquet files of a release; one thread and a fixed order, so that the same content gives the same bytes.</summary>
internal static class ParquetFiles
{
    internal const string AreaColumns =
        "number integer, code varchar, level varchar, parent varchar, name_fa varchar, name_en varchar, settlement varchar, severity varchar, operator varchar, " +
        "programme_start date, left_list date, valid_from date, valid_to date, source_rank integer, area_ha double, area_basis varchar, geometry_quality varchar, west double, south double, east double, north double, " +
        "label_longitude double, label_latitude double, geometry_ha double";

    internal const string CellColumns =
        "measure varchar, breakdown varchar, period varchar, area integer, area_code varchar, value double, weight double, sum_squares double, weight_squares double, " +
        "cases bigint, dated date, reporting integer, expected integer, status varchar";

    internal const string OutlineColumns = "number integer, code varchar, level varchar, parent varchar, name_fa varchar, name_en varchar, geometry_quality varchar, geometry blob";

    // Those of some thousand areas, of two audiences at once; of more, the rest waits on the disk.
    private const int CellMegabytes = 1024;

    private static readonly string[] GeometryTypes = ["MultiPolygon"];

    /// <summary>Writes <c>areas.parquet</c>.</summary>
    public static void WriteAreas(ReleaseContent content, string path)
    {
        using var engine = DuckDbConnection.Open();
        engine.Execute($"create table t ({AreaColumns})");
        using (var rows = engine.Append("t"))
        {
            for (var number = 0; number < content.Areas.Count; number++)
            {
                var (area, place) = (content.Areas.Areas[number], content.Places[number]);
                rows.Add((long)number).Add(area.Code).Add(area.Level).Add(area.Parent).Add(area.NameFa).Add(area.NameEn).Add(area.Settlement).Add(area.Severity).Add(area.Operator)
                    .Add(area.ProgrammeStart).Add(area.LeftList).Add(area.ValidFrom).Add(area.ValidTo);
                _ = area.SourceRank is { } rank ? rows.Add((long)rank) : rows.AddNull();
                rows.Add(area.AreaHa ?? double.NaN).Add(area.AreaBasis == Indicators.Areas.Basis.ByRule ? "by-rule" : "published").Add(place.Quality)
                    .Add(place.West).Add(place.South).Add(place.East).Add(place.North).Add(place.LabelLongitude).Add(place.LabelLatitude).Add(place.GeometryHa).EndRow();
            }

            rows.Complete();
        }

        Copy(engine, content, path, "order by number", "");
    }

    /// <summary>Writes <c>cells.parquet</c>, ordered by measure, breakdown, period and area.</summary>
    public static void WriteCells(ReleaseContent content, string path)
    {
        using var engine = DuckDbConnection.OpenWithSpill(1, CellMegabytes);
        engine.Execute($"create table t ({CellColumns})");
        using (var rows = engine.Append("t"))
        {
            foreach (var (key, column) in content.Cells.OrderBy(cell => cell.Key.Measure, StringComparer.Ordinal).ThenBy(cell => cell.Key.Breakdown, StringComparer.Ordinal).ThenBy(cell => cell.Key.Period))
            {
                WriteColumn(rows, content, key, column);
            }

            rows.Complete();
        }

        Copy(engine, content, path, "", "");
    }

    private static void WriteColumn(DuckDbAppender rows, ReleaseContent content, CellKey key, CellColumn column)
    {
        var period = key.Period.ToString();
        for (var area = 0; area < column.AreaCount; area++)
        {
            var status = column.Status[area];
            if (status == ObservationStatus.NotCollected && column.Expected[area] == 0)
            {
                continue;
            }

            rows.Add(key.Measure).Add(key.Breakdown).Add(period).Add((long)area).Add(content.Areas.Areas[area].Code);
            if (status.HasValue())
            {
                rows.Add(column.Values[area]);
                _ = column.Moments is { } moments ? rows.Add(moments.Weights[area]).Add(moments.Squares[area]).Add(moments.WeightSquares[area]) : rows.AddNull().AddNull().AddNull();
                rows.Add(column.Cases[area]).Add(column.Dated(area));
            }
            else
            {
                rows.AddNull().AddNull().AddNull().AddNull().AddNull().AddNull();
            }

            rows.Add((long)column.Reporting[area]).Add((long)column.Expected[area]).Add(status.Letter().ToString()).EndRow();
        }
    }

    /// <summary>Writes <c>boundaries.parquet</c> as GeoParquet 1.1 (WKB, CRS84).</summary>
    public static void WriteBoundaries(ReleaseContent content, string path)
    {
        using var engine = DuckDbConnection.Open();
        engine.Execute($"create table t ({OutlineColumns})");
        var writer = new WKBWriter(ByteOrder.LittleEndian);
        var all = new Envelope();
        using (var rows = engine.Append("t"))
        {
            for (var number = 0; number < content.Areas.Count; number++)
            {
                if (content.Outlines[number] is { } outline)
                {
                    var area = content.Areas.Areas[number];
                    all.ExpandToInclude(outline.EnvelopeInternal);
                    rows.Add((long)number).Add(area.Code).Add(area.Level).Add(area.Parent).Add(area.NameFa).Add(area.NameEn).Add(content.Places[number].Quality).Add(writer.Write(outline)).EndRow();
                }
            }

            rows.Complete();
        }

        Copy(engine, content, path, "order by number", $", geo: {DuckDbConnection.Literal(GeoMetadata(all))}");
    }

    private static string GeoMetadata(Envelope all)
    {
        var column = new Dictionary<string, object> { ["encoding"] = "WKB", ["geometry_types"] = GeometryTypes, ["orientation"] = "counterclockwise" };
        if (!all.IsNull)
        {
            column["bbox"] = new[] { all.MinX, all.MinY, all.MaxX, all.MaxY };
        }

        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["version"] = "1.1.0",
            ["primary_column"] = "geometry",
            ["columns"] = new Dictionary<string, object> { ["geometry"] = column },
        });
    }

    /// <summary>Writes the table <c>t</c> with what every file of a release says of itself.</summary>
    internal static void Copy(DuckDbConnection engine, ReleaseContent content, string path, string order, string metadata)
    {
        var about = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["package"] = content.Manifest.Name,
            ["licence"] = content.Manifest.Licence,
            ["invented"] = content.Manifest.IsInvented,
        });
        engine.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"copy (select * from t {order}) to {DuckDbConnection.Literal(path)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{mahalleh: {DuckDbConnection.Literal(about)}{metadata}}})"));
    }
}
