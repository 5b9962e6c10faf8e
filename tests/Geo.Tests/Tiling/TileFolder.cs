using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Tests.Tiling;

/// <summary>A temporary folder of uncompressed tiles, <c>z/x/y.pbf</c>.</summary>
internal sealed class TileFolder : IDisposable
{
    public TileFolder(IEnumerable<PyramidTile> tiles)
    {
        Root = Directory.CreateTempSubdirectory("mahalleh-tiles-").FullName;
        foreach (var tile in tiles)
        {
            var path = Path.Combine(Root, tile.Id + ".pbf");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Gzip.Expand(tile.Gzip, 1_000_000));
        }
    }

    public string Root { get; }

    public IEnumerable<string> Files => Directory.EnumerateFiles(Root, "*.pbf", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
