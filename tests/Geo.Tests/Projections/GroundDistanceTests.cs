using Mahalleh.Geo.Projections;
using Xunit;

namespace Mahalleh.Geo.Tests.Projections;

public sealed class GroundDistanceTests
{
    // Geodesics by Vincenty's inverse formula (Survey Review 23, 1975), computed apart from this program.
    [Theory]
    [InlineData(59.6157, 36.288, 59.62, 36.29, 445.4974, 1e-6)]
    [InlineData(63.2, 27.0, 63.2, 27.045, 4986.1743, 1e-6)]
    [InlineData(59.6157, 36.288, 59.7, 36.35, 10229.2687, 1e-6)]
    [InlineData(44.0, 39.7, 44.5, 39.7, 42883.1349, 2e-5)]
    [InlineData(44.5, 39.0, 45.3, 39.6, 95912.1044, 2e-5)]
    [InlineData(61.0, 26.0, 62.0, 26.2, 102457.1467, 2e-5)]
    public void Distances_agree_with_the_geodesic(double x, double y, double toX, double toY, double metres, double tolerance) =>
        Assert.Equal(metres, GroundDistance.Metres(x, y, toX, toY), metres * tolerance);

    [Fact]
    public void A_place_offset_by_so_many_metres_lies_so_far_away() => Seeded.ForAll(200, random =>
    {
        var (x, y) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 160) - 80);
        var (east, north) = ((random.NextDouble() - 0.5) * 20_000, (random.NextDouble() - 0.5) * 20_000);
        var (toX, toY) = GroundDistance.Offset(x, y, east, north);
        Assert.Equal(Math.Sqrt((east * east) + (north * north)), GroundDistance.Metres(x, y, toX, toY), 0.001);
    });
}
