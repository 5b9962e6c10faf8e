using Mahalleh.Geo.Tests.Tiling;
using Mahalleh.Geo.Tiling;
using Mahalleh.Geo.Topology;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Xunit;

namespace Mahalleh.Geo.Tests.Topology;

/// <summary>Edges that are shared stay shared, at every zoom, whatever is simplified, rounded or mended.</summary>
public sealed class TopologyTests
{
    private static readonly ParallelOptions Two = new() { MaxDegreeOfParallelism = 2 };
    private static readonly PrecisionModel WholeUnits = new(1);

    [Fact]
    public void A_shared_side_is_one_arc_used_in_both_directions()
    {
        var topology = new ArcTopology([[Square(0, 0, 10)], [Square(10, 0, 10)]]);
        Assert.Equal(3, topology.Arcs.Count);
        var shared = Assert.Single(Enumerable.Range(0, 3), arc => topology.UsersOfArc[arc].Length == 2);
        Assert.Equal([new GridPoint(10, 0), new GridPoint(10, 10)], topology.Arcs[shared]);
        int[] uses = [.. topology.Features.Select(feature => feature[0][0].Single(arc => arc == shared || arc == ~shared))];
        Assert.Equal(shared, Math.Max(uses[0], uses[1]));
        Assert.Equal(~shared, Math.Min(uses[0], uses[1]));
    }

    [Fact]
    public void An_island_and_the_hole_it_fills_are_one_arc_wherever_they_begin()
    {
        GridPoint[] island = [new(3, 3), new(6, 3), new(6, 6), new(3, 6)];
        var around = new GridPolygon([Square(0, 0, 10).Rings[0], [.. island[2..].Reverse(), .. island[..2].Reverse()]]);
        var topology = new ArcTopology([[around], [new GridPolygon([island])]]);
        Assert.Equal(2, topology.Arcs.Count);
        Assert.Contains(topology.UsersOfArc, users => users.SequenceEqual([0, 1]));
    }

    [Fact]
    public void Dropped_points_are_within_the_tolerance_and_ends_stay() => Seeded.ForAll(200, random =>
    {
        GridPoint[] arc = [.. Enumerable.Range(0, 50).Select(i => new GridPoint((i * 1000) + random.Next(800), random.Next(4_000)))];
        var simple = ArcSimplifier.ToZoom(arc, 4, 16);
        Assert.Equal((TileMatrix.Quantise(arc[0], 4), TileMatrix.Quantise(arc[^1], 4)), (simple[0], simple[^1]));
        var line = new LineString([.. simple.Select(point => new Coordinate(point.X, point.Y))]);
        Assert.All(arc, point => Assert.True(line.Distance(new Point(point.X / 16.0, point.Y / 16.0)) <= 17));
    });

    [Fact]
    public void Faces_keep_the_area_of_rings_that_touch_themselves()
    {
        GridPoint[] eight = [new(0, 0), new(10, 0), new(10, 10), new(20, 10), new(20, 20), new(10, 20), new(10, 10), new(0, 10)];
        var split = FaceTracer.Trace([new GridPolygon([eight])]);
        Assert.Equal([200, 200], split.Select(polygon => GridPolygon.DoubleArea(polygon.Rings[0])));
        GridPoint[] spike = [new(0, 0), new(10, 0), new(10, 5), new(15, 5), new(10, 5), new(10, 10), new(0, 10)];
        Assert.Equal(5, Assert.Single(FaceTracer.Trace([new GridPolygon([spike])])).VertexCount);
        GridPoint[] holed = [new(0, 0), new(10, 0), new(10, 10), new(5, 5), new(2, 8), new(5, 8), new(5, 5), new(10, 10), new(0, 10)];
        var pocket = FaceTracer.Trace([new GridPolygon([holed])]);
        Assert.True(GridGeometry.IsValid(pocket));
        Assert.Equal(Math.Abs(GridPolygon.DoubleArea(holed)), pocket.Sum(DoubleArea));
    }

    [Fact]
    public void At_every_zoom_siblings_are_valid_and_their_areas_add_up_to_their_union() => Seeded.ForAll(12, random =>
    {
        var cells = Country(random, random.Next(6, 14));
        var grid = new LayerGrid(SampleLayers.Of("cell", 0, 14, cells));
        for (var zoom = 0; zoom <= 14; zoom += random.Next(1, 3))
        {
            var polygons = grid.PolygonsAt(zoom, Two).Where(feature => !IsSquare(feature)).ToArray();
            Assert.All(polygons, feature => Assert.True(GridGeometry.IsValid(feature)));
            var union = OverlayNGRobust.Union((Geometry)new GeometryFactory(WholeUnits).CreateGeometryCollection([.. polygons.Select(ToGeometry)]));
            Assert.Equal((long)Math.Round(2 * union.Area), polygons.SelectMany(feature => feature).Sum(DoubleArea));
        }
    });

    [Fact]
    public void No_area_vanishes_at_any_zoom() => Seeded.ForAll(5, random =>
    {
        var grid = new LayerGrid(SampleLayers.Of("cell", 0, 14, Country(random, 10)));
        for (var zoom = 0; zoom <= 14; zoom++)
        {
            Assert.All(grid.PolygonsAt(zoom, Two), feature => Assert.True(feature.Sum(DoubleArea) > 0));
        }
    });

    [Fact]
    public void A_thin_area_that_simplifying_would_close_gets_its_points_back()
    {
        // A lens of about six units at zoom 8, whose two sides have the same chord.
        var lens = Outlines.Of([(51, 35), (51.2, 35.0002), (51.4, 35), (51.2, 34.9998), (51, 35)]);
        var north = Outlines.Of([(51, 35), (51.2, 35.0002), (51.4, 35), (51.4, 35.4), (51, 35.4), (51, 35)]);
        var polygons = new LayerGrid(SampleLayers.Of("a", 0, 14, [lens, north])).PolygonsAt(8, Two);
        Assert.False(IsSquare(polygons[0]));
        Assert.Contains(polygons[0][0].Rings[0], point => polygons[1][0].Rings[0].Contains(point) && point.X != polygons[0][0].Rings[0].Min(other => other.X) && point.X != polygons[0][0].Rings[0].Max(other => other.X));
    }

    [Fact]
    public void The_result_does_not_depend_on_the_threads()
    {
        var grid = new LayerGrid(SampleLayers.Of("cell", 0, 14, Country(new Random(3), 12)));
        var (one, two) = (grid.PolygonsAt(4, new ParallelOptions { MaxDegreeOfParallelism = 1 }), grid.PolygonsAt(4, Two));
        Assert.Equal(one.SelectMany(feature => feature).SelectMany(polygon => polygon.Rings).SelectMany(ring => ring), two.SelectMany(feature => feature).SelectMany(polygon => polygon.Rings).SelectMany(ring => ring));
    }

    /// <summary>A tessellation with wiggling sides, from cells of a degree to cells of metres, an enclave and an island.</summary>
    private static List<MultiPolygon> Country(Random random, int side)
    {
        var step = Math.Pow(10, -random.Next(0, 4));
        var cells = Wiggles.Tessellation(random, side, 51, 35, step);
        var (x, y) = (51 + (step * 0.4), 35 + (step * 0.4));
        var enclave = Outlines.Box(x, y, x + (step * 0.15), y + (step * 0.12));
        cells[0] = (MultiPolygon)cells[0].Factory.CreateMultiPolygon([.. GeometryOf(cells[0].Difference(enclave))]);
        cells.Add(enclave);
        cells.Add(Outlines.Box(51 - (step * 3), 35, 51 - (step * 2.9), 35 + (step * 0.1)));
        return cells;
    }

    private static IEnumerable<Polygon> GeometryOf(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>();

    private static bool IsSquare(IReadOnlyList<GridPolygon> feature) => feature is [{ Rings: [{ Length: 4 }] }] && DoubleArea(feature[0]) == 2 * 8 * 8;

    private static GridPolygon Square(int x, int y, int side) => new([[new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side)]]);

    private static MultiPolygon ToGeometry(IReadOnlyList<GridPolygon> feature) => new([.. feature.Select(polygon => new Polygon(ToRing(polygon.Rings[0]), [.. polygon.Rings.Skip(1).Select(ToRing)]))]);

    private static LinearRing ToRing(GridPoint[] ring) => new([.. ring.Append(ring[0]).Select(point => new Coordinate(point.X, point.Y))]);

    private static long DoubleArea(GridPolygon polygon) =>
        Math.Abs(GridPolygon.DoubleArea(polygon.Rings[0])) - polygon.Rings.Skip(1).Sum(hole => Math.Abs(GridPolygon.DoubleArea(hole)));
}
