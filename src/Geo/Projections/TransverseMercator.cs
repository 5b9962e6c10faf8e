namespace Mahalleh.Geo.Projections;

/// <summary>Transverse Mercator on an ellipsoid, by the series of Krüger to the sixth order (Karney 2011, eqs. 7–36).</summary>
/// <remarks>
/// ProjNET's series is off by a millimetre 7° from the meridian and by half a metre at 18°; layers of all Iran in one zone reach
/// 12°. This one stays within a micrometre of PROJ there. Immutable, for any number of threads.
/// </remarks>
internal sealed class TransverseMercator
{
    private const double Scale = 0.9996;
    private const double FalseEasting = 500_000;
    private const int NewtonSteps = 8;
    private readonly double _eccentricity;
    private readonly double _meridian;
    private readonly double _radius;
    private readonly double[] _forth;
    private readonly double[] _back;

    /// <summary>A zone with scale 0.9996 at its meridian, false easting 500,000 m, the equator as origin.</summary>
    /// <param name="semiMajorMetres">Semi-major axis.</param>
    /// <param name="flattening">Flattening, such as 1/298.26.</param>
    /// <param name="centralMeridian">Degrees east of Greenwich.</param>
    public TransverseMercator(double semiMajorMetres, double flattening, double centralMeridian)
    {
        var n = flattening / (2 - flattening);
        var square = n * n;
        _meridian = centralMeridian;
        _eccentricity = Math.Sqrt(flattening * (2 - flattening));
        _radius = Scale * semiMajorMetres / (1 + n) * (1 + (square / 4) + (square * square / 64) + (square * square * square / 256));
        _forth =
        [
            Series(n, 1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180, -127.0 / 288, 7891.0 / 37800),
            n * Series(n, 13.0 / 48, -3.0 / 5, 557.0 / 1440, 281.0 / 630, -1983433.0 / 1935360),
            square * Series(n, 61.0 / 240, -103.0 / 140, 15061.0 / 26880, 167603.0 / 181440),
            square * n * Series(n, 49561.0 / 161280, -179.0 / 168, 6601661.0 / 7257600),
            square * square * Series(n, 34729.0 / 80640, -3418889.0 / 1995840),
            square * square * n * Series(n, 212378941.0 / 319334400),
        ];
        _back =
        [
            Series(n, 1.0 / 2, -2.0 / 3, 37.0 / 96, -1.0 / 360, -81.0 / 512, 96199.0 / 604800),
            n * Series(n, 1.0 / 48, 1.0 / 15, -437.0 / 1440, 46.0 / 105, -1118711.0 / 3870720),
            square * Series(n, 17.0 / 480, -37.0 / 840, -209.0 / 4480, 5569.0 / 90720),
            square * n * Series(n, 4397.0 / 161280, -11.0 / 504, -830251.0 / 7257600),
            square * square * Series(n, 4583.0 / 161280, -108847.0 / 3991680),
            square * square * n * Series(n, 20648693.0 / 638668800),
        ];
    }

    /// <summary>Easting and northing in metres of a place in degrees.</summary>
    public (double Easting, double Northing) ToPlane(double longitude, double latitude)
    {
        var (sine, cosine) = Math.SinCos(double.DegreesToRadians(longitude - _meridian));
        var tangent = Conformal(Math.Tan(double.DegreesToRadians(latitude)));
        var (xi, eta) = (Math.Atan2(tangent, cosine), Math.Asinh(sine / Math.Sqrt((tangent * tangent) + (cosine * cosine))));
        var (alongXi, alongEta) = Sum(_forth, xi, eta);
        return (FalseEasting + (_radius * (eta + alongEta)), _radius * (xi + alongXi));
    }

    /// <summary>Longitude and latitude in degrees of a position in metres.</summary>
    public (double Longitude, double Latitude) ToDegrees(double easting, double northing)
    {
        var (xi, eta) = (northing / _radius, (easting - FalseEasting) / _radius);
        var (alongXi, alongEta) = Sum(_back, xi, eta);
        (xi, eta) = (xi - alongXi, eta - alongEta);
        var (sine, cosine) = Math.SinCos(xi);
        var width = Math.Sinh(eta);
        var tangent = Unconformal(sine / Math.Sqrt((width * width) + (cosine * cosine)));
        return (_meridian + double.RadiansToDegrees(Math.Atan2(width, cosine)), double.RadiansToDegrees(Math.Atan(tangent)));
    }

    /// <summary>n·(c₁ + c₂n + c₃n² + …).</summary>
    private static double Series(double n, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum + coefficients[i]) * n;
        }

        return sum;
    }

    private static (double Xi, double Eta) Sum(double[] coefficients, double xi, double eta)
    {
        var (alongXi, alongEta) = (0.0, 0.0);
        for (var j = 1; j <= coefficients.Length; j++)
        {
            var (sine, cosine) = Math.SinCos(2 * j * xi);
            alongXi += coefficients[j - 1] * sine * Math.Cosh(2 * j * eta);
            alongEta += coefficients[j - 1] * cosine * Math.Sinh(2 * j * eta);
        }

        return (alongXi, alongEta);
    }

    private double Conformal(double tangent)
    {
        var secant = Math.Sqrt(1 + (tangent * tangent));
        var sigma = Math.Sinh(_eccentricity * Math.Atanh(_eccentricity * tangent / secant));
        return (tangent * Math.Sqrt(1 + (sigma * sigma))) - (sigma * secant);
    }

    private double Unconformal(double conformal)
    {
        var rest = 1 - (_eccentricity * _eccentricity);
        var tangent = conformal / rest;
        for (var step = 0; step < NewtonSteps; step++)
        {
            var found = Conformal(tangent);
            var change = (conformal - found) / Math.Sqrt(1 + (found * found))
                * (1 + (rest * tangent * tangent)) / (rest * Math.Sqrt(1 + (tangent * tangent)));
            tangent += change;
            if (Math.Abs(change) < 1e-15 * Math.Max(1, Math.Abs(tangent)))
            {
                break;
            }
        }

        return tangent;
    }
}
