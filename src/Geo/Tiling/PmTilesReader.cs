namespace Mahalleh.Geo.Tiling;

/// <summary>Finds the stored tiles of a PMTiles archive of vector tiles; immutable, for any number of threads.</summary>
/// <remarks>
/// All directories are read and checked once on opening, so a lookup is one binary search and gives a slice of the
/// archive: nothing is copied or decompressed. The content of tiles is not looked at.
/// </remarks>
public sealed class PmTilesReader
{
    private const int MaxEntries = 2_000_000;
    private const int MaxLeafDepth = 3;
    private const int MaxMetadataBytes = 4 * 1024 * 1024;
    private readonly ReadOnlyMemory<byte> _archive;
    private readonly PmTilesHeader _header;
    private readonly List<PmTilesEntry> _entries = [];

    private PmTilesReader(ReadOnlyMemory<byte> archive)
    {
        _archive = archive;
        _header = PmTilesHeader.Read(archive.Span);
        ReadDirectory(Slice(_header.Root), 0);
        TileCount = _entries.Sum(entry => (long)entry.RunLength);
        CheckCounts();
        MetadataJson = ReadMetadata();
    }

    /// <summary>The lowest zoom with a tile.</summary>
    public int MinZoom => _header.MinZoom;

    /// <summary>The highest zoom with a tile.</summary>
    public int MaxZoom => _header.MaxZoom;

    /// <summary>The rectangle the archive says it covers.</summary>
    public PmTilesBounds Bounds => _header.Bounds;

    /// <summary>Tiles that can be looked up.</summary>
    public long TileCount { get; }

    /// <summary>The metadata, as UTF-8 JSON that was not parsed.</summary>
    public ReadOnlyMemory<byte> MetadataJson { get; }

    /// <summary>Opens an archive that is in memory or mapped into it.</summary>
    /// <param name="archive">The whole file; must stay unchanged while the reader is used.</param>
    /// <exception cref="PmTilesFormatException">A header, directory, offset or length is not sound.</exception>
    public static PmTilesReader Open(ReadOnlyMemory<byte> archive) => new(archive);

    /// <summary>The stored gzip member of a tile; false when the archive has none there.</summary>
    /// <param name="tile">Any tile.</param>
    /// <param name="gzip">A slice of the archive.</param>
    public bool TryGetTile(TileId tile, out ReadOnlyMemory<byte> gzip)
    {
        var number = HilbertCurve.ToTileNumber(tile);
        var (low, high) = (0, _entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var entry = _entries[middle];
            if (number >= entry.TileNumber && number < entry.End)
            {
                gzip = _archive.Slice((int)(_header.Tiles.Offset + entry.Offset), entry.Length);
                return true;
            }

            (low, high) = number < entry.TileNumber ? (low, middle - 1) : (middle + 1, high);
        }

        gzip = default;
        return false;
    }

    /// <summary>Every tile of the archive, in the order of <see cref="HilbertCurve.ToTileNumber"/>.</summary>
    public IEnumerable<TileId> Tiles()
    {
        foreach (var entry in _entries)
        {
            for (var number = entry.TileNumber; number < entry.End; number++)
            {
                yield return HilbertCurve.ToTile(number);
            }
        }
    }

    private ReadOnlyMemory<byte> Slice(PmTilesSection section) => _archive.Slice((int)section.Offset, (int)section.Length);

    private void ReadDirectory(ReadOnlyMemory<byte> gzip, int depth)
    {
        foreach (var entry in PmTilesDirectory.Read(gzip))
        {
            if (entry.IsLeaf)
            {
                ReadLeaf(entry, depth);
            }
            else
            {
                AddEntry(entry);
            }
        }
    }

    private void ReadLeaf(PmTilesEntry entry, int depth)
    {
        CheckInside(entry, _header.Leaves);
        if (depth == MaxLeafDepth)
        {
            throw new PmTilesFormatException($"Directories are nested deeper than {MaxLeafDepth}.");
        }

        ReadDirectory(Slice(new PmTilesSection(_header.Leaves.Offset + entry.Offset, entry.Length)), depth + 1);
    }

    private void AddEntry(PmTilesEntry entry)
    {
        CheckInside(entry, _header.Tiles);
        if (_entries.Count > 0 && entry.TileNumber < _entries[^1].End)
        {
            throw new PmTilesFormatException($"Tile number {entry.TileNumber} stands after {_entries[^1].End - 1}.");
        }

        if (entry.TileNumber > HilbertCurve.LastNumber || entry.End - 1 > HilbertCurve.LastNumber || _entries.Count == MaxEntries)
        {
            throw new PmTilesFormatException($"Tile number {entry.TileNumber} or the number of entries is too large.");
        }

        _entries.Add(entry);
    }

    private static void CheckInside(PmTilesEntry entry, PmTilesSection section)
    {
        if (entry.Length == 0 || entry.Offset > section.Length || entry.Length > section.Length - entry.Offset)
        {
            throw new PmTilesFormatException($"{entry.Length} bytes at {entry.Offset} are outside a section of {section.Length} bytes.");
        }
    }

    private void CheckCounts()
    {
        if ((_header.Entries > 0 && _header.Entries != _entries.Count) || (_header.AddressedTiles > 0 && _header.AddressedTiles != TileCount))
        {
            throw new PmTilesFormatException($"The header counts {_header.Entries} entries, the directories hold {_entries.Count}.");
        }

        var (first, last) = (HilbertCurve.ToTile(_entries[0].TileNumber).Zoom, HilbertCurve.ToTile(_entries[^1].End - 1).Zoom);
        if (first != _header.MinZoom || last != _header.MaxZoom)
        {
            throw new PmTilesFormatException($"The header says zooms {_header.MinZoom} to {_header.MaxZoom}, the tiles are of {first} to {last}.");
        }
    }

    private ReadOnlyMemory<byte> ReadMetadata()
    {
        try
        {
            return Gzip.Expand(Slice(_header.Metadata), MaxMetadataBytes);
        }
        catch (InvalidDataException error)
        {
            throw new PmTilesFormatException("The metadata cannot be decompressed.", error);
        }
    }
}
