using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class IndependentReadersTests : IDisposable
{
    private static readonly IReadOnlyList<TileLayer> Layers = SampleLayers.TwoLevels(7);
    private static readonly List<PyramidTile> Built = SampleLayers.Build(Layers);
    private readonly TileFolder _folder = new(Built);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Mapbox_reads_every_tile_with_the_same_ids_attributes_and_rings()
    {
        var tiles = ReadByMapbox();
        Assert.Equal(Built.Count, tiles.Count);
        Assert.All(tiles.Values.SelectMany(tile => tile.Layers.Values), layer => Assert.Equal((2, 4_096), (layer.Version, layer.Extent)));
        foreach (var layer in Layers)
        {
            var grid = new LayerGrid(layer);
            for (var zoom = layer.MinZoom; zoom <= layer.MaxZoom; zoom++)
            {
                AssertLayer(tiles, grid, zoom);
            }
        }
    }

    [Fact]
    public void Every_polygon_that_mapbox_reads_is_valid_with_positive_exteriors()
    {
        var features = ReadByMapbox().Values.SelectMany(tile => tile.Layers).Where(layer => !layer.Key.EndsWith("-labels", StringComparison.Ordinal));
        Assert.All(features.SelectMany(layer => layer.Value.Features), feature =>
        {
            Assert.True(Area(feature.Rings[0]) > 0);
            Assert.True(new IsValidOp(ToGeometry(feature.Rings)).IsValid);
        });
    }

    [Fact]
    public void Every_feature_has_one_label_at_each_zoom()
    {
        foreach (var zoom in ReadByMapbox().GroupBy(tile => tile.Key.Zoom, tile => tile.Value))
        {
            foreach (var layer in Layers.Where(layer => layer.MinZoom <= zoom.Key && zoom.Key <= layer.MaxZoom))
            {
                var labels = zoom.SelectMany(tile => tile.Layers.TryGetValue(layer.Name + "-labels", out var found) ? found.Features : []).ToList();
                Assert.Equal(layer.Features.Select(feature => feature.Id), labels.Select(label => label.Id).Order());
                Assert.All(labels, label => Assert.All(label.Rings[0][0], place => Assert.InRange(place, 0, 4_095)));
            }
        }
    }

    [Fact]
    public void Gdal_reads_every_zoom_with_the_same_ids_and_attributes()
    {
        for (var zoom = 4; zoom <= 10; zoom++)
        {
            foreach (var layer in Layers.Where(layer => layer.MinZoom <= zoom && zoom <= layer.MaxZoom))
            {
                var read = ReadByGdal(zoom, layer.Name);
                var expected = layer.Features.ToDictionary(feature => feature.Id, feature => feature.Attributes[0].Value);
                Assert.Equal(expected.Keys.Order(), read.Select(feature => feature.Id).Distinct().Order());
                Assert.All(read, feature => Assert.Equal(expected[feature.Id], feature.Code));
            }
        }
    }

    [Fact]
    public void The_areas_that_gdal_reads_are_those_of_the_outlines()
    {
        var sums = ReadByGdal(10, "county").GroupBy(feature => feature.Id).ToDictionary(group => group.Key, group => group.Sum(feature => feature.Area));
        Assert.All(Layers[1].Features, feature => Assert.Equal(1, sums[feature.Id] / MercatorArea(feature.Geometry), 3));
    }

    private static void AssertLayer(Dictionary<TileId, ReadTile> tiles, LayerGrid grid, int zoom)
    {
        var polygons = grid.PolygonsAt(zoom, new ParallelOptions());
        for (var i = 0; i < polygons.Length; i++)
        {
            var feature = grid.Layer.Features[i];
            foreach (var piece in TileCutter.Cut(polygons[i], zoom))
            {
                var read = Assert.Single(
                    tiles[new TileId(zoom, piece.Column, piece.Row)].Layers[grid.Layer.Name].Features, found => found.Id == feature.Id);
                Assert.Equal(feature.Attributes.ToDictionary(), read.Properties);
                Assert.Equal(3, read.Type);
                Assert.Equal(Points(piece), read.Rings.SelectMany(ring => ring.SkipLast(1)).Select(point => (point[0], point[1])).Order());
            }
        }

        var count = tiles.Where(tile => tile.Key.Zoom == zoom && tile.Value.Layers.ContainsKey(grid.Layer.Name))
            .Sum(tile => tile.Value.Layers[grid.Layer.Name].Features.Length);
        Assert.Equal(polygons.Sum(feature => TileCutter.Cut(feature, zoom).Count), count);
    }

    private static IEnumerable<(int, int)> Points(TilePiece piece) => piece.Polygons.SelectMany(polygon => polygon.Rings).SelectMany(ring => ring)
        .Select(point => (point.X - (piece.Column * 4_096), point.Y - (piece.Row * 4_096))).Order();

    private static MultiPolygon ToGeometry(int[][][] rings)
    {
        var polygons = new List<List<LinearRing>>();
        foreach (var ring in rings)
        {
            if (Area(ring) > 0)
            {
                polygons.Add([]);
            }

            polygons[^1].Add(new LinearRing([.. ring.Select(point => new Coordinate(point[0], point[1]))]));
        }

        return new MultiPolygon([.. polygons.Select(parts => new Polygon(parts[0], [.. parts.Skip(1)]))]);
    }

    private static long Area(int[][] ring) =>
        ring.Zip(ring.Skip(1), (a, b) => ((long)a[0] * b[1]) - ((long)b[0] * a[1])).Sum();

    private static double MercatorArea(MultiPolygon outline)
    {
        const double unit = 40_075_016.68557849 / (1L << 31);
        return outline.Geometries.Cast<Polygon>().Sum(polygon => Math.Abs(GridPolygon.DoubleArea(
            [.. polygon.ExteriorRing.Coordinates.SkipLast(1).Select(vertex => MercatorGrid.FromDegrees(vertex.X, vertex.Y))]))) / 2.0 * unit * unit;
    }

    private Dictionary<TileId, ReadTile> ReadByMapbox()
    {
        var script = Path.Combine(Repository.Root, "tests", "readers", "read-tile.mjs");
        var lines = Processes.Run("node", string.Join('\n', _folder.Files), script, "-").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => JsonSerializer.Deserialize<ReadTile>(line, JsonSerializerOptions.Web)!)
            .ToDictionary(tile => TileId.Parse(Path.ChangeExtension(Path.GetRelativePath(_folder.Root, tile.Path), null), null));
    }

    private List<(long Id, string? Code, double Area)> ReadByGdal(int zoom, string layer)
    {
        var folder = Path.Combine(_folder.Root, zoom.ToString(CultureInfo.InvariantCulture));
        var sql = $"SELECT mvt_id, code, OGR_GEOM_AREA AS area FROM \"{layer}\"";
        var csv = Processes.Run("ogr2ogr", "", "-f", "CSV", "/vsistdout/", "MVT:" + folder, "-oo", "METADATA_FILE=", "-sql", sql);
        return [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(','))
            .Select(cells => (long.Parse(cells[0].Trim('"'), CultureInfo.InvariantCulture), (string?)cells[1].Trim('"'),
                double.Parse(cells[2].Trim('"'), CultureInfo.InvariantCulture)))];
    }

    private sealed record ReadTile(string Path, Dictionary<string, ReadLayer> Layers);

    private sealed record ReadLayer(int Version, int Extent, ReadFeature[] Features);

    private sealed record ReadFeature(long Id, int Type, Dictionary<string, string> Properties, int[][][] Rings);
}
