using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>The main job: a data package goes in, a release comes out. The only code that sees a record about a person.</summary>
public static class ReleaseBuilder
{
    private const double ReadShare = 0.4;
    private const double RollUpShare = 0.8;

    /// <summary>Builds a release, or refuses and leaves everything as it was.</summary>
    /// <param name="source">Folder of the data package.</param>
    /// <param name="releases">Folder that holds the releases.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told how far the build is; may be null.</param>
    /// <param name="cancellation">Stops the build; nothing is left of it.</param>
    /// <returns>What was made, or null when the package has faults that refuse it.</returns>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public static BuildResult? Build(string source, string releases, FaultLog faults, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        ReleaseContent content;
        long records;
        int hidden;
        using (var package = PackageReader.Read(source, faults, Stage(progress, "read", 0), cancellation))
        {
            if (package is null)
            {
                return null;
            }

            var asOf = PublishedPeriods.AsOf(package);
            var periods = PublishedPeriods.List(package, asOf, faults);
            if (faults.HasErrors)
            {
                return null;
            }

            var engine = new RollUpEngine(package, periods, asOf, faults);
            var cells = engine.Run(RollUpProgress(progress), cancellation);
            progress?.Report(new BuildProgress("protect", "", RollUpShare));
            hidden = Protect(package.Catalogue, cells);
            records = package.Tables.Sum(table => table.Records);
            content = ReleaseContents.Gather(package, asOf, cells, QualityReader.Read(package, engine, periods, faults), cancellation);
        }

        var folder = ReleaseWriter.Write(content, releases, TileProgress(progress), cancellation);
        progress?.Report(new BuildProgress("verify", "", 1));
        var values = content.Cells.Values.Sum(column => (long)column.Status.Count(status => status.HasValue()));
        return new BuildResult(folder, ReleaseReader.Verify(folder).Id, records, values, hidden);
    }

    // The gate: every cell passes it once; what it hides is not in memory any more when the release is written.
    private static int Protect(IndicatorCatalogue catalogue, Dictionary<CellKey, CellColumn> cells)
    {
        var atLeast = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var indicator in catalogue.Indicators.Values)
        {
            foreach (var term in indicator.Numerator)
            {
                atLeast[term.Measure] = Math.Max(atLeast.GetValueOrDefault(term.Measure), indicator.MinimumCases);
            }
        }

        return cells.Sum(cell => PrimaryRule.Protect(
            catalogue.Measures[cell.Key.Measure], cell.Value, catalogue.Disclosure, atLeast.GetValueOrDefault(cell.Key.Measure)));
    }

    private static Reporter<string>? Stage(IProgress<BuildProgress>? progress, string stage, double share) =>
        progress is null ? null : new(detail => progress.Report(new BuildProgress(stage, detail, share + (ReadShare * FactSchema.StepOf(detail)))));

    private static Reporter<(string Measure, int Done, int All)>? RollUpProgress(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("roll-up", step.Measure, ReadShare + ((RollUpShare - ReadShare) * step.Done / step.All))));

    private static Reporter<PyramidProgress>? TileProgress(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("tiles", $"{step.Zoom}/{step.MaxZoom}", RollUpShare + ((1 - RollUpShare) * step.Zoom / Math.Max(1, step.MaxZoom)))));

    // Progress<T> would report later and out of order, from a pool thread.
    private sealed class Reporter<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
