namespace Mahalleh.Geo.Tiling;

/// <summary>Directories as bytes (specification v3 §4): the columns tile number, run length, length and offset.</summary>
internal static class PmTilesDirectory
{
    private const int LeastBytesOfEntry = 4;
    private const int MaxExpandedBytes = 1 << 20;

    /// <summary>The compressed directory of these entries.</summary>
    public static byte[] Write(IReadOnlyList<PmTilesEntry> entries)
    {
        var writer = new ProtobufWriter();
        writer.Varint((ulong)entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            writer.Varint(entries[i].TileNumber - (i == 0 ? 0 : entries[i - 1].TileNumber));
        }

        foreach (var entry in entries)
        {
            writer.Varint((ulong)entry.RunLength);
        }

        foreach (var entry in entries)
        {
            writer.Varint((ulong)entry.Length);
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var follows = i > 0 && entries[i].Offset == entries[i - 1].Offset + entries[i - 1].Length;
            writer.Varint(follows ? 0 : (ulong)entries[i].Offset + 1);
        }

        return Gzip.Compress(writer.Written);
    }

    /// <summary>The entries of a compressed directory; their offsets are not yet checked against a section.</summary>
    /// <exception cref="PmTilesFormatException">It is corrupt; a declared count is believed up to the bytes there are.</exception>
    public static PmTilesEntry[] Read(ReadOnlyMemory<byte> gzip)
    {
        var bytes = Expand(gzip);
        var cursor = new VarintReader(bytes);
        var count = cursor.Next();
        if (count == 0 || count > (ulong)(bytes.Length / LeastBytesOfEntry))
        {
            throw new PmTilesFormatException($"A directory of {bytes.Length} bytes declares {count} entries.");
        }

        var entries = new PmTilesEntry[count];
        ReadColumns(ref cursor, entries);
        return entries;
    }

    private static byte[] Expand(ReadOnlyMemory<byte> gzip)
    {
        try
        {
            return Gzip.Expand(gzip, MaxExpandedBytes);
        }
        catch (InvalidDataException error)
        {
            throw new PmTilesFormatException("A directory cannot be decompressed.", error);
        }
    }

    private static void ReadColumns(ref VarintReader cursor, PmTilesEntry[] entries)
    {
        var number = 0UL;
        for (var i = 0; i < entries.Length; i++)
        {
            var step = cursor.Next();
            number = step <= ulong.MaxValue - number ? number + step : throw new PmTilesFormatException("A tile number is beyond 64 bits.");
            entries[i] = new PmTilesEntry(number, 0, 0, 0);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = entries[i] with { RunLength = cursor.NextInt() };
        }

        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = entries[i] with { Length = cursor.NextInt() };
        }

        for (var i = 0; i < entries.Length; i++)
        {
            var code = cursor.Next();
            var offset = code > 0 ? code - 1 : i > 0 ? (ulong)(entries[i - 1].Offset + entries[i - 1].Length)
                : throw new PmTilesFormatException("The first entry of a directory has no offset.");
            entries[i] = entries[i] with { Offset = offset <= long.MaxValue / 2 ? (long)offset : throw new PmTilesFormatException($"Offset {offset} is too large.") };
        }
    }

    private ref struct VarintReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public int NextInt()
        {
            var value = Next();
            return value <= int.MaxValue ? (int)value : throw new PmTilesFormatException($"{value} in a directory is too large.");
        }

        public ulong Next()
        {
            var value = 0UL;
            for (var i = 0; i < 10 && i < _rest.Length; i++)
            {
                value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
                if (_rest[i] < 0x80)
                {
                    _rest = _rest[(i + 1)..];
                    return value;
                }
            }

            throw new PmTilesFormatException("A directory is cut off.");
        }
    }
}
