using System.Globalization;
using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Reading;

/// <summary>Takes positions of a file to degrees, or says why they cannot be of its reference system.</summary>
internal sealed class PositionCheck(BoundaryCrs crs)
{
    private const double LargestPlausibleDegree = 1_000;
    private const double LargestMetres = 20_037_508.35;
    private const double ReachOfZone = 20;
    private readonly CrsTransform _transform = new(crs);

    public BoundaryCrs Crs => crs;

    public bool TryPlace(double x, double y, out Coordinate place, out (string Rule, string Message) fault)
    {
        fault = crs.Unit == CrsUnit.Degree ? FaultOfDegrees(x, y) : FaultOfMetres(x, y);
        place = new Coordinate(x, y);
        if (fault.Rule.Length > 0 || crs == BoundaryCrs.Wgs84)
        {
            return fault.Rule.Length == 0;
        }

        var (longitude, latitude) = _transform.ToDegrees(x, y);
        place = new Coordinate(longitude, latitude);
        if (!IsInside(longitude, latitude))
        {
            fault = (GeoRules.OutsideCrs, $"The position {Told(x, y)} is outside the area of {crs}.");
            return false;
        }

        return true;
    }

    private static (string Rule, string Message) FaultOfDegrees(double x, double y)
    {
        var largest = Math.Max(Math.Abs(x), Math.Abs(y));
        return !double.IsFinite(largest) ? (GeoRules.NotFinite, $"The position {Told(x, y)} is not finite.")
            : largest > LargestPlausibleDegree ? (GeoRules.LooksLikeMetres, $"The position {Told(x, y)} looks like metres; degrees are wanted, or a declared reference system.")
            : Math.Abs(x) > 180 || Math.Abs(y) > 90 ? (GeoRules.OutsideTheWorld, $"The position {Told(x, y)} is outside ±180, ±90.")
            : ("", "");
    }

    private (string Rule, string Message) FaultOfMetres(double x, double y)
    {
        var largest = Math.Max(Math.Abs(x), Math.Abs(y));
        return !double.IsFinite(largest) ? (GeoRules.NotFinite, $"The position {Told(x, y)} is not finite.")
            : Math.Abs(x) <= 180 && Math.Abs(y) <= 90 && (x != 0 || y != 0) ? (GeoRules.LooksLikeDegrees, $"The position {Told(x, y)} looks like degrees; {crs} is in metres.")
            : largest > LargestMetres ? (GeoRules.OutsideCrs, $"The position {Told(x, y)} is outside the area of {crs}.")
            : ("", "");
    }

    private bool IsInside(double longitude, double latitude) => Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
        && (crs.CentralMeridian is not { } meridian || (Math.Abs(longitude - meridian) <= ReachOfZone && latitude is > -1 and < 84));

    private static string Told(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x}, {y}");
}
