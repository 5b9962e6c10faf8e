using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;
using Xunit;

namespace Mahalleh.Geo.Tests.Projections;

public sealed class MetricPlaneTests
{
    private static readonly Envelope Iran = new(44.0, 63.4, 25.0, 39.8);

    // By PROJ 9 (gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:…), but the first, which is the survey point of Mashhad.
    [Theory]
    [InlineData(59.6157, 36.2880, 32640, 734911.320, 4019067.472)]
    [InlineData(57.0, 30.0, 32640, 500000, 3318785.35258121)]
    [InlineData(54.0, 25.0, 32640, 197181.312215078, 2768300.21877361)]
    [InlineData(51.4, 35.7, 32639, 536187.189468434, 3950748.61304109)]
    [InlineData(-70.6, -33.4, 32719, 351205.064621651, 6303223.75065906)]
    public void A_place_has_its_utm_coordinates_to_a_millimetre_and_comes_back(double longitude, double latitude, int code, double easting, double northing)
    {
        var meridian = (((code % 100) * 6) - 183) + (longitude == 54 ? 0.1 : 0);
        var plane = MetricPlane.Around(new Envelope(longitude, (2 * meridian) - longitude, latitude, latitude));
        var place = plane.ToPlane(longitude, latitude);
        Assert.Equal(code, plane.EpsgCode);
        Assert.Equal(easting, place.X, 1e-3);
        Assert.Equal(northing, place.Y, 1e-3);
        var back = plane.ToDegrees(place.X, place.Y);
        Assert.Equal(longitude, back.X, 1e-9);
        Assert.Equal(latitude, back.Y, 1e-9);
    }

    [Theory]
    [InlineData(59.5, 36.3, 32640)]
    [InlineData(50.9, 35.7, 32639)]
    [InlineData(47.9, 30.5, 32638)]
    [InlineData(-179.9, 10, 32601)]
    [InlineData(179.9, -10, 32760)]
    public void The_zone_is_that_of_the_middle(double longitude, double latitude, int code) =>
        Assert.Equal(code, MetricPlane.Around(Outlines.Box(longitude - 0.05, latitude, longitude + 0.05, latitude + 0.1)).EpsgCode);

    [Fact]
    public void An_outline_keeps_its_vertices_forth_and_back_and_the_original_is_not_changed() => Seeded.ForAll(20, random =>
    {
        var outline = Outlines.Tessellation(random, 1, 1, 44 + (random.NextDouble() * 18), 25 + (random.NextDouble() * 14), 0.5)[0];
        var before = outline.Copy();
        var plane = MetricPlane.Around(outline);
        var planar = plane.ToPlane(outline);
        Assert.Equal((plane.EpsgCode, 4326), (planar.SRID, plane.ToDegrees(planar).SRID));
        Assert.True(outline.EqualsExact(before));
        Assert.True(plane.ToDegrees(planar).EqualsExact(before, 1e-9));
    });

    // Geodesics by Vincenty's inverse formula (Survey Review 23, 1975), computed apart from this program.
    [Theory]
    [InlineData(44.5, 39.0, 45.3, 39.6, 95912.1044)]
    [InlineData(61.0, 26.0, 62.0, 26.2, 102457.1467)]
    [InlineData(63.2, 27.0, 63.2, 27.045, 4986.1743)]
    [InlineData(44.0, 39.7, 44.5, 39.7, 42883.1349)]
    [InlineData(51.0, 35.0, 54.0, 33.0, 354972.8598)]
    public void Distances_are_right_at_the_edges_of_an_area_as_wide_as_the_country(double x, double y, double toX, double toY, double metres)
    {
        var plane = MetricPlane.Around(Iran);
        Assert.Null(plane.EpsgCode);
        Assert.Equal(metres, plane.Metres(new Coordinate(x, y), new Coordinate(toX, toY)), metres * 1e-4);
        Assert.InRange(plane.ToPlane(x, y).Distance(plane.ToPlane(toX, toY)) / metres, 0.994, 1.006);
    }

    [Fact]
    public void Lengths_on_the_plane_of_any_province_are_right_to_a_half_percent() => Seeded.ForAll(100, random =>
    {
        var (width, height) = (random.NextDouble() * 16, random.NextDouble() * 8);
        var (west, south) = (44 + (random.NextDouble() * 4), 25 + (random.NextDouble() * 7));
        var plane = MetricPlane.Around(new Envelope(west, west + width, south, south + height));
        var (x, y) = (west + (random.NextDouble() * width), south + (random.NextDouble() * height));
        var (east, north) = GroundDistance.Offset(x, y, 300, 400);
        Assert.InRange(plane.ToPlane(x, y).Distance(plane.ToPlane(east, north)) / 500, 0.995, 1.005);
        Assert.Equal(500, plane.Metres(new Coordinate(x, y), new Coordinate(east, north)), 0.05);
    });

    [Fact]
    public void An_area_inside_its_zone_is_right_to_a_tenth_of_a_percent()
    {
        var plane = MetricPlane.Around(new Envelope(54.2, 59.8, 26.5, 32));
        Assert.Equal(32640, plane.EpsgCode);
        Assert.All([54.2, 57, 59.8], x => Assert.All([26.5, 32], y => Assert.InRange(plane.ScaleAt(x, y), 0.999, 1.001)));
    }

    [Fact]
    public void An_envelope_that_is_empty_or_not_in_degrees_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MetricPlane.Around(new Envelope()));
        Assert.Throws<ArgumentException>(() => MetricPlane.Around(new Envelope(500_000, 500_100, 10, 11)));
        Assert.Throws<ArgumentException>(() => MetricPlane.Around(new Envelope(50, 51, double.NaN, double.NaN)));
    }
}
