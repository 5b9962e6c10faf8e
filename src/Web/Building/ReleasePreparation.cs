using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>All that comes before a release is written: read, roll up, protect, and look at what came out. The only code that sees a record about a person.</summary>
/// <param name="Content">What goes into the release.</param>
/// <param name="Records">Records read.</param>
/// <param name="Protected">Cells hidden by disclosure control.</param>
internal sealed record ReleasePreparation(ReleaseContent Content, long Records, long Protected)
{
    private const double ReadShare = 0.4;
    private const double RollUpShare = 0.8;

    /// <summary>Prepares a release, or refuses; <c>check</c> goes no further than this.</summary>
    /// <param name="source">Folder of the data package.</param>
    /// <param name="key">The secret of disclosure control.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was prepared, or null when the package has faults that refuse it.</returns>
    public static ReleasePreparation? Run(string source, DisclosureKey key, FaultLog faults, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        using var package = PackageReader.Read(source, faults, Reading(progress), cancellation);
        if (package is null || PackageCells.Roll(package, key, faults, RollingUp(progress), cancellation) is not { } cells)
        {
            return null;
        }

        progress?.Report(new BuildProgress("protect", "", RollUpShare));
        var content = ReleaseContents.Gather(package, cells.AsOf, cells.Cells, cancellation);
        content = content with { Quality = QualityReader.Read(cells, content, faults), Disclosure = cells.Disclosure };
        CellFaults.Add(cells, content, faults);
        return new ReleasePreparation(content, package.Tables.Sum(table => table.Records), cells.Disclosure.All.Primary + cells.Disclosure.All.Complementary);
    }

    private static ProgressStep<string>? Reading(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(detail => progress.Report(new BuildProgress("read", detail, ReadShare * FactSchema.StepOf(detail))));

    private static ProgressStep<(string Measure, int Done, int All)>? RollingUp(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("roll-up", step.Measure, ReadShare + ((RollUpShare - ReadShare) * step.Done / step.All))));
}
