using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sample;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;

[assembly: Xunit.AssemblyFixture(typeof(BuiltSample))]

namespace Mahalleh.Web.Tests.Samples;

/// <summary>An invented country of 120 neighbourhoods with 40,000 records, and its release; built once for all tests.</summary>
public sealed class BuiltSample : IDisposable
{
    /// <summary>Most hidden cells of a system in which rings are looked for: the tests of rings have tables of their own.</summary>
    internal const int LargestRings = 200;

    private readonly string _root = Directory.CreateTempSubdirectory("mahalleh-sample-").FullName;
    private readonly Task<(string Package, BuildResult Result, Snapshot Snapshot)> _built;

    // Tests of other things do not wait for it.
    public BuiltSample() => _built = Task.Run(Build);

    public string Package => _built.GetAwaiter().GetResult().Package;

    public BuildResult Result => _built.GetAwaiter().GetResult().Result;

    public Snapshot Snapshot => _built.GetAwaiter().GetResult().Snapshot;

    public void Dispose()
    {
        ((IAsyncResult)_built).AsyncWaitHandle.WaitOne();
        Directory.Delete(_root, recursive: true);
    }

    private (string Package, BuildResult Result, Snapshot Snapshot) Build()
    {
        var package = Path.Combine(_root, "package");
        SampleGenerator.Generate(new SampleOptions { AreaCount = 120, Records = 40_000, Seed = 7, OutputFolder = package }, null, CancellationToken.None);
        var faults = new FaultLog();
        var result = ReleaseBuilder.Build(
            (log, read, stop) => Mahalleh.Web.Sources.PackageReader.Read(package, log, read, stop), Path.Combine(_root, "releases"), TestKey.Value, faults, null, CancellationToken.None, LargestRings)
            ?? throw new InvalidOperationException(string.Join('\n', faults.Faults.Take(5)));
        return (package, result, ReleaseReader.Open(result.Folder));
    }
}
