using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Boundaries;

/// <summary>Measures of a small polygon on the ground.</summary>
internal static class GroundPiece
{
    private const double SquareMetresOfHectare = 10_000;

    /// <summary>The polygons of the outcome of an overlay; lines and points, where edges only touch, are left out.</summary>
    public static IEnumerable<Polygon> Polygons(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries)
        .Select(geometry.GetGeometryN).SelectMany(part => part is GeometryCollection inner ? Polygons(inner) : part is Polygon { IsEmpty: false } polygon ? [polygon] : []);

    /// <summary>Twice the area by the perimeter, in metres: the width of a long strip, a quarter of the side of a square.</summary>
    public static double WidthMetres(Polygon polygon)
    {
        var perimeter = Metres(polygon.ExteriorRing) + polygon.InteriorRings.Sum(Metres);
        return perimeter == 0 ? 0 : 2 * GeodesicArea.Hectares(polygon) * SquareMetresOfHectare / perimeter;
    }

    /// <summary>The piece as a fault.</summary>
    public static SiblingFault ToFault(Polygon piece, SiblingFaultKind kind, int area, int other) =>
        new(kind, area, other, GeodesicArea.Hectares(piece), WidthMetres(piece), piece.InteriorPoint.Coordinate);

    private static double Metres(LineString ring)
    {
        var sum = 0.0;
        var vertices = ring.CoordinateSequence;
        for (var i = 1; i < vertices.Count; i++)
        {
            sum += GroundDistance.Metres(vertices.GetX(i - 1), vertices.GetY(i - 1), vertices.GetX(i), vertices.GetY(i));
        }

        return sum;
    }
}
