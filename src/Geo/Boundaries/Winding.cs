using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Boundaries;

/// <summary>The direction in which rings run.</summary>
public static class Winding
{
    /// <summary>
    /// A copy with exteriors counter-clockwise and holes clockwise (RFC 7946 §3.1.6). Linear in the vertices.
    /// </summary>
    public static MultiPolygon Normalise(MultiPolygon outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        return outline.Factory.CreateMultiPolygon([.. outline.Geometries.Cast<Polygon>().Select(Normalise)]);
    }

    private static Polygon Normalise(Polygon polygon) => polygon.Factory.CreatePolygon(
        Directed((LinearRing)polygon.ExteriorRing, counterClockwise: true),
        [.. polygon.InteriorRings.Select(hole => Directed((LinearRing)hole, counterClockwise: false))]);

    private static LinearRing Directed(LinearRing ring, bool counterClockwise) =>
        ring.IsCCW == counterClockwise ? (LinearRing)ring.Copy() : (LinearRing)ring.Reverse();
}
