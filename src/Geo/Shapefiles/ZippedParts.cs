using System.IO.Compression;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.Shapefiles;

/// <summary>The files of one shapefile out of a zip archive, each expanded in memory up to a bound; no name of the archive becomes a path.</summary>
internal sealed class ZippedParts
{
    private const int MostEntries = 1_000;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _maxBytes;

    private ZippedParts(ZipArchive archive, long maxBytes)
    {
        _maxBytes = maxBytes;
        if (archive.Entries.Count > MostEntries)
        {
            throw Broken($"The archive has {archive.Entries.Count} files; {MostEntries} are the most.");
        }

        ZipArchiveEntry[] layers = [.. archive.Entries.Where(entry => IsPart(entry.FullName) && Path.GetExtension(entry.Name).Equals(".shp", StringComparison.OrdinalIgnoreCase))];
        if (layers.Length != 1)
        {
            throw Broken($"The archive has {layers.Length} files .shp; one is wanted.");
        }

        var stem = Path.ChangeExtension(layers[0].FullName, null);
        foreach (var entry in archive.Entries.Where(entry => Path.ChangeExtension(entry.FullName, null).Equals(stem, StringComparison.OrdinalIgnoreCase)))
        {
            _entries.TryAdd(Path.GetExtension(entry.Name), entry);
        }
    }

    /// <summary>Opens the archive.</summary>
    /// <exception cref="ReadingStoppedException">It is no archive of one shapefile.</exception>
    public static ZippedParts Open(ZipArchive archive, long maxBytes) => new(archive, maxBytes);

    /// <summary>A needed file, expanded.</summary>
    /// <exception cref="ReadingStoppedException">It is missing, damaged or too long.</exception>
    public byte[] Needed(string extension) => Find(extension) ?? throw Broken($"The archive has no {extension} beside its .shp.");

    /// <summary>A file that may be missing, expanded; null when it is.</summary>
    /// <exception cref="ReadingStoppedException">It is damaged or too long.</exception>
    public byte[]? Find(string extension)
    {
        if (!_entries.TryGetValue(extension, out var entry))
        {
            return null;
        }

        try
        {
            using var packed = entry.Open();
            return Expand(packed, extension);
        }
        catch (InvalidDataException)
        {
            throw Broken($"The {extension} in the archive is damaged.");
        }
    }

    public static ReadingStoppedException Broken(string message) => new(GeoRules.NotAShapefile, message);

    // macOS puts a shadow of every file beside it.
    private static bool IsPart(string name) => !name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private byte[] Expand(Stream packed, string extension)
    {
        using var plain = new MemoryStream();
        var block = new byte[64 * 1024];
        for (var read = packed.Read(block); read > 0; read = packed.Read(block))
        {
            if (plain.Length + read > _maxBytes)
            {
                throw new ReadingStoppedException(GeoRules.TooManyBytes, $"The {extension} is longer than {_maxBytes} bytes.");
            }

            plain.Write(block, 0, read);
        }

        return plain.ToArray();
    }
}
