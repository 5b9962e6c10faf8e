using Mahalleh.Web.Building;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sample;
using Mahalleh.Web.Sources;
using PackageReader = Mahalleh.Web.Sources.PackageReader;

namespace Mahalleh.Browser.Tests;

/// <summary>The one place that says which release the browser tests look at: the bundled data, as a first start makes it.</summary>
internal static class ReleaseUnderTest
{
    // Rings in larger systems take minutes, and are no matter of what a page looks like.
    private const int MostRingCells = 200;

    /// <summary>Makes the package and the release in a folder of the test's own, and opens it.</summary>
    public static async Task<SnapshotStore> OpenAsync(string folder) => await Task.Run(() =>
    {
        var package = Path.Combine(folder, "package");
        SampleGenerator.Generate(
            new SampleOptions { PackageFolder = Path.Combine(ServiceFixture.Root, "data", "iran"), OutputFolder = package }, null, CancellationToken.None);
        var faults = new FaultLog();
        var built = ReleaseBuilder.Build(
            (log, read, stop) => PackageReader.Read(package, log, read, stop), Path.Combine(folder, "releases"), DisclosureKey.Make(), faults, null, CancellationToken.None, MostRingCells)
            ?? throw new InvalidOperationException(string.Join('\n', faults.Faults));
        return new SnapshotStore(ReleaseReader.Open(built.Folder));
    });
}
