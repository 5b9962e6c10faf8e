using System.Text.Json;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Web.DuckDb;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mahalleh.Web.Releases;

/// <summary>The outlines of a release, read when they are first asked for; immutable.</summary>
public sealed class OutlineStore
{
    private const int EngineMegabytes = 512;
    private readonly MultiPolygon?[] _outlines;

    private OutlineStore(MultiPolygon?[] outlines) => _outlines = outlines;

    /// <summary>Reads <c>boundaries.parquet</c>.</summary>
    /// <param name="folder">Folder of the release, which was verified.</param>
    /// <param name="areas">Number of areas.</param>
    internal static OutlineStore Open(string folder, int areas)
    {
        using var engine = DuckDbConnection.Open(1, EngineMegabytes);
        engine.Execute("set enable_geoparquet_conversion = false");
        var (outlines, reader) = (new MultiPolygon?[areas], new WKBReader());
        using var rows = engine.Query($"select number, cast(geometry as blob) from read_parquet({DuckDbConnection.Literal(Path.Combine(folder, ReleaseFiles.Boundaries))})");
        while (rows.Read())
        {
            outlines[rows.WholeInt(0)] = (MultiPolygon)reader.Read(rows.Blob(1));
        }

        return new OutlineStore(outlines);
    }

    /// <summary>Whether an area's outline meets a window, edges included; false for an area without one.</summary>
    /// <param name="area">Number of the area.</param>
    /// <param name="window">The window.</param>
    public bool Meets(int area, MapWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return _outlines[area] is { } outline && Parts(window.Ground).Any(part => outline.EnvelopeInternal.Intersects(part.EnvelopeInternal) && outline.Intersects(part));
    }

    /// <summary>Writes an area's outline as a GeoJSON geometry; null where there is none.</summary>
    /// <param name="json">The writer, where a value is due.</param>
    /// <param name="area">Number of the area.</param>
    /// <param name="writer">Knows the reference system.</param>
    public void Write(Utf8JsonWriter json, int area, OutlineWriter writer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(writer);
        if (_outlines[area] is { } outline)
        {
            writer.Write(json, outline);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>The rings of an area's outline as longitudes and latitudes, closed; a part's outer ring before its holes, which run the other way. Empty for an area without one.</summary>
    /// <param name="area">Number of the area.</param>
    public IReadOnlyList<(double Longitude, double Latitude)[]> Rings(int area) => _outlines[area] is not { } outline ? [] :
        [.. outline.Geometries.Cast<Polygon>().SelectMany(part => part.Holes.Prepend(part.Shell)).Select(ring => ring.Coordinates.Select(point => (point.X, point.Y)).ToArray())];

    private static IEnumerable<Geometry> Parts(Geometry ground) => Enumerable.Range(0, ground.NumGeometries).Select(ground.GetGeometryN);
}
