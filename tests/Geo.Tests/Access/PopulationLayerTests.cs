using Mahalleh.Geo.Access;
using NetTopologySuite.Geometries;
using Xunit;
using static Mahalleh.Geo.Tests.Access.GroundShapes;

namespace Mahalleh.Geo.Tests.Access;

public sealed class PopulationLayerTests
{
    private static readonly MultiPolygon Square = Box(-1000, -1000, 1000, 1000);
    private static readonly FacilityPoint[] Centre = [Facility(0, 0)];

    // Worked in docs/methods/access.md, example 2: 300 + 100 of 1,000 persons, where even spread gives 0.196.
    [Fact]
    public void A_finer_layer_moves_the_share_to_where_people_live()
    {
        PopulationPoint[] layer = [Persons(300, 300, 300), Persons(0, -499, 100), Persons(0, 501, 200), Persons(900, 900, 400), Persons(1100, 0, 5000)];
        Assert.Equal(0.4, Share(Square, Centre, layer), 1e-12);
    }

    [Fact]
    public void Persons_are_served_by_a_facility_beyond_the_border() =>
        Assert.Equal(0.25, Share(Square, [Facility(1200, 0)], [Persons(800, 0, 10), Persons(600, 0, 30)]), 1e-12);

    [Fact]
    public void An_area_without_persons_in_the_layer_is_taken_as_evenly_populated()
    {
        PopulationPoint[] layer = [Persons(3000, 0, 10), Persons(300, 300, 0)];
        Assert.Equal(Math.PI * 0.25 / 4, Share(Square, Centre, layer), 1e-4);
        Assert.Equal(Math.PI * 0.25 / 4, Share(Square, Centre, []), 1e-4);
        Assert.True(double.IsNaN(Share(null, Centre, layer)));
    }

    [Fact]
    public void A_dense_even_layer_gives_the_share_of_even_spread() => Seeded.ForAll(3, random =>
    {
        var layer = Enumerable.Range(0, 40_000).Select(i => Persons(-995 + (10 * (i % 200)), -995 + (10 * (i / 200)), 2)).ToArray();
        var facilities = Enumerable.Range(0, 4).Select(_ => Facility((random.NextDouble() - 0.5) * 2400, (random.NextDouble() - 0.5) * 2400)).ToArray();
        var even = FacilityAccess.Shares([Square], facilities, 400, TestContext.Current.CancellationToken)[0];
        Assert.Equal(even, Share(Square, facilities, layer, 400), 2e-3);
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_of_persons_that_cannot_be_is_refused(double persons) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Share(Square, Centre, [Persons(0, 0, persons)]));

    private static double Share(MultiPolygon? outline, FacilityPoint[] facilities, PopulationPoint[] layer, double metres = 500) =>
        FacilityAccess.Shares([outline], facilities, metres, layer, TestContext.Current.CancellationToken)[0];
}
