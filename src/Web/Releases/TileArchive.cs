using System.Buffers;
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
        var reader = PmTilesReader.Open(new MappedMemory(path).Memory);
        var layers = new Dictionary<string, ZoomRange>(StringComparer.Ordinal);
        using var metadata = JsonDocument.Parse(reader.MetadataJson);
        foreach (var layer in metadata.RootElement.GetProperty("vector_layers").EnumerateArray())
        {
            layers[layer.GetProperty("id").GetString()!] = new ZoomRange(layer.GetProperty("minzoom").GetInt32(), layer.GetProperty("maxzoom").GetInt32());
        }

        return new TileArchive(reader, layers);
    }

    // The view's handle unmaps the file when nothing refers to this object any longer: a snapshot that was replaced may
    // still be answering, and whoever answers holds the Memory, and so this object.
    private sealed unsafe class MappedMemory : MemoryManager<byte>
    {
        private readonly MemoryMappedFile _file;
        private readonly MemoryMappedViewAccessor _view;
        private readonly int _length;

        public MappedMemory(string path)
        {
            _length = checked((int)new FileInfo(path).Length);
            _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            _view = _file.CreateViewAccessor(0, _length, MemoryMappedFileAccess.Read);
        }

        private byte* Start => (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle() + _view.PointerOffset;

        public override Span<byte> GetSpan() => new(Start, _length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(Start + elementIndex, default, this);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
            _view.Dispose();
            _file.Dispose();
        }
    }
}
