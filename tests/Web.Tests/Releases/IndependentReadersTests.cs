using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Tiles;
using Xunit;

namespace Mahalleh.Web.Tests.Releases;

/// <summary>Other people's readers open a whole release and find what we wrote.</summary>
public sealed class IndependentReadersTests(BuiltSample sample)
{
    private Snapshot Release => sample.Snapshot;

    [Fact]
    public void Another_duckdb_reads_the_cells_and_finds_the_same_and_nothing_protected()
    {
        var cells = Read().GetProperty("cells").EnumerateArray().ToArray();
        Assert.Equal(Release.Cells.Keys.Count(), cells.Length);
        foreach (var cell in cells)
        {
            var column = Release.Cells.Find(new CellKey(cell.GetProperty("measure").GetString()!, cell.GetProperty("breakdown").GetString()!, Period.Parse(cell.GetProperty("period").GetString()!, CultureInfo.InvariantCulture)))!;
            Assert.Equal(column.Status.Count(status => status.HasValue()), cell.GetProperty("values").GetInt32());
            Assert.Equal(column.Status.Count(status => status == ObservationStatus.Protected), cell.GetProperty("protected").GetInt32());
            Assert.Equal(0, cell.GetProperty("leaks").GetInt32());
            var total = column.Values.Where((_, area) => column.Status[area].HasValue()).Sum();
            Assert.Equal(total, cell.GetProperty("total").ValueKind == JsonValueKind.Null ? 0 : cell.GetProperty("total").GetDouble(), Math.Max(1e-6, Math.Abs(total) * 1e-9));
        }
    }

    [Fact]
    public void Another_duckdb_reads_the_boundaries_as_geometry_by_their_geo_metadata()
    {
        var read = Read();
        var boundaries = read.GetProperty("boundaries").EnumerateArray().ToDictionary(row => row.GetProperty("code").GetString()!, StringComparer.Ordinal);
        Assert.Equal(Release.Areas.Areas.Select(area => area.Code).Order(StringComparer.Ordinal), boundaries.Keys.Order(StringComparer.Ordinal));
        Assert.All(boundaries.Values, row => Assert.StartsWith("GEOMETRY", row.GetProperty("type").GetString(), StringComparison.Ordinal));
        Assert.All(boundaries.Values, row => Assert.StartsWith("MULTIPOLYGON", row.GetProperty("wkt").GetString(), StringComparison.Ordinal));
        Assert.All(Release.Areas.Areas, area => Assert.Equal(area.NameFa, boundaries[area.Code].GetProperty("name_fa").GetString()));
        Assert.Equal("geometry", read.GetProperty("geo").GetProperty("primary_column").GetString());
        Assert.Equal(4, read.GetProperty("geo").GetProperty("columns").GetProperty("geometry").GetProperty("bbox").GetArrayLength());
    }

    [Fact]
    public void Mapbox_and_gdal_decode_every_tile_of_the_release()
    {
        using var folder = new Unpacked(Release.Tiles!.Reader);
        var script = Path.Combine(Repository.Root, "tests", "readers", "read-tile.mjs");
        var lines = Processes.Run("node", string.Join('\n', folder.Files), script, "-").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Release.Tiles.Reader.TileCount, lines.Length);
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var layer in lines.SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("layers").EnumerateObject()))
        {
            foreach (var feature in layer.Value.GetProperty("features").EnumerateArray())
            {
                var code = feature.GetProperty("properties").GetProperty("code").GetString()!;
                Assert.True(Release.Areas.TryGetNumber(code, out var number));
                Assert.Equal(number + 1, feature.GetProperty("id").GetInt32());
                Assert.Equal(Release.Areas.Areas[number].NameFa, feature.GetProperty("properties").GetProperty("name_fa").GetString());
                (seen.TryGetValue(layer.Name, out var codes) ? codes : seen[layer.Name] = new(StringComparer.Ordinal)).Add(code);
            }
        }

        for (var level = 0; level < Release.Areas.Levels.Length; level++)
        {
            var expected = Release.Areas.OfLevel(level).Select(area => Release.Areas.Areas[area].Code).Order(StringComparer.Ordinal);
            Assert.Equal(expected, seen[Release.Areas.Levels[level].Code].Order(StringComparer.Ordinal));
            AssertGdal(folder, Release.Areas.Levels[level].Code, level);
        }
    }

    private void AssertGdal(Unpacked folder, string level, int index)
    {
        for (var zoom = Release.Tiles!.Layers[level].Min; zoom <= Release.Tiles.Layers[level].Max; zoom++)
        {
            var source = "MVT:" + Path.Combine(folder.Root, zoom.ToString(CultureInfo.InvariantCulture));
            var csv = Processes.Run("ogr2ogr", "", "-f", "CSV", "/vsistdout/", source, "-oo", "METADATA_FILE=", "-sql", $"SELECT DISTINCT code FROM \"{level}\"");
            var codes = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Trim('"')).Order(StringComparer.Ordinal);
            Assert.Equal(Release.Areas.OfLevel(index).Select(area => Release.Areas.Areas[area].Code).Order(StringComparer.Ordinal), codes);
        }
    }

    private JsonElement Read() =>
        JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "read-release.mjs"), sample.Result.Folder)).RootElement;

    private sealed class Unpacked : IDisposable
    {
        public Unpacked(PmTilesReader reader)
        {
            foreach (var tile in reader.Tiles())
            {
                Assert.True(reader.TryGetTile(tile, out var gzip));
                var path = Path.Combine(Root, tile + ".pbf");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, TileSlices.Expand(gzip));
            }
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("mahalleh-tiles-").FullName;

        public IEnumerable<string> Files => Directory.EnumerateFiles(Root, "*.pbf", SearchOption.AllDirectories);

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
