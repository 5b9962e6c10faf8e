using Mahalleh.Geo.Tiling;
using NetTopologySuite.Geometries;

namespace Mahalleh.Web.Releases;

/// <summary>Builds the tile archive of a release: one layer a level, feature id = area number + 1.</summary>
internal static class TileFiles
{
    /// <summary>Writes <c>tiles.pmtiles</c>.</summary>
    /// <returns>Whether there was anything to draw.</returns>
    public static bool Write(ReleaseContent content, string path, IProgress<PyramidProgress>? progress, CancellationToken cancellation)
    {
        var layers = Enumerable.Range(0, content.Areas.Levels.Length).Select(level => Layer(content, level)).OfType<TileLayer>().ToArray();
        if (layers.Length == 0)
        {
            return false;
        }

        using var file = File.Create(path);
        var tiles = PyramidBuilder.Build(layers, PyramidLimits.Default, progress, cancellation);
        PmTilesWriter.Write(file, tiles, new PmTilesDescription(content.Manifest.Name, content.Manifest.Title.En + (content.Manifest.IsInvented ? " · دادهٔ ساختگی (invented records)" : ""), layers));
        return true;
    }

    // Areas that were split or merged before are on no map of today.
    private static TileLayer? Layer(ReleaseContent content, int level)
    {
        var features = content.Areas.OfLevel(level).Where(number => content.Outlines[number] is not null && content.Areas.Areas[number].IsValidOn(content.Manifest.LastDay())).Select(number => Feature(content, number)).ToArray();
        if (features.Length == 0)
        {
            return null;
        }

        var range = ZoomRange.For([.. features.Select(feature => feature.Geometry)]);
        return new TileLayer(content.Areas.Levels[level].Code, range.Min, range.Max, features);
    }

    private static TileFeature Feature(ReleaseContent content, int number)
    {
        var (area, place) = (content.Areas.Areas[number], content.Places[number]);
        return new TileFeature(number + 1, content.Outlines[number]!, new Coordinate(place.LabelLongitude, place.LabelLatitude),
        [
            new("code", area.Code), new("name_fa", area.NameFa.Length > 0 ? area.NameFa : area.NameEn), new("name_en", area.NameEn.Length > 0 ? area.NameEn : area.NameFa),
            new("parent", area.Parent ?? ""), new("quality", place.Quality),
        ]);
    }
}
