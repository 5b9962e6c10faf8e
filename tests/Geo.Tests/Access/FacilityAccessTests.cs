using Mahalleh.Geo.Access;
using NetTopologySuite.Geometries;
using Xunit;
using static Mahalleh.Geo.Tests.Access.GroundShapes;

namespace Mahalleh.Geo.Tests.Access;

public sealed class FacilityAccessTests
{
    private static readonly MultiPolygon Square = Box(-1000, -1000, 1000, 1000);

    // Worked in docs/methods/access.md, example 1: π · 0.5² km² of 4 km².
    [Fact]
    public void One_facility_in_the_middle_of_a_square_of_two_kilometres_serves_a_disc() =>
        AssertShare(Math.PI * 0.25 / 4, 500, Facility(0, 0));

    [Fact]
    public void A_facility_at_the_corner_serves_a_quarter_of_a_disc() =>
        AssertShare(Math.PI * 0.25 / 16, 500, Facility(1000, 1000));

    [Fact]
    public void Two_discs_far_apart_add_and_two_facilities_at_one_place_count_once()
    {
        AssertShare(Math.PI * 0.25 / 2, 500, Facility(-500, -450), Facility(480, 500));
        AssertShare(Math.PI * 0.25 / 4, 500, Facility(0, 0), Facility(0, 0));
    }

    // Two circles of radius r at distance r overlap by r² (2π/3 − √3/2).
    [Fact]
    public void Ground_within_reach_of_two_facilities_counts_once() =>
        AssertShare(0.16 * ((2 * Math.PI) - (2 * Math.PI / 3) + (Math.Sqrt(3) / 2)) / 4, 400, Facility(-200, 0), Facility(200, 0));

    // A segment of the circle beyond a chord at half the radius: r² (π/3 − √3/4).
    [Fact]
    public void A_facility_beyond_the_border_serves_those_within_its_reach() =>
        AssertShare(0.25 * ((Math.PI / 3) - (Math.Sqrt(3) / 4)) / 4, 500, Facility(-1250, 0));

    [Fact]
    public void An_area_inside_one_disc_is_served_whole_and_one_out_of_reach_not_at_all()
    {
        Assert.Equal(1, Share(Square, 1415, Facility(0, 0)));
        Assert.Equal(0, Share(Square, 500, Facility(-1600, 0)));
        Assert.Equal(0, Share(Square, 500));
    }

    [Fact]
    public void An_area_covered_by_many_discs_is_served_whole()
    {
        var lattice = Enumerable.Range(0, 400).Select(i => Facility(-1900 + (200 * (i % 20)), -1900 + (200 * (i / 20)))).ToArray();
        Assert.Equal(1, Share(Square, 200, lattice), 1e-9);
    }

    [Fact]
    public void An_area_without_an_outline_has_no_share()
    {
        MultiPolygon?[] outlines = [null, Square, GeometryFactory.Default.CreateMultiPolygon(), Box(0, 0, 0, 500)];
        var shares = FacilityAccess.Shares(outlines, [Facility(0, 0)], 500, TestContext.Current.CancellationToken);
        Assert.Equal([true, false, true, true], shares.Select(double.IsNaN));
    }

    [Fact]
    public void A_facility_in_a_hole_or_between_two_parts_serves_the_ground_around_it()
    {
        var hole = Outlines.Of([At(-1000, -1000), At(1000, -1000), At(1000, 1000), At(-1000, 1000), At(-1000, -1000)],
            [At(-100, -100), At(-100, 100), At(100, 100), At(100, -100), At(-100, -100)]);
        Assert.Equal(((Math.PI * 0.25) - 0.04) / 3.96, Share(hole, 500, Facility(0, 0)), 1e-5);
        var parts = Outlines.Join(Box(-1000, -1000, 0, 1000), Box(200, -1000, 1200, 1000));
        var bothSegments = 0.25 * ((2 * Math.Acos(0.2)) - (0.2 * Math.Sqrt(0.96) * 2));
        Assert.Equal(bothSegments / 4, Share(parts, 500, Facility(100, 0)), 1e-4);
    }

    [Fact]
    public void An_outline_that_crosses_itself_is_no_reason_to_fail()
    {
        var bowTie = Outlines.Of([At(-1000, -500), At(1000, 1000), At(1000, -1000), At(-1000, 1000), At(-1000, -500)]);
        Assert.InRange(Share(bowTie, 500, Facility(0, 0), Facility(700, 100)), 0, 1);
    }

    [Fact]
    public void Values_out_of_range_are_refused_and_cancelling_stops()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Share(Square, 0, Facility(0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share(Square, double.NaN, Facility(0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share(Square, 500, new FacilityPoint(double.NaN, 30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share(Square, 500, new FacilityPoint(734911, 4019067)));
        Assert.Throws<OperationCanceledException>(() => FacilityAccess.Shares([Square], [Facility(0, 0)], 500, new CancellationToken(canceled: true)));
    }

    private static void AssertShare(double expected, double metres, params FacilityPoint[] facilities) =>
        Assert.Equal(expected, Share(Square, metres, facilities), expected * 1e-3);

    private static double Share(MultiPolygon outline, double metres, params FacilityPoint[] facilities) =>
        FacilityAccess.Shares([outline], facilities, metres, TestContext.Current.CancellationToken)[0];
}
