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
    /// <param name="cells">The package and its cells for one audience.</param>
    /// <param name="other">Content of the same package for another audience, whose places and neighbours are the same; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ReleaseContent Gather(PackageCells cells, ReleaseContent? other, CancellationToken cancellation)
    {
        var package = cells.Package;
        var catalogue = WithFigures(package.Catalogue.For(cells.Audience), package.Areas, cells.Cells);
        var used = catalogue.Measures.Keys.ToHashSet(StringComparer.Ordinal);
        return new ReleaseContent
        {
            Manifest = Manifest(cells),
            Areas = package.Areas,
            Outlines = other?.Outlines ?? [.. package.Boundaries.Select(boundary => boundary?.Outline)],
            Places = other?.Places ?? [.. package.Boundaries.AsParallel().AsOrdered().Select(Place)],
            Catalogue = catalogue,
            Cells = cells.Cells.Where(cell => used.Contains(cell.Key.Measure)).ToDictionary(),
            Targets = TargetReader.Read(package, catalogue, cells.Cells),
            Crosswalk = package.Crosswalk,
            Neighbours = other?.Neighbours ?? NeighbourFinder.Find(package, cancellation),
            Disclosure = cells.Gate.Report,
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
        var indices = all.Indices.Where(pair => tree.LevelIndex(pair.Value.Level) >= 0 && pair.Value.Indicators.All(codes.Contains));
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

    private static ReleaseManifest Manifest(PackageCells cells) => Manifest(cells.Package, cells.AsOf) with
    {
        Audience = cells.Audience,
        Disclosure = cells.Gate.Report.Policy,
    };

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
