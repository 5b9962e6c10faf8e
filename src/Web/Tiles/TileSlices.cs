using System.Collections.Concurrent;
using System.IO.Compression;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tiles;

/// <summary>
/// Single levels out of stored tiles that hold several. A stored tile with one level goes out as it is; others are cut
/// once and remembered, up to a bounded number of bytes.
/// </summary>
public sealed class TileSlices
{
    private const long MostBytes = 32 * 1024 * 1024;
    private const int EntryBytes = 128;
    private readonly ConcurrentDictionary<(string Vintage, string Level, TileId Tile), ReadOnlyMemory<byte>> _slices = new();
    private long _bytes;

    /// <summary>Finds one level of a tile.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="vintage">Its vintage.</param>
    /// <param name="level">Level code.</param>
    /// <param name="tile">The tile.</param>
    /// <returns>Gzipped bytes, or null when the level has nothing in the tile.</returns>
    public ReadOnlyMemory<byte>? Find(TileArchive archive, string vintage, string level, TileId tile)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (_slices.TryGetValue((vintage, level, tile), out var known))
        {
            return known.IsEmpty ? null : known;
        }

        if (!archive.Reader.TryGetTile(tile, out var stored))
        {
            return null;
        }

        var plain = Expand(stored);
        if (MvtLayers.Names(plain).All(name => name == level || name == TileLayers.LabelsOf(level)))
        {
            // A part of the mapped file: it costs its place in the dictionary alone.
            Remember((vintage, level, tile), stored, 0);
            return stored;
        }

        var cut = Cut(plain, level);
        Remember((vintage, level, tile), cut, cut.Length);
        return cut.Length == 0 ? null : cut;
    }

    /// <summary>Decompresses a stored tile.</summary>
    /// <param name="gzip">Gzipped bytes of our own writing.</param>
    public static byte[] Expand(ReadOnlyMemory<byte> gzip)
    {
        using var source = new MemoryStream(gzip.ToArray(), writable: false);
        using var plain = new MemoryStream();
        using var stream = new GZipStream(source, CompressionMode.Decompress);
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    private void Remember((string Vintage, string Level, TileId Tile) key, ReadOnlyMemory<byte> slice, int bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes + EntryBytes) > MostBytes)
        {
            _slices.Clear();
            Interlocked.Exchange(ref _bytes, 0);
        }

        _slices[key] = slice;
    }

    private static byte[] Cut(byte[] tile, string level)
    {
        var slice = MvtLayers.Slice(tile, level, TileLayers.LabelsOf(level));
        if (slice.Length == 0)
        {
            return [];
        }

        using var target = new MemoryStream();
        using (var stream = new GZipStream(target, CompressionLevel.Optimal))
        {
            stream.Write(slice);
        }

        return target.ToArray();
    }
}
