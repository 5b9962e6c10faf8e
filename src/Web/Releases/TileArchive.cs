using System.IO.MemoryMappedFiles;
using System.Text.Json;
using Mahalleh.Geo.Tiling;

namespace Mahalleh.Web.Releases;

/// <summary>The tile archive of a release, mapped into memory.</summary>
public sealed class TileArchive
{
    private TileArchive(PmTilesReader reader, IReadOnlyDictionary<string, ZoomRange> layers) => (Reader, Layers) = (reader, layers);

    /// <summary>The stored tiles.</summary>
    public PmTilesReader Reader { get; }

    /// <summary>Zooms of each level that is drawn, by its code.</summary>
    public IReadOnlyDictionary<string, ZoomRange> Layers { get; }

    /// <summary>Maps and opens an archive.</summary>
    /// <param name="path">The file; it is not changed while it is open.</param>
    /// <exception cref="PmTilesFormatException">The archive is not sound.</exception>
    public static TileArchive Open(string path)
    {
        // The mapping is never undone: a snapshot that was replaced may still be answering. It costs addresses, not memory.
        var length = new FileInfo(path).Length;
        var view = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read).CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        var reader = PmTilesReader.Open(new MappedArchive(view, length).Memory);
        var layers = new Dictionary<string, ZoomRange>(StringComparer.Ordinal);
        using var metadata = JsonDocument.Parse(reader.MetadataJson);
        foreach (var layer in metadata.RootElement.GetProperty("vector_layers").EnumerateArray())
        {
            layers[layer.GetProperty("id").GetString()!] = new ZoomRange(layer.GetProperty("minzoom").GetInt32(), layer.GetProperty("maxzoom").GetInt32());
        }

        return new TileArchive(reader, layers);
    }
}
