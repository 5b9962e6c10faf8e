namespace Mahalleh.Geo.Tiling;

/// <summary>Web Mercator (EPSG:3857) in 31-bit integers: 2³¹ units around the equator, about 1.9 cm each.</summary>
public static class MercatorGrid
{
    /// <summary>The northern and southern edge of the square, in degrees.</summary>
    public const double MaxLatitude = 85.0511287798066;

    /// <summary>Units along a side of the square.</summary>
    public const long Side = 1L << 31;

    /// <summary>The unit that holds a place; places outside the square are clamped to its edge.</summary>
    /// <param name="longitude">Degrees.</param>
    /// <param name="latitude">Degrees.</param>
    public static GridPoint FromDegrees(double longitude, double latitude)
    {
        var sine = Math.Sin(double.DegreesToRadians(Math.Clamp(latitude, -MaxLatitude, MaxLatitude)));
        var x = (longitude + 180) / 360;
        var y = 0.5 - (Math.Atanh(sine) / (2 * Math.PI));
        return new GridPoint(Clamp(x * Side), Clamp(y * Side));
    }

    /// <summary>Longitude and latitude, in degrees, of the middle of a unit.</summary>
    public static (double Longitude, double Latitude) ToDegrees(GridPoint point)
    {
        var (x, y) = ((point.X + 0.5) / Side, (point.Y + 0.5) / Side);
        return ((x * 360) - 180, double.RadiansToDegrees(Math.Asin(Math.Tanh((0.5 - y) * 2 * Math.PI))));
    }

    private static int Clamp(double units) => (int)Math.Clamp(Math.Floor(units), 0, Side - 1);
}
