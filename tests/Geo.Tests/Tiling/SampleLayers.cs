using System.Globalization;
using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.Tiling;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tests.Tiling;

/// <summary>Layers to build tiles from.</summary>
internal static class SampleLayers
{
    public static TileLayer Of(string name, int minZoom, int maxZoom, IEnumerable<MultiPolygon> outlines) => new(
        name, minZoom, maxZoom, [.. outlines.Select((outline, i) => new TileFeature(i + 1, outline, LabelPoint.Find(outline), Attributes(name, i)))]);

    /// <summary>Two levels: cells joined in pairs with a hole and an island, and the cells themselves.</summary>
    public static IReadOnlyList<TileLayer> TwoLevels(int seed)
    {
        var cells = Outlines.Tessellation(new Random(seed), 6, 4, 51, 35, 0.2);
        var island = Outlines.Box(53, 35.2, 53.1, 35.3);
        var ring = Outlines.Of([(52.3, 35), (52.9, 35), (52.9, 35.6), (52.3, 35.6), (52.3, 35)],
            [(52.5, 35.2), (52.5, 35.4), (52.7, 35.4), (52.7, 35.2), (52.5, 35.2)]);
        var pairs = cells.Chunk(2).Select(Dissolve.Union);
        return [Of("province", 4, 8, [.. pairs, Outlines.Join(ring, island)]), Of("county", 6, 10, cells)];
    }

    public static List<PyramidTile> Build(IReadOnlyList<TileLayer> layers, int threads = 2) =>
        [.. PyramidBuilder.Build(layers, PyramidLimits.Default with { Threads = threads }, null, CancellationToken.None)];

    public static byte[] Archive(IReadOnlyList<TileLayer> layers, IEnumerable<PyramidTile> tiles)
    {
        using var stream = new MemoryStream();
        PmTilesWriter.Write(stream, tiles, new PmTilesDescription("نمونه", "© test", layers));
        return stream.ToArray();
    }

    private static KeyValuePair<string, string>[] Attributes(string name, int index) =>
        [new("code", string.Create(CultureInfo.InvariantCulture, $"{name}-{index}")), new("name", $"ناحیهٔ {index % 5}")];
}
