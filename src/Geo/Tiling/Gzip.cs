using System.Buffers.Binary;
using System.IO.Compression;

namespace Mahalleh.Geo.Tiling;

/// <summary>Gzip with one fixed level, and bounded reading of it.</summary>
internal static class Gzip
{
    public static byte[] Compress(ReadOnlySpan<byte> raw)
    {
        using var target = new MemoryStream((raw.Length / 2) + 64);
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(raw);
        }

        return target.ToArray();
    }

    /// <summary>The content of a gzip member, at most <paramref name="maxBytes"/> of it.</summary>
    /// <exception cref="InvalidDataException">It is corrupt or longer.</exception>
    public static byte[] Expand(ReadOnlyMemory<byte> gzip, int maxBytes)
    {
        using var source = new MemoryStream(gzip.ToArray(), writable: false);
        using var stream = new GZipStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        var block = new byte[8192];
        for (var read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            if (target.Length + read > maxBytes)
            {
                throw new InvalidDataException($"More than {maxBytes} bytes after decompression.");
            }

            target.Write(block, 0, read);
        }

        // The stream ends silently where its source is cut off: the length at the end of the member tells.
        if (gzip.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(gzip.Span[^4..]) != target.Length)
        {
            throw new InvalidDataException($"{target.Length} bytes after decompression are not those declared.");
        }

        return target.ToArray();
    }
}
