using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Builds from a database that the environment does not name, as <see cref="BuiltSample"/> is built from files.</summary>
internal static class PostgresBuild
{
    public static BuildResult? Run(DatabaseAddress address, string releases, FaultLog faults, IProgress<BuildProgress>? progress, int largestRings = BuiltSample.LargestRings) => ReleaseBuilder.Build(
        (log, read, stop) => PackageReader.Read(PostgresSource.Open(address), log, read, stop), releases, TestKey.Value, faults, progress, CancellationToken.None, largestRings);
}
