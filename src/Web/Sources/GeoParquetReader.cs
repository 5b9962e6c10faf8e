using System.Text.Json;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using Mahalleh.Geo.Wkb;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Reads boundaries from GeoParquet 1.0 and 1.1: the engine reads the columns, <see cref="WkbFeatures"/> the geometries.</summary>
internal static class GeoParquetReader
{
    private const int DeepestMetadata = 32;

    /// <summary>Reads every row: <c>code</c>, <c>geometry_quality</c> where it is there, and the primary geometry.</summary>
    public static BoundaryReading Read(DuckDbConnection engine, string path, BoundaryCrs crs, GeoLimits limits, CancellationToken cancellation)
    {
        try
        {
            var (column, declared) = Describe(engine, path);
            var columns = Columns(engine, path);
            return columns.Contains("code") && columns.Contains(column)
                ? WkbFeatures.Read(Rows(engine, path, column, columns.Contains("geometry_quality")), declared ?? crs, limits, cancellation)
                : Refuse(columns.Contains(column) ? GeoRules.MissingCode : GeoRules.NotGeoParquet, $"The file has no column '{(columns.Contains(column) ? "code" : column)}'.");
        }
        catch (UnsupportedException fault)
        {
            return Refuse(fault.Rule, fault.Message);
        }
        catch (Exception fault) when (fault is DuckDbException or JsonException)
        {
            return Refuse(GeoRules.NotGeoParquet, $"The file cannot be read as GeoParquet: {fault.Message.Split('\n')[0]}");
        }
    }

    private static BoundaryReading Refuse(string rule, string message) => new([], [new GeoFault(null, null, rule, message)]);

    private static HashSet<string> Columns(DuckDbConnection engine, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var rows = engine.Query($"select column_name from (describe select * from read_parquet({DuckDbConnection.Literal(path)}))");
        while (rows.Read())
        {
            names.Add(rows.Text(0));
        }

        return names;
    }

    /// <summary>The geometry column and its declared system; null when the file leaves it to the default, which is CRS84 or what the package says.</summary>
    private static (string Column, BoundaryCrs? Crs) Describe(DuckDbConnection engine, string path)
    {
        using var rows = engine.Query($"select decode(value) from parquet_kv_metadata({DuckDbConnection.Literal(path)}) where decode(key) = 'geo'");
        if (!rows.Read())
        {
            throw new UnsupportedException(GeoRules.NotGeoParquet, "The file has no metadata 'geo'; it is Parquet, but not GeoParquet.");
        }

        using var geo = JsonDocument.Parse(rows.Text(0), new JsonDocumentOptions { MaxDepth = DeepestMetadata });
        var name = Text(geo.RootElement, "primary_column") ?? "geometry";
        var column = Member(Member(geo.RootElement, "columns"), name);
        if (Text(column, "encoding") is { } encoding && encoding != "WKB")
        {
            throw new UnsupportedException(GeoRules.NotGeoParquet, $"The geometry is encoded as '{encoding}'; WKB is read.");
        }

        if (Member(column, "crs").ValueKind != JsonValueKind.Object)
        {
            return (name, null);
        }

        var id = Member(Member(column, "crs"), "id");
        var told = $"{Text(id, "authority")}:{Member(id, "code")}";
        return (name, BoundaryCrs.Find(told) ?? throw new UnsupportedException(GeoRules.UnsupportedCrs, $"The file declares '{told}' as its reference system; known are CRS84, {BoundaryCrs.Allowed}."));
    }

    private static IEnumerable<WkbRow> Rows(DuckDbConnection engine, string path, string column, bool hasQuality)
    {
        // Without the conversion the engine gives the bytes as they stand, which is what the bounded reader wants.
        engine.Execute("set enable_geoparquet_conversion = false");
        var quality = hasQuality ? "cast(geometry_quality as varchar)" : "cast(null as varchar)";
        using var rows = engine.Query($"select cast(code as varchar), {quality}, cast({DuckDbConnection.Identifier(column)} as blob) from read_parquet({DuckDbConnection.Literal(path)}, file_row_number=true) order by file_row_number");
        while (rows.Read())
        {
            yield return new WkbRow(rows.Text(0), rows.IsNull(1) ? null : rows.Text(1), rows.Blob(2));
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private sealed class UnsupportedException(string rule, string message) : Exception(message)
    {
        public string Rule { get; } = rule;
    }
}
