using System.IO.MemoryMappedFiles;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class PmTilesTests
{
    private static readonly IReadOnlyList<TileLayer> Layers = SampleLayers.TwoLevels(7);
    private static readonly List<PyramidTile> Built = SampleLayers.Build(Layers);
    private static readonly byte[] Archive = SampleLayers.Archive(Layers, Built);

    [Fact]
    public void Every_tile_written_is_read_back_and_no_other()
    {
        var reader = PmTilesReader.Open(Archive);
        Assert.Equal(Built.Select(tile => tile.Id), reader.Tiles());
        Assert.All(Built, tile => Assert.True(reader.TryGetTile(tile.Id, out var gzip) && gzip.Span.SequenceEqual(tile.Gzip.Span)));
        Assert.False(reader.TryGetTile(new TileId(0, 0, 0), out _));
        Assert.False(reader.TryGetTile(new TileId(8, 0, 0), out _));
        Assert.False(reader.TryGetTile(new TileId(24, 0, 0), out _));
        Assert.Equal((4, 10, Built.Count), (reader.MinZoom, reader.MaxZoom, (int)reader.TileCount));
        Assert.InRange(reader.Bounds.East, 53.0999, 53.1001);
    }

    [Fact]
    public void A_mapped_file_is_read_as_memory_is()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Archive);
        using (var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open))
        using (var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read))
        using (var mapped = new MappedArchive(view, Archive.Length))
        {
            var reader = PmTilesReader.Open(mapped.Memory);
            Assert.All(Built, tile => Assert.True(reader.TryGetTile(tile.Id, out var gzip) && gzip.Span.SequenceEqual(tile.Gzip.Span)));
            Assert.Throws<ArgumentOutOfRangeException>(() => new MappedArchive(view, view.Capacity + 1));
        }

        File.Delete(path);
    }

    [Fact]
    public void The_metadata_names_every_layer_with_its_zooms_and_fields()
    {
        using var metadata = JsonDocument.Parse(PmTilesReader.Open(Archive).MetadataJson);
        var layers = metadata.RootElement.GetProperty("vector_layers").EnumerateArray().ToList();
        Assert.Equal(["province", "province-labels", "county", "county-labels"], layers.Select(layer => layer.GetProperty("id").GetString()));
        Assert.Equal(8, layers[0].GetProperty("maxzoom").GetInt32());
        Assert.Equal("String", layers[0].GetProperty("fields").GetProperty("code").GetString());
        Assert.Equal("نمونه", metadata.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void The_same_tiles_give_the_same_archive() => Assert.Equal(Archive, SampleLayers.Archive(Layers, Built));

    [Fact]
    public void Equal_tiles_are_stored_once_and_runs_are_joined()
    {
        var tiles = Enumerable.Range(0, 5_000).Select(i => Tile((ulong)(100_000 + i), (byte)(i < 3_000 ? 1 : i % 2))).ToList();
        var archive = SampleLayers.Archive(Layers, tiles);
        Assert.InRange(archive.Length, 0, 30_000);
        var reader = PmTilesReader.Open(archive);
        Assert.Equal(5_000, reader.TileCount);
        Assert.All(tiles, tile => Assert.True(reader.TryGetTile(tile.Id, out var gzip) && gzip.Span.SequenceEqual(tile.Gzip.Span)));
    }

    [Fact]
    public void Many_tiles_go_into_leaf_directories() => Seeded.ForAll(3, random =>
    {
        var number = 1_000UL;
        var tiles = Enumerable.Range(0, 30_000).Select(_ => Tile(number += (ulong)random.Next(1, 40), random.NextInt64())).ToList();
        var archive = SampleLayers.Archive(Layers, tiles);
        Assert.NotEqual(0, PmTilesHeader.Read(archive).Leaves.Length);
        var reader = PmTilesReader.Open(archive);
        Assert.Equal(tiles.Select(tile => tile.Id), reader.Tiles());
        Assert.All(tiles, tile => Assert.True(reader.TryGetTile(tile.Id, out var gzip) && gzip.Span.SequenceEqual(tile.Gzip.Span)));
    });

    [Fact]
    public void Tiles_out_of_order_none_at_all_and_streams_that_cannot_seek_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SampleLayers.Archive(Layers, [Tile(9, 1), Tile(8, 1)]));
        Assert.Throws<ArgumentException>(() => SampleLayers.Archive(Layers, []));
        using var pipe = new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Compress);
        Assert.Throws<ArgumentException>(() => PmTilesWriter.Write(pipe, Built, new PmTilesDescription("", "", Layers)));
    }

    [Fact]
    public void A_flipped_byte_is_refused_or_every_tile_is_identical_or_refuses_to_expand()
    {
        var places = Enumerable.Range(0, 600).Concat(Enumerable.Range(0, 400).Select(i => 600 + (i * (Archive.Length - 600) / 400)));
        Assert.All(places, place =>
        {
            foreach (var mask in new byte[] { 0x01, 0x80, 0xFF })
            {
                var bytes = Archive.ToArray();
                bytes[place] ^= mask;
                AssertRefusedOrIdentical(bytes);
            }
        });
    }

    [Fact]
    public void A_cut_off_archive_is_refused()
    {
        for (var length = 0; length < Archive.Length; length += length < 200 ? 1 : 997)
        {
            Assert.Throws<PmTilesFormatException>(() => PmTilesReader.Open(Archive.AsMemory(0, length)));
        }
    }

    [Fact]
    public void A_directory_that_expands_without_end_or_declares_too_much_is_refused()
    {
        Assert.Throws<PmTilesFormatException>(() => PmTilesDirectory.Read(Gzip.Compress(new byte[8_000_000])));
        Assert.Throws<PmTilesFormatException>(() => PmTilesDirectory.Read(Gzip.Compress([0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 1, 1, 1])));
        Assert.Throws<PmTilesFormatException>(() => PmTilesDirectory.Read(Gzip.Compress([0])));
    }

    [Fact]
    public void Chance_bytes_in_the_header_are_refused_or_harmless() => Seeded.ForAll(1_000, random =>
    {
        var bytes = Archive.ToArray();
        random.NextBytes(bytes.AsSpan(8 + random.Next(100), random.Next(1, 16)));
        AssertRefusedOrIdentical(bytes);
    });

    private static void AssertRefusedOrIdentical(byte[] bytes)
    {
        try
        {
            var reader = PmTilesReader.Open(bytes);
            foreach (var tile in Built)
            {
                Assert.True(reader.TryGetTile(tile.Id, out var gzip));
                Assert.True(gzip.Span.SequenceEqual(tile.Gzip.Span)
                    || Gzip.Expand(gzip, 1_000_000).AsSpan().SequenceEqual(Gzip.Expand(tile.Gzip, 1_000_000)));
            }
        }
        catch (Exception error) when (error is PmTilesFormatException or InvalidDataException)
        {
            return;
        }
    }

    private static PyramidTile Tile(ulong number, long content) =>
        new(HilbertCurve.ToTile(number), Gzip.Compress(BitConverter.GetBytes(content)), 8, 0);
}
