using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Access;

/// <summary>All that lies within the walking distance of one facility.</summary>
internal static class WalkingDisc
{
    private const int Corners = 64;

    /// <summary>A polygon of 64 corners has the area of the circle if its corners lie by this factor further out.</summary>
    private static readonly double Outward = Math.Sqrt(2 * Math.PI / (Corners * Math.Sin(2 * Math.PI / Corners)));

    private static readonly (double Sine, double Cosine)[] Directions =
        [.. Enumerable.Range(0, Corners).Select(corner => Math.SinCos(2 * Math.PI * corner / Corners))];

    /// <summary>Corners of a ring in degrees with the area of the circle; the first is not repeated.</summary>
    public static List<Coordinate> Ring(FacilityPoint facility, double distanceMetres)
    {
        var reach = distanceMetres * Outward;
        var ring = new List<Coordinate>(Corners);
        foreach (var (north, east) in Directions)
        {
            var (x, y) = At(facility, east * reach, north * reach);
            ring.Add(new Coordinate(x, y));
        }

        return ring;
    }

    /// <summary>The envelope of <see cref="Ring"/>, a trifle wider, in degrees.</summary>
    public static Envelope Envelope(FacilityPoint facility, double distanceMetres)
    {
        var reach = distanceMetres * Outward * 1.0001;
        var poleward = Math.CopySign(reach, facility.Latitude);
        var (_, far) = At(facility, 0, poleward);
        var (_, near) = At(facility, 0, -poleward);
        var width = double.RadiansToDegrees(reach / Wgs84.ParallelRadius(double.DegreesToRadians(far)));
        return new Envelope(facility.Longitude - width, facility.Longitude + width, near, far);
    }

    /// <summary>Whether a place in degrees is within the distance: exactly, not by the polygon.</summary>
    public static bool Holds(FacilityPoint facility, double distanceMetres, double longitude, double latitude) =>
        GroundDistance.Metres(facility.Longitude, facility.Latitude, longitude, latitude) <= distanceMetres;

    /// <summary>Whether all of an outline is within the distance. A disc is convex, so the vertices decide.</summary>
    public static bool Holds(FacilityPoint facility, double distanceMetres, MultiPolygon outline)
    {
        foreach (var part in outline.Geometries)
        {
            var shell = ((Polygon)part).ExteriorRing.CoordinateSequence;
            for (var vertex = 0; vertex < shell.Count; vertex++)
            {
                if (!Holds(facility, distanceMetres, shell.GetX(vertex), shell.GetY(vertex)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static (double Longitude, double Latitude) At(FacilityPoint facility, double east, double north) =>
        GroundDistance.Offset(facility.Longitude, facility.Latitude, east, north);
}
