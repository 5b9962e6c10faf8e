using Mahalleh.Geo.Boundaries;
using NetTopologySuite.Geometries;
using Xunit;

namespace Mahalleh.Geo.Tests.Boundaries;

public sealed class EdgeDistanceTests
{
    // NTS measures each distance by itself; rings of 3 to 40 edges leave every number of lanes over.
    [Fact]
    public void Distances_and_sides_are_those_of_nts()
    {
        var random = new Random(1405);
        for (var round = 0; round < 60; round++)
        {
            var (outer, inner) = (Star(random, 3 + (round % 38), 1), Star(random, 3 + (round % 7), 0.2));
            var polygon = new Polygon(outer, round % 2 == 0 ? [inner] : []);
            var edges = new EdgeDistances([polygon.ExteriorRing, .. polygon.InteriorRings], 1);
            for (var at = 0; at < 40; at++)
            {
                var point = new Point((random.NextDouble() * 4) - 2, (random.NextDouble() * 4) - 2);
                var distance = polygon.Boundary.Distance(point);
                Assert.Equal(polygon.Contains(point) ? distance : -distance, edges.SignedDistance(point.X, point.Y), 1e-12);
            }
        }
    }

    private static LinearRing Star(Random random, int points, double size)
    {
        Coordinate[] corners = [.. Enumerable.Range(0, points).Select(at =>
        {
            var (angle, radius) = (2 * Math.PI * at / points, size * (1 + random.NextDouble()) * 0.8);
            return new Coordinate(radius * Math.Cos(angle), radius * Math.Sin(angle));
        })];
        return new LinearRing([.. corners, corners[0].Copy()]);
    }
}
