using Mahalleh.Geo.Tiling;
using Mahalleh.Geo.Topology;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Xunit;

namespace Mahalleh.Geo.Tests.Topology;

/// <summary>What the fast check calls valid, the full one does too; and the usual ring is called so.</summary>
public sealed class PlainRingsTests
{
    [Fact]
    public void Nothing_is_called_plain_that_is_not_valid() => Seeded.ForAll(20_000, random =>
    {
        // On a grid of six points everything happens: touching, crossing, running back.
        var rings = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Ring(random, random.Next(3, 9), 6)).ToArray();
        GridPolygon[] polygons = [.. rings.Select(ring => new GridPolygon([ring]))];
        Assert.True(!PlainRings.Are(polygons) || IsValid(polygons));
    });

    [Fact]
    public void A_star_shaped_ring_is_plain_whatever_its_size() => Seeded.ForAll(300, random =>
    {
        var count = random.Next(5, 300);
        GridPoint[] star = [.. Enumerable.Range(0, count).Select(i => (Angle: Math.Tau * i / count, Reach: 50_000 + random.Next(50_000)))
            .Select(ray => new GridPoint((int)(Math.Cos(ray.Angle) * ray.Reach), (int)(Math.Sin(ray.Angle) * ray.Reach)))];
        Assert.True(PlainRings.Are([new GridPolygon([star])]));
    });

    private static GridPoint[] Ring(Random random, int count, int side) => [.. Enumerable.Range(0, count).Select(_ => new GridPoint(random.Next(side), random.Next(side)))];

    private static bool IsValid(GridPolygon[] polygons) => new IsValidOp(new MultiPolygon([.. polygons.Select(polygon =>
        new Polygon(new LinearRing([.. polygon.Rings[0].Append(polygon.Rings[0][0]).Select(point => new Coordinate(point.X, point.Y))])))])).IsValid;
}
