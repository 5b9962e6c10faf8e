using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using Mahalleh.Geo.Tiling;

namespace Mahalleh.Benchmarks;

/// <summary>From GeoJSON to PMTiles, as a whole process beside GDAL's writer of vector tiles.</summary>
internal static class PyramidJob
{
    // At low zooms all areas lie in one tile, which nobody would serve: ours refuses unless told that it may be large. GDAL holds all of them there too.
    private static readonly PyramidLimits Large = PyramidLimits.Default with { MaxLayerBytes = 100_000_000, MaxLayerVertices = 10_000_000 };

    public static void Run(string source, int minZoom, int maxZoom, string target)
    {
        using var stream = File.OpenRead(source);
        var reading = GeoJsonFeatures.Read(stream, BoundaryCrs.Wgs84, GeoLimits.Default, CancellationToken.None);
        TileFeature[] features = [.. reading.Features.AsParallel().AsOrdered().Select(feature =>
            new TileFeature(feature.Position, feature.Geometry, LabelPoint.Find(feature.Geometry), [new("code", feature.Code)]))];
        TileLayer[] layers = [new TileLayer("area", minZoom, maxZoom, features)];
        using var file = File.Create(target);
        PmTilesWriter.Write(file, PyramidBuilder.Build(layers, Large, null, CancellationToken.None), new PmTilesDescription("cells", "", layers));
    }
}
