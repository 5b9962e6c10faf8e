using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>One server of several is gone: nothing partial is published, the message names it, and the next try works.</summary>
[Collection(ClusterTests.Name)]
public sealed class ClusterFaultTests(PostgresCluster cluster)
{
    [Fact]
    public void A_server_that_is_killed_in_the_middle_is_named()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var (database, shard, faults) = (cluster.Loaded(package.Path), cluster.Shards[1], new FaultLog());
        var killing = new Once(shard.Kill);
        try
        {
            Assert.Null(PostgresBuild.Run(cluster.Coordinator.Address(database), releases.Path, faults, killing));
        }
        finally
        {
            shard.Start();
        }

        Assert.True(killing.IsDone);
        var fault = Assert.Single(faults.Faults, fault => fault.Severity == Severity.Error);
        Assert.Equal("database-unreachable", fault.Rule);
        Assert.Contains(PostgresCluster.NameOf(shard), fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-seen", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(releases.Path));
        Assert.Equal(package.Build().Id, PostgresBuild.Run(cluster.Coordinator.Address(database), releases.Path, new FaultLog(), null)!.Id);
    }

    [Fact]
    public void A_load_whose_last_step_fails_says_that_it_is_not_known_what_is_there()
    {
        using var package = PackageFolder.Sound();
        var (database, shard) = (cluster.Loaded(package.Path), cluster.Shards[2]);
        var killing = new AtTheEnd(shard.Kill);
        try
        {
            var fault = Assert.Throws<DatabaseException>(() => PackageLoad.Run(package.Path, cluster.Coordinator.Address(database, "loader"), new FaultLog(), killing, TestContext.Current.CancellationToken));
            Assert.Equal("load-unsure", fault.Rule);
        }
        finally
        {
            shard.Start();
        }

        Assert.Equal(27 + 7 + 4, PackageLoad.Run(package.Path, cluster.Coordinator.Address(database, "loader"), new FaultLog(), null, TestContext.Current.CancellationToken));
        Assert.Equal(["27"], cluster.Coordinator.List(database, "select count(*) from mahalleh.services"));
    }

    private sealed class AtTheEnd(Action action) : IProgress<LoadProgress>
    {
        private bool _isDone;

        public void Report(LoadProgress value)
        {
            if (!_isDone && value.Table == "services")
            {
                _isDone = true;
                action();
            }
        }
    }
}
