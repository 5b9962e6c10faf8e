using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mahalleh.Geo.Tiling;

/// <summary>Writes PMTiles archives (specification v3): clustered, equal tiles stored once, runs joined, gzip throughout.</summary>
/// <remarks>
/// The header and root directory have the first 16 KiB to themselves, padded with zeros, then follow tiles, leaf
/// directories and metadata; so tiles are written as they come and only the directory is held: 24 bytes per tile and 80
/// per different content. The same tiles give the same bytes.
/// </remarks>
public static class PmTilesWriter
{
    private const int HeadBytes = 16_384;
    private const int FirstLeafEntries = 4_096;

    /// <summary>Writes an archive from the stream's position on; the stream is not closed.</summary>
    /// <param name="output">A writable stream that can seek; nothing else is written after the start position.</param>
    /// <param name="tiles">In the order of <see cref="HilbertCurve.ToTileNumber"/>, each once; at least one.</param>
    /// <param name="description">What the archive says about itself.</param>
    /// <exception cref="ArgumentException">The stream cannot seek, or there is no tile, or they are out of order.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static void Write(Stream output, IEnumerable<PyramidTile> tiles, PmTilesDescription description)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(tiles);
        ArgumentNullException.ThrowIfNull(description);
        if (!output.CanSeek)
        {
            throw new ArgumentException("The stream cannot seek.", nameof(output));
        }

        var start = output.Position;
        output.Write(new byte[HeadBytes]);
        var contents = new TileContents(output);
        foreach (var tile in tiles)
        {
            contents.Add(HilbertCurve.ToTileNumber(tile.Id), tile.Gzip.Span);
        }

        if (contents.Entries.Count == 0)
        {
            throw new ArgumentException("There are 0 tiles; an archive needs 1.", nameof(tiles));
        }

        Finish(output, start, contents, description);
    }

    private static void Finish(Stream output, long start, TileContents contents, PmTilesDescription description)
    {
        var (root, leaves) = Directories(contents.Entries);
        var metadata = Gzip.Compress(description.ToJson());
        output.Write(leaves);
        output.Write(metadata);
        var end = output.Position;
        var leavesAt = HeadBytes + contents.Bytes;
        var header = new PmTilesHeader(
            new PmTilesSection(PmTilesHeader.Length, root.Length),
            new PmTilesSection(leavesAt + leaves.Length, metadata.Length),
            new PmTilesSection(leavesAt, leaves.Length),
            new PmTilesSection(HeadBytes, contents.Bytes),
            contents.AddressedTiles, contents.Entries.Count, contents.DifferentContents,
            HilbertCurve.ToTile(contents.Entries[0].TileNumber).Zoom,
            HilbertCurve.ToTile(contents.Entries[^1].End - 1).Zoom,
            PmTilesBounds.Of(description.Layers));
        output.Position = start;
        output.Write(header.Write());
        output.Write(root);
        output.Position = end;
    }

    /// <summary>A root that fits the head, and the leaves it points to; without leaves when all entries fit the root.</summary>
    private static (byte[] Root, byte[] Leaves) Directories(List<PmTilesEntry> entries)
    {
        var root = PmTilesDirectory.Write(entries);
        using var leaves = new MemoryStream();
        for (var size = FirstLeafEntries; root.Length > HeadBytes - PmTilesHeader.Length; size *= 2)
        {
            leaves.SetLength(0);
            var pointers = new List<PmTilesEntry>();
            foreach (var chunk in entries.Chunk(size))
            {
                var leaf = PmTilesDirectory.Write(chunk);
                pointers.Add(new PmTilesEntry(chunk[0].TileNumber, leaves.Length, leaf.Length, 0));
                leaves.Write(leaf);
            }

            root = PmTilesDirectory.Write(pointers);
        }

        return (root, leaves.ToArray());
    }

    /// <summary>The tile section while it is written, with its entries.</summary>
    private sealed class TileContents(Stream output)
    {
        private readonly Dictionary<UInt128, long> _offsets = [];

        public List<PmTilesEntry> Entries { get; } = [];

        public long Bytes { get; private set; }

        public long AddressedTiles { get; private set; }

        public int DifferentContents => _offsets.Count;

        public void Add(ulong number, ReadOnlySpan<byte> gzip)
        {
            if (Entries.Count > 0 && number < Entries[^1].End)
            {
                throw new ArgumentException($"Tile number {number} comes after {Entries[^1].End - 1}; they must ascend.");
            }

            AddressedTiles++;
            var offset = Store(gzip);
            if (Entries.Count > 0 && Entries[^1].End == number && Entries[^1].Offset == offset)
            {
                Entries[^1] = Entries[^1] with { RunLength = Entries[^1].RunLength + 1 };
            }
            else
            {
                Entries.Add(new PmTilesEntry(number, offset, gzip.Length, 1));
            }
        }

        private long Store(ReadOnlySpan<byte> gzip)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(gzip, hash);
            var digest = BinaryPrimitives.ReadUInt128LittleEndian(hash);
            if (!_offsets.TryGetValue(digest, out var offset))
            {
                offset = Bytes;
                _offsets.Add(digest, offset);
                output.Write(gzip);
                Bytes += gzip.Length;
            }

            return offset;
        }
    }
}
