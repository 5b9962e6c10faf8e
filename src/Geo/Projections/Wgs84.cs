namespace Mahalleh.Geo.Projections;

/// <summary>The ellipsoid of CRS84 and EPSG:4326.</summary>
internal static class Wgs84
{
    public const double SemiMajorMetres = 6_378_137;
    public const double Flattening = 1 / 298.257223563;
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>Radius of curvature along the meridian, in metres (Snyder 1987, eq. 4-18).</summary>
    /// <param name="latitude">In radians.</param>
    public static double MeridianRadius(double latitude)
    {
        var bulge = Bulge(latitude);
        return SemiMajorMetres * (1 - EccentricitySquared) / (bulge * Math.Sqrt(bulge));
    }

    /// <summary>Radius of the circle of latitude, in metres (Snyder 1987, eq. 4-20, times cos φ).</summary>
    /// <param name="latitude">In radians.</param>
    public static double ParallelRadius(double latitude) => SemiMajorMetres * Math.Cos(latitude) / Math.Sqrt(Bulge(latitude));

    private static double Bulge(double latitude)
    {
        var sine = Math.Sin(latitude);
        return 1 - (EccentricitySquared * sine * sine);
    }
}
