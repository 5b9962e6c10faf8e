using Mahalleh.Geo.Access;
using Mahalleh.Web.Sources;
using NetTopologySuite.Geometries;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

public sealed class ReachSharesTests
{
    private const int Side = 12;
    private const double Metres = 900;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Looking_only_where_facilities_open_or_close_gives_what_looking_everywhere_gives(int seed, bool hasPeople)
    {
        var random = new Random(seed);
        var outlines = Squares();
        List<PopulationPoint> people = hasPeople ? [.. Enumerable.Range(0, 400).Select(_ => new PopulationPoint(Place(random, 59), Place(random, 36), random.Next(1, 50)))] : [];
        var shares = new ReachShares(outlines, people, Metres);
        List<FacilityPoint> open = [.. Enumerable.Range(0, 25).Select(_ => Facility(random))];
        for (var period = 0; period < 6; period++)
        {
            var step = shares.Of(open, TestContext.Current.CancellationToken);
            var whole = hasPeople
                ? FacilityAccess.Shares(outlines, open, Metres, people, TestContext.Current.CancellationToken)
                : FacilityAccess.Shares(outlines, open, Metres, TestContext.Current.CancellationToken);
            Assert.Equal(whole, step, (one, other) => double.IsNaN(one) ? double.IsNaN(other) : Math.Abs(one - other) < 1e-9);
            open.RemoveAt(random.Next(open.Count));
            open.Add(Facility(random));
        }
    }

    private static FacilityPoint Facility(Random random) => new(Place(random, 59), Place(random, 36));

    private static double Place(Random random, double from) => from + (random.NextDouble() * Side * 0.01);

    private static MultiPolygon?[] Squares() => [.. Enumerable.Range(0, Side * Side).Select(at => at % 17 == 16 ? null : Square(59 + (at % Side * 0.01), 36 + (at / Side * 0.01)))];

    private static MultiPolygon Square(double west, double south)
    {
        var factory = new GeometryFactory(new PrecisionModel(), 4326);
        Coordinate[] ring = [new(west, south), new(west + 0.01, south), new(west + 0.01, south + 0.01), new(west, south + 0.01), new(west, south)];
        return factory.CreateMultiPolygon([factory.CreatePolygon(ring)]);
    }
}
