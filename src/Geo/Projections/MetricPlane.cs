using NetTopologySuite.Geometries;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Mahalleh.Geo.Projections;

/// <summary>A plane in metres around a place: transverse Mercator on WGS 84, whose small shapes are true to the ground.</summary>
/// <remarks>
/// The plane is the UTM zone (EPSG:32601–32660 north, 32701–32760 south) of the middle of the envelope. If the envelope
/// reaches further than 4.5° from the zone's meridian, it is a plane with its meridian through the middle and its scale
/// balanced between middle and edge, which has no EPSG code. Lengths read off the plane are then right to 0.3 % in a zone
/// and to 0.5 % in areas up to 16° wide at any latitude; <see cref="Metres"/> takes the scale out and is right to
/// 0.01 % in both. Positions agree with PROJ to 0.01 mm in the zone and to 0.1 mm at 4.5° (docs/methods/contiguity.md).
/// Not thread-safe, as ProjNET's transforms are not: make one for each thread; making one costs about 0.1 ms.
/// </remarks>
public sealed class MetricPlane
{
    private const double ZoneScale = 0.9996;
    private const double FalseEasting = 500_000;
    private const double FalseNorthingSouth = 10_000_000;
    private const double ReachOfZone = 4.5;
    private const int Wgs84Code = 4326;

    private readonly double _scale;
    private readonly MathTransform _forth;
    private readonly MathTransform _back;
    private readonly GeometryFactory _planar;
    private readonly GeometryFactory _geographic = new(new PrecisionModel(), Wgs84Code);

    private MetricPlane(ProjectedCoordinateSystem system, double meridian, double scale, int? epsgCode)
    {
        (CentralMeridian, _scale, EpsgCode) = (meridian, scale, epsgCode);
        _forth = new CoordinateTransformationFactory().CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, system).MathTransform;
        _back = _forth.Inverse();
        _planar = new GeometryFactory(new PrecisionModel(), epsgCode ?? 0);
    }

    /// <summary>The EPSG code of the plane; null for a plane that is no UTM zone.</summary>
    public int? EpsgCode { get; }

    /// <summary>The meridian that stays straight, in degrees east of Greenwich.</summary>
    public double CentralMeridian { get; }

    /// <summary>The plane for a geometry.</summary>
    /// <param name="geometry">Longitude and latitude in degrees (CRS84); not empty; does not cross the antimeridian.</param>
    /// <exception cref="ArgumentException">The geometry is empty, or reaches beyond ±180° or ±90°.</exception>
    public static MetricPlane Around(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return Around(geometry.EnvelopeInternal);
    }

    /// <summary>The plane for all that lies in an envelope.</summary>
    /// <param name="envelope">Longitude as x and latitude as y, in degrees (CRS84); not empty.</param>
    /// <exception cref="ArgumentException">The envelope is empty, or reaches beyond ±180° or ±90°.</exception>
    public static MetricPlane Around(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (!(envelope.MinX >= -180 && envelope.MaxX <= 180 && envelope.MinY >= -90 && envelope.MaxY <= 90) || envelope.IsNull)
        {
            throw new ArgumentException($"The envelope {envelope} is empty or not in degrees.", nameof(envelope));
        }

        var (middle, isNorth) = (envelope.Centre.X, envelope.Centre.Y >= 0);
        var zone = Math.Min((int)((middle + 180) / 6) + 1, 60);
        var meridian = (zone * 6) - 183;
        var isInZone = envelope.MinX >= meridian - ReachOfZone && envelope.MaxX <= meridian + ReachOfZone;
        return isInZone
            ? new MetricPlane(ProjectedCoordinateSystem.WGS84_UTM(zone, isNorth), meridian, ZoneScale, (isNorth ? 32_600 : 32_700) + zone)
            : WithMeridian(middle, BalancedScale(envelope), isNorth);
    }

    /// <summary>A position on the plane: easting as x, northing as y, in metres.</summary>
    /// <param name="longitude">In degrees.</param>
    /// <param name="latitude">In degrees.</param>
    public Coordinate ToPlane(double longitude, double latitude)
    {
        var (x, y) = _forth.Transform(longitude, latitude);
        return new Coordinate(x, y);
    }

    /// <summary>A copy on the plane; its SRID is the plane's code, or 0. Edges stay straight between their vertices.</summary>
    /// <param name="geometry">Longitude and latitude in degrees; is not changed. Costs about 0.2 µs per vertex.</param>
    public Geometry ToPlane(Geometry geometry) => Transform(geometry, _planar, _forth);

    /// <summary>Longitude as x and latitude as y, in degrees, of a position on the plane.</summary>
    /// <param name="easting">In metres.</param>
    /// <param name="northing">In metres.</param>
    public Coordinate ToDegrees(double easting, double northing)
    {
        var (x, y) = _back.Transform(easting, northing);
        return new Coordinate(x, y);
    }

    /// <summary>A copy in longitude and latitude, with SRID 4326.</summary>
    /// <param name="geometry">On the plane, in metres; is not changed. Costs about 0.4 µs per vertex.</param>
    public Geometry ToDegrees(Geometry geometry) => Transform(geometry, _geographic, _back);

    /// <summary>Length on the plane divided by length on the ground at a place (Snyder 1987, eq. 8-11); the same in all directions.</summary>
    /// <param name="longitude">In degrees.</param>
    /// <param name="latitude">In degrees.</param>
    public double ScaleAt(double longitude, double latitude) => _scale * Widening(longitude - CentralMeridian, latitude);

    /// <summary>The distance on the ground in metres: that on the plane divided by the mean scale along it (Simpson's rule).</summary>
    /// <param name="from">Longitude and latitude in degrees.</param>
    /// <param name="to">Longitude and latitude in degrees.</param>
    public double Metres(Coordinate from, Coordinate to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (start, end) = (ToPlane(from.X, from.Y), ToPlane(to.X, to.Y));
        var middle = ToDegrees((start.X + end.X) / 2, (start.Y + end.Y) / 2);
        var scale = (ScaleAt(from.X, from.Y) + (4 * ScaleAt(middle.X, middle.Y)) + ScaleAt(to.X, to.Y)) / 6;
        return start.Distance(end) / scale;
    }

    private static MetricPlane WithMeridian(double meridian, double scale, bool isNorth)
    {
        List<ProjectionParameter> parameters =
        [
            new("latitude_of_origin", 0), new("central_meridian", meridian), new("scale_factor", scale),
            new("false_easting", FalseEasting), new("false_northing", isNorth ? 0 : FalseNorthingSouth),
        ];
        var factory = new CoordinateSystemFactory();
        var system = factory.CreateProjectedCoordinateSystem("Transverse Mercator", GeographicCoordinateSystem.WGS84,
            factory.CreateProjection("Transverse Mercator", "Transverse_Mercator", parameters), LinearUnit.Metre,
            new AxisInfo("East", AxisOrientationEnum.East), new AxisInfo("North", AxisOrientationEnum.North));
        return new MetricPlane(system, meridian, scale, epsgCode: null);
    }

    /// <summary>The scale at the meridian with which middle and widest edge are off by the same factor.</summary>
    private static double BalancedScale(Envelope envelope)
    {
        var widest = envelope.MinY <= 0 && envelope.MaxY >= 0 ? 0 : Math.Min(Math.Abs(envelope.MinY), Math.Abs(envelope.MaxY));
        return 2 / (1 + Widening(envelope.Width / 2, widest));
    }

    private static double Widening(double degreesFromMeridian, double latitude)
    {
        const double second = Wgs84.EccentricitySquared / (1 - Wgs84.EccentricitySquared);
        var (sine, cosine) = Math.SinCos(double.DegreesToRadians(latitude));
        var (t, c) = (sine * sine / (cosine * cosine), second * cosine * cosine);
        var a = double.DegreesToRadians(degreesFromMeridian) * cosine;
        var square = a * a;
        return 1 + ((1 + c) * square / 2)
            + ((5 - (4 * t) + (42 * c) + (13 * c * c) - (28 * second)) * square * square / 24)
            + ((61 - (148 * t) + (16 * t * t)) * square * square * square / 720);
    }

    private static Geometry Transform(Geometry geometry, GeometryFactory target, MathTransform transform)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var copy = target.CreateGeometry(geometry);
        copy.Apply(new VertexTransform(transform));
        return copy;
    }

    private sealed class VertexTransform(MathTransform transform) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (x, y) = transform.Transform(seq.GetX(i), seq.GetY(i));
            seq.SetX(i, x);
            seq.SetY(i, y);
        }
    }
}
