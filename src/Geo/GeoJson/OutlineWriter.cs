using System.Text.Json;
using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Writes outlines as GeoJSON geometries in any known reference system. Not thread-safe, as transforms are not.</summary>
/// <param name="crs">The system.</param>
/// <param name="isLatitudeFirst">Whether the second axis comes first, as EPSG has it for systems in degrees.</param>
public sealed class OutlineWriter(BoundaryCrs crs, bool isLatitudeFirst)
{
    private const int DecimalsOfDegree = 7;
    private const int DecimalsOfMetre = 2;
    private readonly CrsTransform? _transform = crs == BoundaryCrs.Wgs84 ? null : new CrsTransform(crs);
    private readonly int _decimals = crs.Unit == CrsUnit.Degree ? DecimalsOfDegree : DecimalsOfMetre;

    /// <summary>Writes a geometry object: a Polygon, or a MultiPolygon for several. Coordinates have a centimetre.</summary>
    /// <param name="json">The writer, where a value is due.</param>
    /// <param name="outline">In degrees (CRS84).</param>
    public void Write(Utf8JsonWriter json, MultiPolygon outline)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(outline);
        var isOne = outline.NumGeometries == 1;
        json.WriteStartObject();
        json.WriteString("type", isOne ? "Polygon" : "MultiPolygon");
        json.WritePropertyName("coordinates");
        if (isOne)
        {
            WritePolygon(json, (Polygon)outline[0]);
        }
        else
        {
            json.WriteStartArray();
            foreach (var polygon in outline.Geometries)
            {
                WritePolygon(json, (Polygon)polygon);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        WriteRing(json, polygon.ExteriorRing);
        Array.ForEach(polygon.InteriorRings, hole => WriteRing(json, hole));
        json.WriteEndArray();
    }

    private void WriteRing(Utf8JsonWriter json, LineString ring)
    {
        json.WriteStartArray();
        var vertices = ring.CoordinateSequence;
        for (var i = 0; i < vertices.Count; i++)
        {
            var (x, y) = (vertices.GetX(i), vertices.GetY(i));
            (x, y) = _transform?.FromDegrees(x, y) ?? (x, y);
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(isLatitudeFirst ? y : x, _decimals));
            json.WriteNumberValue(Math.Round(isLatitudeFirst ? x : y, _decimals));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
