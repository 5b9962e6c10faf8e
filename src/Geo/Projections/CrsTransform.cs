using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Mahalleh.Geo.Projections;

/// <summary>Takes positions from a reference system to longitude and latitude on WGS 84, and back.</summary>
/// <remarks>
/// UTM by <see cref="TransverseMercator"/>, Web Mercator and the shift between datums by ProjNET. ED50(ED77) is shifted by
/// EPSG:1514, which the National Cartographic Centre uses for all Iran (position vector, 1 m). Against PROJ: under 0.01 mm on WGS 84,
/// under 1 cm on ED50(ED77). Not thread-safe, as ProjNET's transforms are not: make one for each thread, in about 0.1 ms.
/// </remarks>
public sealed class CrsTransform
{
    private const double International1924Metres = 6_378_388;
    private const double International1924Flattening = 1.0 / 297;

    // Metres, seconds of arc, parts per million.
    private static readonly Wgs84ConversionInfo Ed77ToWgs84 = new(-110.33, -97.73, -119.85, 0.3423, 1.1634, 0.2715, 0.063);

    private readonly TransverseMercator? _zone;
    private readonly MathTransform? _toWgs84;
    private readonly MathTransform? _fromWgs84;

    /// <summary>The transform of a system.</summary>
    public CrsTransform(BoundaryCrs crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        Crs = crs;
        _zone = crs.CentralMeridian is { } meridian ? Zone(crs, meridian) : null;
        if (Rest(crs) is { } system)
        {
            _toWgs84 = new CoordinateTransformationFactory().CreateFromCoordinateSystems(system, GeographicCoordinateSystem.WGS84).MathTransform;
            _fromWgs84 = _toWgs84.Inverse();
        }
    }

    /// <summary>The system.</summary>
    public BoundaryCrs Crs { get; }

    /// <summary>Longitude and latitude on WGS 84 in degrees; not finite for a position that the system does not have.</summary>
    /// <param name="x">Easting in metres, or longitude in degrees.</param>
    /// <param name="y">Northing in metres, or latitude in degrees.</param>
    public (double Longitude, double Latitude) ToDegrees(double x, double y)
    {
        var (longitude, latitude) = _zone?.ToDegrees(x, y) ?? (x, y);
        return _toWgs84 is null ? (longitude, latitude) : _toWgs84.Transform(longitude, latitude);
    }

    /// <summary>The position in the system's unit, x first.</summary>
    /// <param name="longitude">Degrees on WGS 84.</param>
    /// <param name="latitude">Degrees on WGS 84.</param>
    public (double X, double Y) FromDegrees(double longitude, double latitude)
    {
        var (x, y) = _fromWgs84 is null ? (longitude, latitude) : _fromWgs84.Transform(longitude, latitude);
        return _zone?.ToPlane(x, y) ?? (x, y);
    }

    private static TransverseMercator Zone(BoundaryCrs crs, double meridian) => crs.IsOnEd77
        ? new TransverseMercator(International1924Metres, International1924Flattening, meridian)
        : new TransverseMercator(Projections.Wgs84.SemiMajorMetres, Projections.Wgs84.Flattening, meridian);

    /// <summary>What is left to do between the zone's degrees, or the file's own coordinates, and WGS 84; null for nothing.</summary>
    private static CoordinateSystem? Rest(BoundaryCrs crs) =>
        crs.EpsgCode == 3857 ? ProjectedCoordinateSystem.WebMercator : crs.IsOnEd77 ? Ed77() : null;

    private static GeographicCoordinateSystem Ed77()
    {
        var factory = new CoordinateSystemFactory();
        var ellipsoid = factory.CreateFlattenedSphere("International 1924", International1924Metres, 1 / International1924Flattening, LinearUnit.Metre);
        var datum = factory.CreateHorizontalDatum("European Datum 1950(1977)", DatumType.HD_Geocentric, ellipsoid, Ed77ToWgs84);
        return factory.CreateGeographicCoordinateSystem(
            "ED50(ED77)", AngularUnit.Degrees, datum, PrimeMeridian.Greenwich,
            new AxisInfo("Lon", AxisOrientationEnum.East), new AxisInfo("Lat", AxisOrientationEnum.North));
    }
}
