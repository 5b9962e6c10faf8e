using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

/// <summary>Tiles with figures are what a writer that knew the figures would have written, for readers that are not ours.</summary>
public sealed class BakedTileTests : IDisposable
{
    private static readonly PyramidTile Source = SampleLayers.Build(SampleLayers.TwoLevels(7)).First(tile => MvtLayers.Names(Plain(tile.Gzip)).Contains("county") && tile.Id.Zoom == 6);
    private readonly string _folder = Directory.CreateTempSubdirectory("baked-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Mapbox_reads_every_figure_and_status_and_all_else_as_before()
    {
        var (values, statuses) = Figures();
        var baked = Baked();
        var (before, after) = (ByMapbox(Plain(Source.Gzip)), ByMapbox(Plain(baked.ToGzip(values, statuses))));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        foreach (var (layer, features) in before)
        {
            Assert.Equal(features.Select(feature => feature.Id), after[layer].Select(feature => feature.Id));
            Assert.Equal(features.Select(feature => feature.Rings), after[layer].Select(feature => feature.Rings));
            for (var at = 0; at < features.Length; at++)
            {
                var expected = features[at].Properties.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
                if (layer == "county")
                {
                    expected.Add("value", double.IsNaN(values[at]) ? Letter(statuses[at]) : JsonSerializer.Serialize(values[at]));
                    expected.Add("status", Letter(statuses[at]));
                    Assert.Equal(double.IsNaN(values[at]) ? JsonValueKind.String : JsonValueKind.Number, after[layer][at].Properties["value"].ValueKind);
                }

                Assert.Equal(expected, after[layer][at].Properties.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
            }
        }
    }

    [Fact]
    public void Gdal_reads_figures_as_numbers_where_all_are_there_and_never_a_zero_for_a_protected_one()
    {
        var (values, statuses) = Figures();
        Assert.All(ByGdal(Baked().ToGzip(values, statuses)), row => Assert.NotEqual("0", row.Value));
        Assert.Contains(ByGdal(Baked().ToGzip(values, statuses)), row => row.Value == "Q");
        double[] whole = [.. values.Select((_, at) => at + 0.5)];
        var read = ByGdal(Baked().ToGzip(whole, [.. whole.Select(_ => 'A')])).ToDictionary(row => row.Id, row => row.Value);
        Assert.All(Baked().Ids.Zip(whole), pair => Assert.Equal(JsonSerializer.Serialize(pair.Second), read[pair.First]));
    }

    [Fact]
    public void Any_figures_give_one_sound_gzip_member() => Seeded.ForAll(200, random =>
    {
        var baked = Baked();
        double[] values = [.. baked.Ids.Select(_ => random.Next(4) == 0 ? double.NaN : random.NextDouble() * Math.Pow(10, random.Next(-3, 12)))];
        char[] statuses = [.. values.Select(value => double.IsNaN(value) ? "LMQ\0"[random.Next(4)] : 'A')];
        var gzip = baked.ToGzip(values, statuses).ToArray();
        Assert.True(Plain(gzip).Length > Plain(Source.Gzip).Length);
        gzip[^random.Next(5, 9)] ^= 1; // the checksum
        Assert.Throws<InvalidDataException>(() => Plain(gzip));
    });

    [Fact]
    public void Runs_of_any_bytes_come_back_as_they_were() => Seeded.ForAll(500, random =>
    {
        byte[] bytes = [.. Enumerable.Range(0, random.Next(0, 3_000)).Select(at => random.Next(30) == 0 ? (byte)random.Next(256) : (byte)"abcde"[at % 5])];
        var target = new byte[DeflateRuns.MostBytes(bytes.Length)];
        var length = DeflateRuns.Write(bytes, target);
        using var inflate = new System.IO.Compression.DeflateStream(new MemoryStream(target, 0, length), System.IO.Compression.CompressionMode.Decompress);
        using var back = new MemoryStream();
        inflate.CopyTo(back);
        Assert.Equal(bytes, back.ToArray());
    });

    [Fact]
    public void Checksums_of_pieces_make_that_of_the_whole() => Seeded.ForAll(500, random =>
    {
        var bytes = new byte[random.Next(0, 300)];
        random.NextBytes(bytes);
        var cut = random.Next(bytes.Length + 1);
        var whole = Crc32.Append(0, bytes);
        Assert.Equal(whole, Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        Assert.Equal(whole, Crc32.Combine(Crc32.Append(0, bytes.AsSpan(0, cut)), Crc32.Append(0, bytes.AsSpan(cut)), bytes.Length - cut));
    });

    [Fact]
    public void The_checksum_is_that_of_the_standard() => Assert.Equal(0xCBF43926, Crc32.Append(0, "123456789"u8));

    [Fact]
    public void Figures_of_another_number_of_features_are_refused() => Assert.Throws<ArgumentException>(() => Baked().ToGzip([1], ['A']));

    private static string Letter(char status) => status == '\0' ? "" : status.ToString();

    private static byte[] Plain(ReadOnlyMemory<byte> gzip) => Gzip.Expand(gzip, 10_000_000);

    private static BakedTile Baked() => BakedTile.Of(Plain(Source.Gzip), "county");

    private static (double[] Values, char[] Statuses) Figures()
    {
        double[] values = [.. Baked().Ids.Select((_, at) => at % 3 == 0 ? double.NaN : (at * 1.25) + 0.125)];
        return (values, [.. values.Select((value, at) => double.IsNaN(value) ? "QL\0"[at / 3 % 3] : 'A')]);
    }

    private Dictionary<string, ReadFeature[]> ByMapbox(byte[] tile)
    {
        var file = Path.Combine(_folder, "tile.mvt");
        File.WriteAllBytes(file, tile);
        using var document = JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "read-tile.mjs"), file));
        return document.RootElement.GetProperty("layers").EnumerateObject().ToDictionary(layer => layer.Name, layer => layer.Value.GetProperty("features").EnumerateArray()
            .Select(feature => new ReadFeature(
                feature.GetProperty("id").GetInt64(), feature.GetProperty("rings").GetRawText(),
                feature.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.Clone()))).ToArray());
    }

    private List<(long Id, string Value)> ByGdal(ReadOnlyMemory<byte> gzip)
    {
        var file = Path.Combine(_folder, "figures.mvt");
        File.WriteAllBytes(file, Plain(gzip));
        var csv = Processes.Run("ogr2ogr", "", "-f", "CSV", "/vsistdout/", file, "-sql", "SELECT mvt_id, value FROM county");
        return [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(',')).Select(cells => (long.Parse(cells[0].Trim('"'), System.Globalization.CultureInfo.InvariantCulture), cells[1].Trim('"')))];
    }

    private sealed record ReadFeature(long Id, string Rings, Dictionary<string, JsonElement> Properties);
}
