using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>The main job: a data package goes in, a release for the public and one for officials come out.</summary>
public static class ReleaseBuilder
{
    private const double TilesFrom = 0.8;

    /// <summary>Builds the releases, or refuses and leaves everything as it was.</summary>
    /// <param name="source">Folder of the data package, or <c>postgres:</c> for the database that the environment names.</param>
    /// <param name="releases">Folder that holds the releases.</param>
    /// <param name="key">The secret of disclosure control.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told how far the build is; may be null.</param>
    /// <param name="cancellation">Stops the build; nothing is left of it.</param>
    /// <returns>What was made for the public, or null when the package has faults that refuse it.</returns>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public static BuildResult? Build(string source, string releases, DisclosureKey key, FaultLog faults, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        Build((log, read, stop) => PackageReader.Read(source, log, read, stop), releases, key, faults, progress, cancellation);

    /// <summary>The same of a package that is read in another way, and of a release to look at, in which rings are not looked for in every system.</summary>
    internal static BuildResult? Build(
        PackageReading reading, string releases, DisclosureKey key, FaultLog faults, IProgress<BuildProgress>? progress, CancellationToken cancellation, int largestRings = RingAudit.Usual)
    {
        if (ReleasePreparation.Run(reading, key, releases, faults, progress, largestRings, cancellation) is not { } prepared)
        {
            return null;
        }

        // That for the public appears last: when it is there, both are.
        var folders = ReleaseWriter.Write([prepared.Official, prepared.Public], releases, Tiles(progress), cancellation);
        progress?.Report(new BuildProgress("verify", "", 1));
        return Result(prepared.Public, folders[1], prepared.Records) with { Official = Result(prepared.Official, folders[0], prepared.Records) };
    }

    private static BuildResult Result(ReleaseContent content, string folder, long records)
    {
        var values = content.Cells.Values.Sum(column => (long)column.Status.Count(status => status.HasValue()));
        var hidden = content.Disclosure is { } report ? report.All.Primary + report.All.Complementary : 0;
        return new BuildResult(folder, ReleaseReader.Verify(folder).Id, records, values, hidden);
    }

    private static ProgressStep<PyramidProgress>? Tiles(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("tiles", $"{step.Zoom}/{step.MaxZoom}", TilesFrom + ((1 - TilesFrom) * step.Zoom / Math.Max(1, step.MaxZoom)))));
}
