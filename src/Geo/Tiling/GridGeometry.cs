using Mahalleh.Geo.Topology;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;

namespace Mahalleh.Geo.Tiling;

/// <summary>Grid polygons as NTS geometries and back, their validity and their repair on the grid.</summary>
internal static class GridGeometry
{
    private static readonly PrecisionModel WholeUnits = new(1);
    private static readonly GeometryFactory Grid = new(WholeUnits);
    private static readonly GeometryFactory Fine = new(new PrecisionModel());

    public static bool IsValid(IReadOnlyList<GridPolygon> polygons) => PlainRings.Are(polygons) || new IsValidOp(ToGeometry(polygons, Grid, 1)).IsValid;

    /// <summary>Rounds polygons of the 31-bit grid again, now with snap-rounding, which never makes edges cross.</summary>
    public static List<GridPolygon> SnapRound(IReadOnlyList<GridPolygon> source, int shift)
    {
        var fine = ToGeometry(source, Fine, 1.0 / (1L << shift));
        try
        {
            return FromGeometry(PrecisionReducer.ReducePrecision(fine, WholeUnits));
        }
        catch (Exception error) when (error is ArgumentException or TopologyException)
        {
            // The outline was valid in degrees but not in 31-bit units: rare, and small enough to repair.
            return FromGeometry(PrecisionReducer.ReducePrecision(GeometryFixer.Fix(fine), WholeUnits));
        }
    }

    /// <summary>
    /// The same area without edges that lie on each other, as clipping leaves them on the border; the points stay where
    /// they are. Empty when that would change the area: then the pieces cross themselves in earnest.
    /// </summary>
    public static List<GridPolygon> RemoveBridges(IReadOnlyList<GridPolygon> polygons)
    {
        var repaired = FromGeometry(ToGeometry(polygons, Grid, 1).Buffer(0));
        return DoubleArea(repaired) == DoubleArea(polygons) && IsValid(repaired) ? repaired : [];
    }

    /// <summary>The part of valid polygons inside a rectangle, by overlay with snap-rounding: slower than clipping, always valid.</summary>
    public static List<GridPolygon> Intersect(IReadOnlyList<GridPolygon> polygons, GridRectangle rectangle)
    {
        var box = Grid.ToGeometry(new Envelope(rectangle.MinX, rectangle.MaxX, rectangle.MinY, rectangle.MaxY));
        return FromGeometry(OverlayNG.Overlay(ToGeometry(polygons, Grid, 1), box, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection, WholeUnits));
    }

    private static long DoubleArea(IReadOnlyList<GridPolygon> polygons) => polygons.Sum(polygon =>
        Math.Abs(GridPolygon.DoubleArea(polygon.Rings[0])) - polygon.Rings.Skip(1).Sum(hole => Math.Abs(GridPolygon.DoubleArea(hole))));

    private static MultiPolygon ToGeometry(IReadOnlyList<GridPolygon> polygons, GeometryFactory factory, double scale) =>
        factory.CreateMultiPolygon([.. polygons.Select(polygon => factory.CreatePolygon(
            ToRing(polygon.Rings[0], factory, scale),
            [.. polygon.Rings.Skip(1).Select(hole => ToRing(hole, factory, scale))]))]);

    private static LinearRing ToRing(GridPoint[] ring, GeometryFactory factory, double scale)
    {
        var vertices = new Coordinate[ring.Length + 1];
        for (var i = 0; i < ring.Length; i++)
        {
            vertices[i] = new Coordinate(ring[i].X * scale, ring[i].Y * scale);
        }

        vertices[^1] = vertices[0].Copy();
        return factory.CreateLinearRing(vertices);
    }

    private static List<GridPolygon> FromGeometry(Geometry geometry) =>
        [.. Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>()
            .Where(polygon => !polygon.IsEmpty)
            .Select(polygon => new GridPolygon([FromRing(polygon.ExteriorRing), .. polygon.InteriorRings.Select(FromRing)]))];

    private static GridPoint[] FromRing(LineString ring) =>
        [.. ring.Coordinates.SkipLast(1).Select(vertex => new GridPoint((int)vertex.X, (int)vertex.Y))];
}
