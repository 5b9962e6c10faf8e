using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Web.Releases;

/// <summary>A rectangle of a map, in whatever reference system, as ground that outlines can meet.</summary>
public sealed class MapWindow
{
    private const int PiecesOfSide = 16;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), BoundaryCrs.Wgs84.EpsgCode);

    private MapWindow(Geometry ground) => Ground = ground;

    internal Geometry Ground { get; }

    /// <summary>A rectangle in degrees; one whose west is above its east crosses the antimeridian. A rectangle without width or height is a line or point.</summary>
    /// <param name="west">Degrees.</param>
    /// <param name="south">Degrees, not above <paramref name="north"/>.</param>
    /// <param name="east">Degrees.</param>
    /// <param name="north">Degrees.</param>
    public static MapWindow OfDegrees(double west, double south, double east, double north) => new(west <= east
        ? Factory.ToGeometry(new Envelope(west, east, south, north))
        : Factory.CreateGeometryCollection([Factory.ToGeometry(new Envelope(west, 180, south, north)), Factory.ToGeometry(new Envelope(-180, east, south, north))]));

    /// <summary>A rectangle in another system: its sides are followed, since they are no straight lines in degrees.</summary>
    /// <param name="transform">The system.</param>
    /// <param name="minX">In its unit.</param>
    /// <param name="minY">In its unit.</param>
    /// <param name="maxX">Above <paramref name="minX"/>.</param>
    /// <param name="maxY">Above <paramref name="minY"/>.</param>
    /// <returns>The window, or null where a side leaves the area of the system.</returns>
    public static MapWindow? Of(CrsTransform transform, double minX, double minY, double maxX, double maxY)
    {
        ArgumentNullException.ThrowIfNull(transform);
        (double X, double Y)[] corners = [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY), (minX, minY)];
        var ring = new List<Coordinate>();
        for (var side = 0; side < 4; side++)
        {
            for (var piece = 0; piece < PiecesOfSide; piece++)
            {
                var share = piece / (double)PiecesOfSide;
                var (longitude, latitude) = transform.ToDegrees(
                    corners[side].X + ((corners[side + 1].X - corners[side].X) * share), corners[side].Y + ((corners[side + 1].Y - corners[side].Y) * share));
                if (!(Math.Abs(longitude) <= 180.000001 && Math.Abs(latitude) <= 90))
                {
                    return null;
                }

                ring.Add(new Coordinate(longitude, latitude));
            }
        }

        ring.Add(ring[0].Copy());
        return new MapWindow(Factory.CreatePolygon([.. ring]));
    }
}
