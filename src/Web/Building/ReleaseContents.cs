using Mahalleh.Geo.Boundaries;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Gathers what a package and its protected cells give a release, but for the report on their quality.</summary>
internal static class ReleaseContents
{
    public static ReleaseContent Gather(SourcePackage package, DateOnly asOf, Dictionary<CellKey, CellColumn> cells, CancellationToken cancellation)
    {
        var catalogue = WithFigures(package.Catalogue, package.Areas, cells);
        var used = catalogue.Measures.Keys.ToHashSet(StringComparer.Ordinal);
        return new ReleaseContent
        {
            Manifest = Manifest(package, asOf),
            Areas = package.Areas,
            Outlines = [.. package.Boundaries.Select(boundary => boundary?.Outline)],
            Places = [.. package.Boundaries.Select(Place)],
            Catalogue = catalogue,
            Cells = cells.Where(cell => used.Contains(cell.Key.Measure)).ToDictionary(),
            Targets = TargetReader.Read(package, catalogue, cells),
            Neighbours = NeighbourFinder.Find(package, cancellation),
            Quality = QualityReport.Empty,
        };
    }

    // Definitions without any figure are left out: a city with three indicators shows three.
    private static IndicatorCatalogue WithFigures(IndicatorCatalogue all, AreaTree tree, Dictionary<CellKey, CellColumn> cells)
    {
        var measured = cells.Where(cell => cell.Value.Status.AsSpan().ContainsAnyExcept(ObservationStatus.NotCollected)).Select(cell => cell.Key.Measure).ToHashSet(StringComparer.Ordinal);
        var indicators = all.Indicators.Where(pair => pair.Value.Measures.All(measured.Contains)).ToArray();
        var codes = indicators.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var needed = indicators.SelectMany(pair => pair.Value.Measures).Append("population").Concat(OfProfiles(all)).ToHashSet(StringComparer.Ordinal);
        var indices = all.Indices.Where(pair => tree.LevelIndex(pair.Value.Level) >= 0 && pair.Value.Components.All(component => codes.Contains(component.Indicator)));
        return new IndicatorCatalogue(
            new(all.Measures.Where(pair => needed.Contains(pair.Key) && measured.Contains(pair.Key)), StringComparer.Ordinal),
            new(indicators, StringComparer.Ordinal),
            new(indices, StringComparer.Ordinal),
            all.Disclosure)
        {
            Poverty = new(all.Poverty.Where(pair => all.Measures.Values.Any(measure => measure.Poverty?.Profile == pair.Key && measured.Contains(measure.Code))), StringComparer.Ordinal),
            Rules = new(all.Rules.Where(pair => measured.Contains(pair.Value.Measure) && measured.Contains(pair.Value.AtMost)), StringComparer.Ordinal),
        };
    }

    // The parts of a profile stay together, so that contributions can be worked out of them.
    private static IEnumerable<string> OfProfiles(IndicatorCatalogue all) => all.Measures.Values.Where(measure => measure.Poverty is not null).Select(measure => measure.Code);

    private static AreaPlace Place(Boundary? boundary)
    {
        if (boundary is null)
        {
            return AreaPlace.Unknown;
        }

        var (box, label) = (boundary.Outline.EnvelopeInternal, LabelPoint.Find(boundary.Outline));
        return new AreaPlace(
            boundary.Quality, box.MinX, box.MinY, box.MaxX, box.MaxY, Math.Round(label.X, 6), Math.Round(label.Y, 6), Math.Round(GeodesicArea.Hectares(boundary.Outline), 2));
    }

    private static ReleaseManifest Manifest(SourcePackage package, DateOnly asOf) => new()
    {
        Format = ReleaseManifest.CurrentFormat,
        Id = "",
        Name = package.Description.Name,
        Title = package.Description.Title,
        Licence = package.Description.Licence,
        Sources = package.Description.Sources,
        Notices = package.Description.Notices,
        IsInvented = package.Description.IsInvented,
        Calendar = package.Description.Calendar,
        AsOf = asOf,
        Levels = [.. package.Areas.Levels],
        Vintage = "",
        Disclosure = package.Catalogue.Disclosure,
        Files = [],
    };
}
