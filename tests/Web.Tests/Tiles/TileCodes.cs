using System.IO.Compression;
using System.Text.Json;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Tiles;

/// <summary>Codes of the areas that the tiles of a release draw, read by another program.</summary>
internal static class TileCodes
{
    public static IReadOnlySet<string> Of(Snapshot snapshot, string level)
    {
        var (codes, archive) = (new HashSet<string>(StringComparer.Ordinal), snapshot.Tiles!);
        foreach (var tile in archive.Reader.Tiles().Where(tile => tile.Zoom == archive.Layers[level].Min))
        {
            archive.Reader.TryGetTile(tile, out var gzip);
            var file = Path.GetTempFileName();
            using (var output = File.Create(file))
            {
                using var input = new GZipStream(new MemoryStream(gzip.ToArray()), CompressionMode.Decompress);
                input.CopyTo(output);
            }

            using var document = JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "read-tile.mjs"), file));
            File.Delete(file);
            if (document.RootElement.GetProperty("layers").TryGetProperty(level, out var layer))
            {
                codes.UnionWith(layer.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("code").GetString()!));
            }
        }

        return codes;
    }
}
