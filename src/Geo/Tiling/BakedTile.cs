using System.Buffers.Binary;
using System.IO.Compression;

namespace Mahalleh.Geo.Tiling;

/// <summary>A vector tile to which one figure of each area can be added at the cost of the figures alone. Immutable, for any number of threads.</summary>
/// <remarks>
/// In a layer the features, keys and values are separate fields, and a feature names its values by their place. Here feature i has its figure
/// in the place V + i and its status in V + n + i, behind the V values that the layer had: so all but the figures is the same for every
/// indicator and period, and is compressed once. A gzip stream may be put together of such pieces, since a piece that ends with a flush ends
/// on a byte (RFC 1951 §3.2.3); the checksum is combined of those of the pieces.
/// <para>
/// MVT has no null. A figure that is not there, missing or protected, has its status letter as a text in place of the number, never a number;
/// where the area is not open to the reader both are empty texts.
/// </para>
/// </remarks>
public sealed class BakedTile
{
    /// <summary>The attribute that holds the figure.</summary>
    public const string ValueKey = "value";

    /// <summary>The attribute that holds its status.</summary>
    public const string StatusKey = "status";

    private const int LongestHead = 11;
    private const int Overhead = 256;
    private static readonly byte[] GzipHeader = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
    private readonly Piece _others;
    private readonly Piece _layer;

    private BakedTile(long[] ids, byte[] others, byte[] layer) => (Ids, _others, _layer) = (ids, new Piece(others), new Piece(layer));

    /// <summary>Ids of the features in the order of their places; the same area may stand in it twice, never with two figures.</summary>
    public IReadOnlyList<long> Ids { get; }

    /// <summary>Bytes that it holds.</summary>
    public int Bytes => _others.Bytes + _layer.Bytes + (Ids.Count * sizeof(long));

    /// <summary>Prepares a tile. Costs about as much as compressing it.</summary>
    /// <param name="tile">An uncompressed vector tile.</param>
    /// <param name="layer">The layer whose features get figures; the other layers stay as they are.</param>
    /// <exception cref="MvtFormatException">The bytes are not a vector tile.</exception>
    public static BakedTile Of(ReadOnlySpan<byte> tile, string layer)
    {
        var (ids, content, others) = LayerSlots.Read(tile, layer);
        return new BakedTile(ids, others, content);
    }

    /// <summary>The tile with figures, as one gzip member. Costs about 15 ns per feature.</summary>
    /// <remarks>Figures are stored as they are, since doubles hardly compress; statuses, which mostly repeat, as runs.</remarks>
    /// <param name="values">Shape [features] in the order of <see cref="Ids"/>: the figure, NaN where there is none.</param>
    /// <param name="statuses">Shape [features]: its status letter; '\0' where the reader may not see the area.</param>
    /// <exception cref="ArgumentException">The shapes are not those of the features.</exception>
    public ReadOnlyMemory<byte> ToGzip(ReadOnlySpan<double> values, ReadOnlySpan<char> statuses)
    {
        var (figures, statusesAt) = LayerSlots.WriteFigures(values, statuses, Ids.Count);
        Span<byte> head = stackalloc byte[LongestHead];
        head = head[..LayerSlots.WriteHead(head, _layer.Length + figures.Length)];
        var gzip = new byte[GzipHeader.Length + _others.Deflated.Length + _layer.Deflated.Length + DeflateRuns.MostBytes(figures.Length) + Overhead];
        var at = 0;
        Append(gzip, ref at, GzipHeader);
        Append(gzip, ref at, _others.Deflated);
        AppendStored(gzip, ref at, head);
        Append(gzip, ref at, _layer.Deflated);
        for (var from = 0; from < statusesAt; from += ushort.MaxValue)
        {
            AppendStored(gzip, ref at, figures.AsSpan(from, Math.Min(ushort.MaxValue, statusesAt - from)));
        }

        at += DeflateRuns.Write(figures.AsSpan(statusesAt), gzip.AsSpan(at));
        var crc = Crc32.Append(_others.Crc, head);
        crc = Crc32.Append(Crc32.Combine(crc, _layer.Crc, _layer.Length), figures);
        BinaryPrimitives.WriteUInt32LittleEndian(gzip.AsSpan(at), crc);
        BinaryPrimitives.WriteUInt32LittleEndian(gzip.AsSpan(at + 4), (uint)(_others.Length + head.Length + _layer.Length + figures.Length));
        return gzip.AsMemory(0, at + 8);
    }

    private static void Append(byte[] gzip, ref int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(gzip.AsSpan(at));
        at += bytes.Length;
    }

    private static void AppendStored(byte[] gzip, ref int at, ReadOnlySpan<byte> bytes)
    {
        gzip[at] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(gzip.AsSpan(at + 1), (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(gzip.AsSpan(at + 3), (ushort)~bytes.Length);
        at += 5;
        Append(gzip, ref at, bytes);
    }

    /// <summary>Bytes compressed once, ending on a byte and not ending the stream.</summary>
    private sealed class Piece
    {
        public Piece(byte[] plain)
        {
            (Length, Crc) = (plain.Length, Crc32.Append(0, plain));
            using var target = new MemoryStream();
            using var deflate = new DeflateStream(target, CompressionLevel.Optimal, leaveOpen: true);
            deflate.Write(plain);
            deflate.Flush();
            Deflated = target.ToArray();
        }

        public byte[] Deflated { get; }

        public int Length { get; }

        public uint Crc { get; }

        public int Bytes => Deflated.Length + 64;
    }
}
