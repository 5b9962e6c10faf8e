using System.Buffers.Binary;

namespace Mahalleh.Geo.Tiling;

/// <summary>A section of the file.</summary>
internal readonly record struct PmTilesSection(long Offset, long Length);

/// <summary>The 127 bytes at the start of an archive (specification v3 §3).</summary>
internal sealed record PmTilesHeader(
    PmTilesSection Root, PmTilesSection Metadata, PmTilesSection Leaves, PmTilesSection Tiles,
    long AddressedTiles, long Entries, long Contents, int MinZoom, int MaxZoom, PmTilesBounds Bounds)
{
    public const int Length = 127;
    private const byte Gzip = 2;
    private const byte Mvt = 1;
    private const double DegreeUnits = 10_000_000;

    public byte[] Write()
    {
        var bytes = new byte[Length];
        "PMTiles\u0003"u8.CopyTo(bytes);
        long[] numbers = [Root.Offset, Root.Length, Metadata.Offset, Metadata.Length, Leaves.Offset, Leaves.Length,
            Tiles.Offset, Tiles.Length, AddressedTiles, Entries, Contents];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8 + (8 * i)), numbers[i]);
        }

        // Clustered; directories and metadata in gzip; tiles in gzip; tiles are MVT.
        ((ReadOnlySpan<byte>)[1, Gzip, Gzip, Mvt, (byte)MinZoom, (byte)MaxZoom]).CopyTo(bytes.AsSpan(96));
        double[] degrees = [Bounds.West, Bounds.South, Bounds.East, Bounds.North];
        for (var i = 0; i < degrees.Length; i++)
        {
            WriteDegrees(bytes.AsSpan(102 + (4 * i)), degrees[i]);
        }

        bytes[118] = (byte)MinZoom;
        WriteDegrees(bytes.AsSpan(119), (Bounds.West + Bounds.East) / 2);
        WriteDegrees(bytes.AsSpan(123), (Bounds.South + Bounds.North) / 2);
        return bytes;
    }

    /// <summary>Reads and checks the header against the length of the file.</summary>
    public static PmTilesHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Length || !file.StartsWith("PMTiles\u0003"u8))
        {
            throw new PmTilesFormatException("The file does not begin as a PMTiles archive of version 3.");
        }

        if (file[97] != Gzip || file[98] != Gzip || file[99] != Mvt)
        {
            throw new PmTilesFormatException("Only vector tiles and directories in gzip are read.");
        }

        if (file[100] > file[101] || file[101] > TileId.MaxZoom)
        {
            throw new PmTilesFormatException($"The zooms {file[100]} to {file[101]} are out of range.");
        }

        var bounds = new PmTilesBounds(ReadDegrees(file[102..]), ReadDegrees(file[106..]), ReadDegrees(file[110..]), ReadDegrees(file[114..]));
        return new PmTilesHeader(
            Section(file, 8), Section(file, 24), Section(file, 40), Section(file, 56),
            Number(file, 72), Number(file, 80), Number(file, 88), file[100], file[101], bounds);
    }

    private static PmTilesSection Section(ReadOnlySpan<byte> file, int at)
    {
        var (offset, length) = (Number(file, at), Number(file, at + 8));
        return offset <= file.Length && length <= file.Length - offset
            ? new PmTilesSection(offset, length)
            : throw new PmTilesFormatException($"A section of {length} bytes at {offset} is outside the file of {file.Length} bytes.");
    }

    private static long Number(ReadOnlySpan<byte> file, int at)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(file[at..]);
        return value >= 0 ? value : throw new PmTilesFormatException($"The number at byte {at} is too large.");
    }

    private static void WriteDegrees(Span<byte> target, double degrees) =>
        BinaryPrimitives.WriteInt32LittleEndian(target, (int)Math.Round(degrees * DegreeUnits));

    private static double ReadDegrees(ReadOnlySpan<byte> source) => BinaryPrimitives.ReadInt32LittleEndian(source) / DegreeUnits;
}
