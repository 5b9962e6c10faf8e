using System.Security.Cryptography;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class IndependentArchiveReaderTests
{
    [Fact]
    public void A_reader_written_in_another_language_finds_every_tile_of_a_pyramid()
    {
        var layers = SampleLayers.TwoLevels(7);
        var tiles = SampleLayers.Build(layers);
        using var read = Read(SampleLayers.Archive(layers, tiles));
        var root = read.RootElement;
        AssertSame(tiles, root);
        Assert.Equal("PMTiles", root.GetProperty("magic").GetString());
        Assert.Equal([4, 10], Numbers(root, "zooms"));
        Assert.Equal([2, 2], Numbers(root, "compression"));
        Assert.Equal(4, root.GetProperty("metadata").GetProperty("vector_layers").GetArrayLength());
    }

    [Fact]
    public void It_finds_every_tile_through_leaf_directories_runs_and_shared_contents()
    {
        var (random, number) = (new Random(5), 90_000UL);
        var tiles = Enumerable.Range(0, 30_000).Select(_ => HilbertCurve.ToTile(number += (ulong)random.Next(1, 3)))
            .Select(id => new PyramidTile(id, Gzip.Compress(BitConverter.GetBytes(random.Next(20_000) / 3)), 4, 0)).ToList();
        using var read = Read(SampleLayers.Archive(SampleLayers.TwoLevels(7), tiles));
        AssertSame(tiles, read.RootElement);
        Assert.True(Numbers(read.RootElement, "counts")[2] < 7_000);
    }

    private static void AssertSame(List<PyramidTile> tiles, JsonElement read)
    {
        var found = read.GetProperty("tiles").EnumerateObject().ToDictionary(tile => tile.Name, tile => tile.Value.GetString());
        Assert.Equal(tiles.Count, found.Count);
        Assert.All(tiles, tile => Assert.Equal(Convert.ToHexString(SHA256.HashData(tile.Gzip.Span)), found[tile.Id.ToString()]));
        Assert.Equal(Numbers(read, "counts"), Numbers(read, "found"));
    }

    private static int[] Numbers(JsonElement read, string name) => [.. read.GetProperty(name).EnumerateArray().Select(value => value.GetInt32())];

    private static JsonDocument Read(byte[] archive)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, archive);
        var script = Path.Combine(Repository.Root, "tests", "readers", "read-pmtiles.mjs");
        var output = Processes.Run("node", "", script, path);
        File.Delete(path);
        return JsonDocument.Parse(output);
    }
}
