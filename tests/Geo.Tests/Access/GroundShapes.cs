using Mahalleh.Geo.Access;
using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tests.Access;

/// <summary>Shapes laid out in ground metres east and north of a place in Mashhad, through the metric plane.</summary>
internal static class GroundShapes
{
    public const double Longitude = 59.6157;
    public const double Latitude = 36.288;

    private static readonly MetricPlane Plane = MetricPlane.Around(new Envelope(59, 60, 36, 37));
    private static readonly Coordinate Origin = Plane.ToPlane(Longitude, Latitude);
    private static readonly double Scale = Plane.ScaleAt(Longitude, Latitude);

    public static MultiPolygon Box(double west, double south, double east, double north) =>
        Outlines.Of([At(west, south), At(east, south), At(east, north), At(west, north), At(west, south)]);

    public static FacilityPoint Facility(double east, double north)
    {
        var (x, y) = At(east, north);
        return new FacilityPoint(x, y);
    }

    public static PopulationPoint Persons(double east, double north, double persons)
    {
        var (x, y) = At(east, north);
        return new PopulationPoint(x, y, persons);
    }

    public static (double X, double Y) At(double east, double north)
    {
        lock (Plane)
        {
            var place = Plane.ToDegrees(Origin.X + (east * Scale), Origin.Y + (north * Scale));
            return (place.X, place.Y);
        }
    }
}
