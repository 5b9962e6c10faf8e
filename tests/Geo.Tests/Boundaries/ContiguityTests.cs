using Mahalleh.Geo.Boundaries;
using NetTopologySuite.Geometries;
using Xunit;

namespace Mahalleh.Geo.Tests.Boundaries;

public sealed class ContiguityTests
{
    private const double Metre = 1 / 111_000.0;

    // Worked in docs/methods/contiguity.md.
    [Fact]
    public void On_a_board_of_nine_a_corner_has_three_neighbours_an_edge_five_and_the_middle_eight()
    {
        var neighbours = Queen(Board(3));
        Assert.Equal([3, 5, 3, 5, 8, 5, 3, 5, 3], neighbours.Select(list => list.Length));
        Assert.Equal([1, 3, 4], neighbours[0]);
        Assert.Equal([0, 1, 2, 3, 5, 6, 7, 8], neighbours[4]);
    }

    [Fact]
    public void An_island_and_an_area_without_an_outline_have_no_neighbours()
    {
        MultiPolygon?[] outlines = [Outlines.Box(50, 30, 51, 31), null, Outlines.Box(51, 30, 52, 31), Outlines.Box(55, 30, 56, 31), Empty()];
        Assert.Equal([[2], [], [0], [], []], Queen(outlines));
        Assert.Empty(Queen([]));
        Assert.Equal([[], []], Queen([null, null]));
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.98, true)]
    [InlineData(1.1, false)]
    [InlineData(50, false)]
    public void A_gap_up_to_the_tolerance_is_a_shared_border(double metres, bool isShared)
    {
        var gap = metres * Metre;
        var neighbours = Queen([Outlines.Box(50, 30, 51, 31), Outlines.Box(50, 31 + gap, 51, 32)]);
        Assert.Equal(isShared ? [1] : Array.Empty<int>(), neighbours[0]);
        Assert.Equal(isShared ? [0] : Array.Empty<int>(), neighbours[1]);
    }

    [Fact]
    public void A_border_is_shared_also_where_only_one_side_has_the_vertex_and_where_parts_touch()
    {
        var both = Outlines.Join(Outlines.Box(50, 30, 50.2, 30.2), Outlines.Box(60, 30, 60.2, 30.2));
        var neighbours = Queen([both, Outlines.Box(50.2, 30.05, 50.3, 30.15), Outlines.Box(60.2, 30.2, 60.3, 30.3)]);
        Assert.Equal([[1, 2], [0], [0]], neighbours);
    }

    [Fact]
    public void An_area_in_the_hole_of_another_is_its_neighbour()
    {
        var ring = Outlines.Of([(50, 30), (51, 30), (51, 31), (50, 31), (50, 30)], [(50.4, 30.4), (50.4, 30.6), (50.6, 30.6), (50.6, 30.4), (50.4, 30.4)]);
        Assert.Equal([[1], [0]], Queen([ring, Outlines.Box(50.4, 30.4, 50.6, 30.6)]));
    }

    [Fact]
    public void Neighbours_are_mutual_and_follow_the_areas_when_these_are_shuffled() => Seeded.ForAll(20, random =>
    {
        var outlines = Outlines.Tessellation(random, 6, 5, 51, 35, 0.02);
        var order = Enumerable.Range(0, outlines.Count).ToArray();
        random.Shuffle(order);
        var plain = Queen(outlines);
        var shuffled = Queen([.. order.Select(area => outlines[area])]);
        Assert.Equal(4 * 3 + 14 * 5 + 12 * 8, plain.Sum(list => list.Length));
        for (var place = 0; place < order.Length; place++)
        {
            Assert.Equal(plain[order[place]], shuffled[place].Select(other => order[other]).Order());
            Assert.All(shuffled[place], other => Assert.Contains(place, shuffled[other]));
        }
    });

    [Fact]
    public void At_no_tolerance_only_borders_that_meet_exactly_are_shared()
    {
        var neighbours = Queen([Outlines.Box(50, 30, 51, 31), Outlines.Box(51, 31, 52, 32), Outlines.Box(51 + 1e-8, 30, 52, 30.5)], 0);
        Assert.Equal([[1], [0], []], neighbours);
    }

    [Fact]
    public void A_tolerance_that_is_negative_is_refused_and_cancelling_stops()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Queen(Board(2), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Queen(Board(2), double.NaN));
        Assert.Throws<OperationCanceledException>(() => Contiguity.Queen(Board(2), 1, new CancellationToken(canceled: true)));
    }

    private static int[][] Queen(IReadOnlyList<MultiPolygon?> outlines, double toleranceMetres = Contiguity.DefaultToleranceMetres) =>
        Contiguity.Queen(outlines, toleranceMetres, TestContext.Current.CancellationToken);

    private static MultiPolygon Empty() => GeometryFactory.Default.CreateMultiPolygon();

    private static MultiPolygon[] Board(int side) =>
        [.. Enumerable.Range(0, side * side).Select(cell => Outlines.Box(50 + (cell % side), 30 + (cell / side), 51 + (cell % side), 31 + (cell / side)))];
}
