using Mahalleh.Geo.Access;
using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Xunit;

namespace Mahalleh.Geo.Tests.Access;

/// <summary>What holds for any areas and facilities.</summary>
public sealed class FacilityAccessLawTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void A_share_never_falls_with_distance_or_with_one_more_facility() => Seeded.ForAll(30, random =>
    {
        var (outlines, facilities) = Town(random);
        var metres = 200 + (random.NextDouble() * 1500);
        var shares = Shares(outlines, facilities, metres);
        var (further, fewer) = (Shares(outlines, facilities, metres * 1.2), Shares(outlines, facilities[1..], metres));
        for (var area = 0; area < shares.Length; area++)
        {
            Assert.InRange(shares[area], fewer[area] - Rounding, further[area] + Rounding);
            Assert.InRange(shares[area], 0, 1);
        }
    });

    [Fact]
    public void The_whole_has_the_mean_of_its_parts_weighted_by_ground() => Seeded.ForAll(20, random =>
    {
        var (parts, facilities) = Town(random);
        var metres = 300 + (random.NextDouble() * 1200);
        var hectares = parts.Select(GeodesicArea.Hectares).ToArray();
        var expected = Shares(parts, facilities, metres).Zip(hectares, (share, weight) => share * weight).Sum() / hectares.Sum();
        Assert.Equal(expected, Shares([Dissolve.Union(parts)], facilities, metres)[0], 1e-6);
    });

    [Fact]
    public void The_order_of_facilities_and_what_other_areas_there_are_change_nothing() => Seeded.ForAll(10, random =>
    {
        var (outlines, facilities) = Town(random);
        var shares = Shares(outlines, facilities, 700);
        random.Shuffle(facilities);
        var shuffled = Shares([.. outlines.AsEnumerable().Reverse()], facilities, 700);
        Assert.All(shares.Zip(shuffled.Reverse()), pair => Assert.Equal(pair.First, pair.Second, Rounding));
    });

    // Apart from the program: circles of 720 corners drawn and cut on the metric plane.
    [Fact]
    public void Shares_agree_with_circles_cut_on_the_metric_plane() => Seeded.ForAll(10, random =>
    {
        var (outlines, facilities) = Town(random);
        MultiPolygon[] all = [.. outlines, Dissolve.Union(outlines)];
        var metres = 150 + (random.NextDouble() * 1500);
        var plane = MetricPlane.Around(all[^1]);
        var circles = facilities.Select(facility => plane.ToPlane(all[0].Factory.CreatePoint(new Coordinate(facility.Longitude, facility.Latitude)))
            .Buffer(metres * plane.ScaleAt(facility.Longitude, facility.Latitude), 180)).ToArray();
        var served = OverlayNGRobust.Union(circles);
        var expected = all.Select(outline => plane.ToPlane(outline)).Select(outline => outline.Intersection(served).Area / outline.Area);
        Assert.All(expected.Zip(Shares(all, facilities, metres)), pair => Assert.Equal(pair.First, pair.Second, 1.5e-3));
    });

    [Theory]
    [InlineData(44.2, 39.1)]
    [InlineData(54.0, 32.0)]
    [InlineData(62.9, 26.0)]
    public void A_disc_has_its_ground_anywhere_in_an_area_as_wide_as_the_country(double longitude, double latitude)
    {
        var country = Outlines.Box(44, 25, 63.4, 39.8);
        var share = Shares([country], [new FacilityPoint(longitude, latitude)], 5_000)[0];
        Assert.Equal(Math.PI * 2_500, share * GeodesicArea.Hectares(country), Math.PI * 2_500 * 1e-4);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    [InlineData(100_000)]
    public void A_lone_disc_has_the_area_of_the_circle(double metres)
    {
        var outline = Outlines.Box(50, 30, 55, 35);
        var circle = Math.PI * metres * metres / 10_000;
        var hectares = Shares([outline], [new FacilityPoint(52.5, 32.5)], metres)[0] * GeodesicArea.Hectares(outline);
        Assert.Equal(circle, hectares, circle * 1e-4);
    }

    private static double[] Shares(IReadOnlyList<MultiPolygon?> outlines, IReadOnlyList<FacilityPoint> facilities, double metres) =>
        FacilityAccess.Shares(outlines, facilities, metres, TestContext.Current.CancellationToken);

    /// <summary>Thirty areas of about 2 km, and facilities in and around them.</summary>
    private static (List<MultiPolygon> Outlines, FacilityPoint[] Facilities) Town(Random random)
    {
        var facilities = Enumerable.Range(0, 1 + random.Next(60)).Select(_ => new FacilityPoint(50.98 + (random.NextDouble() * 0.16), 34.98 + (random.NextDouble() * 0.14)));
        return (Outlines.Tessellation(random, 6, 5, 51, 35, 0.02), facilities.ToArray());
    }
}
