using System.Globalization;
using Mahalleh.Geo.Projections;
using Xunit;

namespace Mahalleh.Geo.Tests.Projections;

/// <summary>Ten places of Iran in every known system, against PROJ (GDAL's gdaltransform).</summary>
public sealed class CrsTransformTests
{
    private const double DegreesOfMetre = 1e-5;

    private static readonly (double Longitude, double Latitude)[] Places =
    [
        (59.6157, 36.2880), (51.3890, 35.6892), (46.2919, 38.0800), (48.3200, 31.8500), (52.5311, 29.5918),
        (57.0788, 30.2839), (60.8629, 29.4963), (56.2666, 27.1865), (54.3600, 36.8400), (44.4500, 39.7000),
    ];

    public static TheoryData<int> Codes => [.. BoundaryCrs.Known.Where(crs => crs != BoundaryCrs.Wgs84).Select(crs => crs.EpsgCode)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_place_is_where_proj_has_it(int code)
    {
        var transform = new CrsTransform(BoundaryCrs.Find(code)!);
        var tolerance = code is 4154 or (>= 2058 and <= 2061) ? 0.01 : 0.001;
        var unit = code == 4154 ? DegreesOfMetre : 1;
        foreach (var ((longitude, latitude), expected) in Places.Zip(ByProj(code)))
        {
            var (x, y) = transform.FromDegrees(longitude, latitude);
            Assert.InRange(Math.Abs(x - expected.X), 0, tolerance * unit);
            Assert.InRange(Math.Abs(y - expected.Y), 0, tolerance * unit);
            var (back, up) = transform.ToDegrees(expected.X, expected.Y);
            Assert.InRange(Math.Abs(back - longitude), 0, tolerance * DegreesOfMetre);
            Assert.InRange(Math.Abs(up - latitude), 0, tolerance * DegreesOfMetre);
        }
    }

    [Theory]
    [InlineData(32640, 734911.320, 4019067.472, 0.001)]
    [InlineData(3857, 6636389.367, 4340322.434, 0.001)]
    [InlineData(2060, 734887.663, 4019241.323, 0.005)]
    public void Mashhad_is_where_the_design_has_it(int code, double x, double y, double tolerance)
    {
        var found = new CrsTransform(BoundaryCrs.Find(code)!).FromDegrees(59.6157, 36.2880);
        Assert.InRange(Math.Abs(found.X - x), 0, tolerance);
        Assert.InRange(Math.Abs(found.Y - y), 0, tolerance);
    }

    [Fact]
    public void The_shift_of_the_datum_is_not_left_out()
    {
        var (east, north) = new CrsTransform(BoundaryCrs.Find(2060)!).FromDegrees(59.6157, 36.2880);
        var (eastOnWgs84, northOnWgs84) = new CrsTransform(BoundaryCrs.Find(32640)!).FromDegrees(59.6157, 36.2880);
        Assert.InRange(double.Hypot(east - eastOnWgs84, north - northOnWgs84), 170, 180);
    }

    [Fact]
    public void There_and_back_is_the_same_place_everywhere_in_iran()
    {
        var transforms = BoundaryCrs.Known.Select(crs => new CrsTransform(crs)).ToArray();
        Seeded.ForAll(2_000, random =>
        {
            var (longitude, latitude) = (44 + (random.NextDouble() * 20), 24 + (random.NextDouble() * 16));
            foreach (var transform in transforms)
            {
                var (x, y) = transform.FromDegrees(longitude, latitude);
                var (back, up) = transform.ToDegrees(x, y);
                var tolerance = transform.Crs.IsOnEd77 ? 0.01 * DegreesOfMetre : 1e-9;
                Assert.InRange(Math.Abs(back - longitude) + Math.Abs(up - latitude), 0, tolerance);
            }
        });
    }

    [Theory]
    [InlineData("EPSG:32640", 32640)]
    [InlineData("urn:ogc:def:crs:EPSG::2060", 2060)]
    [InlineData("urn:ogc:def:crs:EPSG:9.6:3857", 3857)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/4326", 4326)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", 4326)]
    [InlineData("OGC:CRS84", 4326)]
    public void A_system_is_found_under_the_names_that_files_use(string name, int code) => Assert.Equal(code, BoundaryCrs.Find(name)?.EpsgCode);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EPSG:2039")]
    [InlineData("EPSG:۳۲۶۴۰")]
    [InlineData("EPSG:32640 ")]
    [InlineData("EPSG:99999999999999999999")]
    [InlineData("urn:ogc:def:crs:EPSG::")]
    public void Another_name_is_no_system(string? name) => Assert.Null(BoundaryCrs.Find(name));

    private static IEnumerable<(double X, double Y)> ByProj(int code)
    {
        var input = string.Join('\n', Places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Longitude} {place.Latitude}")));
        // EPSG gives 4154 latitude first; gdaltransform goes by GIS order, x first.
        var output = Processes.Run("gdaltransform", input + "\n", "-s_srs", "OGC:CRS84", "-t_srs", $"EPSG:{code}", "-output_xy");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts =>
            (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
