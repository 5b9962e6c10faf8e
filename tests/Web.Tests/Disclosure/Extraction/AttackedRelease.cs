using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sample;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;
using PackageReader = Mahalleh.Web.Sources.PackageReader;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>An invented country of 300 areas, thin enough that much of it is hidden: its release, and what is hidden in it.</summary>
public sealed class AttackedRelease : IDisposable
{
    // To build with 8,000 takes three minutes, a third of all tests of this project.
    private const int InTests = 2_000;

    private readonly string _root = Directory.CreateTempSubdirectory("mahalleh-attack-").FullName;

    public AttackedRelease()
        : this(areas: 215, Records, Environment.GetEnvironmentVariable("MAHALLEH_ATTACK") == "all" ? RingAudit.Usual : InTests, Environment.GetEnvironmentVariable("MAHALLEH_ATTACK_RELEASE"), Environment.GetEnvironmentVariable("MAHALLEH_ATTACK_PACKAGE"))
    {
    }

    // More of them hide less, and make smaller systems.
    private static long Records => long.TryParse(Environment.GetEnvironmentVariable("MAHALLEH_ATTACK_RECORDS"), CultureInfo.InvariantCulture, out var stated) ? stated : 45_000;

    /// <summary>Another country, or a release that was built before with the package that it was built from. To look for rings in larger systems takes many minutes, and the attacks of the tests do not put all facts together.</summary>
    internal AttackedRelease(int areas, long records, int largestRings, string? built = null, string? from = null)
    {
        LargestRings = built is null ? largestRings : int.MaxValue;
        var package = from ?? Path.Combine(_root, "package");
        Snapshot = ReleaseReader.Open(built ?? Build(package, areas, records, largestRings));
        Truth = RolledCells.Of(package);
        Cells = new AttackedCells(Truth, Snapshot.Cells);
        Needs = [.. AttackedPrimaries.Of(Cells)];
        Amounts = new AttackedCells(Truth, Snapshot.Cells, areAmounts: true);
    }

    public Snapshot Snapshot { get; }

    /// <summary>Most hidden cells of a system that is attacked: as many as the build has looked at, and all of a release that was built before.</summary>
    public int LargestRings { get; }

    /// <summary>The cells as they are before protection; nobody who attacks sees them.</summary>
    internal RolledCells Truth { get; }

    internal AttackedCells Cells { get; }

    /// <summary>The sums of money.</summary>
    internal AttackedCells Amounts { get; }

    /// <summary>What must be left of every cell that is hidden in itself.</summary>
    internal IReadOnlyList<AttackNeed> Needs { get; }

    internal IndicatorCatalogue Catalogue => Truth.Catalogue;

    private string Build(string package, int areas, long records, int largestRings)
    {
        SampleGenerator.Generate(new SampleOptions { AreaCount = areas, Records = records, Seed = 11, OutputFolder = package }, null, CancellationToken.None);
        var faults = new FaultLog();
        var result = ReleaseBuilder.Build(
            (log, read, stop) => PackageReader.Read(package, log, read, stop), Path.Combine(_root, "releases"), TestKey.Value, faults, null, CancellationToken.None, largestRings);
        return result?.Folder ?? throw new InvalidOperationException(string.Join('\n', faults.Faults.Take(5)));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
