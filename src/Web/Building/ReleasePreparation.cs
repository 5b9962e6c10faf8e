using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Reads a package; null when it has faults that refuse it.</summary>
/// <param name="faults">Where faults go.</param>
/// <param name="progress">Told what is being read; may be null.</param>
/// <param name="cancellation">Stops the reading.</param>
internal delegate SourcePackage? PackageReading(FaultLog faults, IProgress<string>? progress, CancellationToken cancellation);

/// <summary>All that comes before the releases are written: read, roll up, protect, and look at what came out. The only code that sees a record about a person.</summary>
/// <param name="Public">What goes into the release for the public.</param>
/// <param name="Official">What goes into that for officials.</param>
/// <param name="Records">Records read.</param>
internal sealed record ReleasePreparation(ReleaseContent Public, ReleaseContent Official, long Records)
{
    private const double ReadShare = 0.3;
    private const double RollUpShare = 0.5;
    private const double ProtectShare = 0.8;

    /// <summary>Prepares the releases, or refuses; <c>check</c> goes no further than this.</summary>
    /// <param name="source">Folder of the data package, or <c>postgres:</c> for the database that the environment names.</param>
    /// <param name="key">The secret of disclosure control.</param>
    /// <param name="releases">Folder of the releases, of which the newest of the same name is revised; empty for none.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="largestRings">Most hidden cells of a system in which rings are looked for.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was prepared, or null when the package has faults that refuse it.</returns>
    public static ReleasePreparation? Run(string source, DisclosureKey key, string releases, FaultLog faults, IProgress<BuildProgress>? progress, int largestRings, CancellationToken cancellation) =>
        Run((log, read, stop) => PackageReader.Read(source, log, read, stop), key, releases, faults, progress, largestRings, cancellation);

    /// <summary>The same of a package that is read in another way; it is read again when a database was lost meanwhile.</summary>
    internal static ReleasePreparation? Run(PackageReading reading, DisclosureKey key, string releases, FaultLog faults, IProgress<BuildProgress>? progress, int largestRings, CancellationToken cancellation) =>
        DatabaseAttempts.Run(attempt => Once(reading, key, releases, attempt, progress, largestRings, cancellation), faults, progress, cancellation);

    private static ReleasePreparation? Once(PackageReading reading, DisclosureKey key, string releases, FaultLog faults, IProgress<BuildProgress>? progress, int largestRings, CancellationToken cancellation)
    {
        using var package = reading(faults, Reading(progress), cancellation);
        if (package is null)
        {
            return null;
        }

        using var memory = BuildMemory.Open(releases, package.Description.Name, key);
        if (PackageCells.Roll(package, key, EarlierReleases.Read(package.Description.Name, releases, faults), faults, RollingUp(progress), Protecting(progress), new RingSettings(largestRings, memory.Rings, cancellation), memory.Rows, cancellation) is not { } cells)
        {
            return null;
        }

        memory.Complete();

        progress?.Report(new BuildProgress("protect", "", ProtectShare));
        var everyone = ReleaseContents.Gather(cells.Public, null, cancellation);
        everyone = everyone with { Quality = QualityReader.Read(cells.Public, everyone, faults) };
        var officials = ReleaseContents.Gather(cells.Official, everyone, cancellation);
        officials = officials with { Quality = QualityReader.Read(cells.Official, officials, faults) };
        CellFaults.Add(cells.Public, everyone, faults);
        IndexFaults.Add(package.Catalogue, everyone, faults);
        AddRefused(cells.Public, faults);
        AddRefused(cells.Official, faults);
        if (faults.HasErrors)
        {
            return null;
        }

        return new ReleasePreparation(everyone, officials, package.Tables.Sum(table => table.Records));
    }

    private static void AddRefused(PackageCells cells, FaultLog faults)
    {
        foreach (var (measure, table) in cells.Gate.Refused)
        {
            faults.Warn(
                CellFaults.File, null, measure, "table-not-published",
                $"Hiding cells does not protect the measure '{measure}' in {table}; nothing of that table is added to the {ReleaseAudiences.Name(cells.Audience)} release.");
        }
    }

    private static ProgressStep<string>? Reading(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(detail => progress.Report(new BuildProgress("read", detail, ReadShare * FactSchema.StepOf(detail))));

    private static ProgressStep<(string Measure, int Done, int All)>? Protecting(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("protect", step.Measure, RollUpShare + ((ProtectShare - RollUpShare) * step.Done / step.All))));

    private static ProgressStep<(string Measure, int Done, int All)>? RollingUp(IProgress<BuildProgress>? progress) =>
        progress is null ? null : new(step => progress.Report(new BuildProgress("roll-up", step.Measure, ReadShare + ((RollUpShare - ReadShare) * step.Done / step.All))));
}
