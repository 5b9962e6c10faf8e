using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>The main job: a data package goes in, a release comes out.</summary>
public static class ReleaseBuilder
{
    private const double TilesFrom = 0.8;

    /// <summary>Builds a release, or refuses and leaves everything as it was.</summary>
    /// <param name="source">Folder of the data package.</param>
    /// <param name="releases">Folder that holds the releases.</param>
    /// <param name="key">The secret of disclosure control.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told how far the build is; may be null.</param>
    /// <param name="cancellation">Stops the build; nothing is left of it.</param>
    /// <returns>What was made, or null when the package has faults that refuse it.</returns>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public static BuildResult? Build(string source, string releases, DisclosureKey key, FaultLog faults, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        if (ReleasePreparation.Run(source, key, faults, progress, cancellation) is not { } prepared)
        {
            return null;
        }

        var folder = ReleaseWriter.Write(prepared.Content, releases, Tiles(progress), cancellation);
        progress?.Report(new BuildProgress("verify", "", 1));
        var values = prepared.Content.Cells.Values.Sum(column => (long)column.Status.Count(status => status.HasValue()));
        return new BuildResult(folder, ReleaseReader.Verify(folder).Id, prepared.Records, values, prepared.Protected);
    }

    private static ProgressStep<PyramidProgress>? Tiles(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("tiles", $"{step.Zoom}/{step.MaxZoom}", TilesFrom + ((1 - TilesFrom) * step.Zoom / Math.Max(1, step.MaxZoom)))));
}
