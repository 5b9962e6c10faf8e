using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class QuantisingTests
{
    private static readonly ParallelOptions Two = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public void Siblings_cover_every_inner_tile_without_gap_or_overlap() => Seeded.ForAll(10, random =>
    {
        var cells = Outlines.Tessellation(random, 12, 12, 51, 35, 0.05);
        var polygons = new LayerGrid(SampleLayers.Of("cell", 0, 16, cells)).PolygonsAt(12, Two);
        var bounds = MercatorGrid.FromDegrees(51.3, 35.3);
        var (column, row) = (bounds.X >> 19, bounds.Y >> 19);
        var pieces = polygons.SelectMany(polygon => TileCutter.Cut(polygon, 12)).Where(piece => piece.Column == column && piece.Row == row).ToList();
        Assert.True(pieces.Count > 1);
        Assert.Equal(4_224L * 4_224 * 2, pieces.SelectMany(piece => piece.Polygons).Sum(DoubleArea));
    });

    [Fact]
    public void Every_polygon_is_valid_at_every_zoom_whatever_its_size() => Seeded.ForAll(5, random =>
    {
        var grid = new LayerGrid(SampleLayers.Of("cell", 0, 16, Outlines.Tessellation(random, 20, 20, 51, 35, 0.03)));
        for (var zoom = 3; zoom <= 12; zoom++)
        {
            var polygons = grid.PolygonsAt(zoom, Two);
            Assert.All(polygons, feature => Assert.True(feature.Count > 0 && GridGeometry.IsValid(feature)));
            Assert.All(polygons, feature => Assert.All(TileCutter.Cut(feature, zoom), piece => Assert.True(GridGeometry.IsValid(piece.Polygons))));
        }
    });

    [Fact]
    public void A_comb_across_a_tile_border_leaves_no_bridge_edges()
    {
        var teeth = Enumerable.Range(0, 20).SelectMany(i => new[] { (51.1 + (i * 0.02), 35.9), (51.1 + (i * 0.02), 35.1), (51.11 + (i * 0.02), 35.1), (51.11 + (i * 0.02), 35.9) });
        var comb = Outlines.Of([(51.05, 36), .. teeth, (51.55, 36), (51.05, 36)]);
        var grid = new LayerGrid(SampleLayers.Of("comb", 0, 16, [comb]));
        for (var zoom = 8; zoom <= 12; zoom++)
        {
            var pieces = TileCutter.Cut(grid.PolygonsAt(zoom, Two)[0], zoom);
            Assert.All(pieces, piece => Assert.True(GridGeometry.IsValid(piece.Polygons)));
            Assert.Contains(pieces, piece => piece.Polygons.Count > 1);
        }
    }

    [Fact]
    public void A_collapsed_area_stays_as_a_small_square_at_its_label()
    {
        var tiny = Outlines.Box(51.0001, 35.0001, 51.0002, 35.0002);
        var polygons = new LayerGrid(SampleLayers.Of("tiny", 0, 16, [tiny])).PolygonsAt(4, Two);
        Assert.Equal(2 * 8 * 8, DoubleArea(Assert.Single(polygons[0])));
    }

    [Fact]
    public void A_point_in_a_straight_run_is_dropped_unless_a_third_area_ends_there()
    {
        var wide = Outlines.Of([(50, 30), (51, 30), (52, 30), (52, 31), (50, 31), (50, 30)]);
        var below = Outlines.Of([(50, 29), (51, 29), (51, 30), (50, 30), (50, 29)]);
        var alone = new LayerGrid(SampleLayers.Of("a", 0, 16, [wide])).PolygonsAt(8, Two);
        var together = new LayerGrid(SampleLayers.Of("a", 0, 16, [wide, below])).PolygonsAt(8, Two);
        Assert.Equal(4, alone[0][0].VertexCount);
        Assert.Equal(5, together[0][0].VertexCount);
    }

    [Fact]
    public void The_rounding_of_a_crossing_does_not_depend_on_the_direction() => Seeded.ForAll(500, random =>
    {
        GridPoint Next() => new(random.Next(-5_000, 5_000), random.Next(-5_000, 5_000));
        var ring = new[] { Next(), Next(), Next() };
        var box = new GridRectangle(-1_000, -1_000, 1_000, 1_000);
        var forward = RectangleClip.Clip(new GridPolygon([ring]), box);
        var backward = RectangleClip.Clip(new GridPolygon([[.. ring.Reverse()]]), box);
        Assert.Equal(forward?.Rings[0].ToHashSet(), backward?.Rings[0].ToHashSet());
    });

    private static long DoubleArea(GridPolygon polygon) =>
        Math.Abs(GridPolygon.DoubleArea(polygon.Rings[0])) - polygon.Rings.Skip(1).Sum(hole => Math.Abs(GridPolygon.DoubleArea(hole)));
}
