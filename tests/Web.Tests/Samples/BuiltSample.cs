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
    private readonly string _root = Directory.CreateTempSubdirectory("mahalleh-sample-").FullName;

    public BuiltSample()
    {
        Package = Path.Combine(_root, "package");
        SampleGenerator.Generate(new SampleOptions { AreaCount = 120, Records = 40_000, Seed = 7, OutputFolder = Package }, null, CancellationToken.None);
        var faults = new FaultLog();
        Result = ReleaseBuilder.Build(Package, Path.Combine(_root, "releases"), TestKey.Value, faults, null, CancellationToken.None)
            ?? throw new InvalidOperationException(string.Join('\n', faults.Faults.Take(5)));
        Snapshot = ReleaseReader.Open(Result.Folder);
    }

    public string Package { get; }

    public BuildResult Result { get; }

    public Snapshot Snapshot { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
