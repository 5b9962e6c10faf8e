namespace Mahalleh.Geo.Projections;

/// <summary>Straight-line distances on the ground between places that are not far from each other.</summary>
/// <remarks>
/// Every place is the centre of a plane of its own: north–south by the meridian's radius, east–west by that of the circle
/// of latitude, both taken midway. Against the geodesic it is off by less than 0.0001 % up to 10 km and 0.002 % up to 100 km,
/// wherever in a country the two places lie, so that no zone has to be chosen.
/// </remarks>
internal static class GroundDistance
{
    /// <summary>The distance in metres; arguments in degrees.</summary>
    public static double Metres(double longitude, double latitude, double otherLongitude, double otherLatitude)
    {
        var middle = double.DegreesToRadians((latitude + otherLatitude) / 2);
        var north = double.DegreesToRadians(otherLatitude - latitude) * Wgs84.MeridianRadius(middle);
        var east = double.DegreesToRadians(otherLongitude - longitude) * Wgs84.ParallelRadius(middle);
        return Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>The place that lies so many metres east and north: the inverse of <see cref="Metres"/>, in degrees.</summary>
    public static (double Longitude, double Latitude) Offset(double longitude, double latitude, double east, double north)
    {
        var from = double.DegreesToRadians(latitude);
        var rise = north / Wgs84.MeridianRadius(from);
        rise = north / Wgs84.MeridianRadius(from + (rise / 2));
        var turn = east / Wgs84.ParallelRadius(from + (rise / 2));
        return (longitude + double.RadiansToDegrees(turn), latitude + double.RadiansToDegrees(rise));
    }
}
