using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;
using Npgsql;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Records on three servers give the bytes that they give on one, and in no server at all.</summary>
[Collection(ClusterTests.Name)]
public sealed class ClusterIdentityTests(PostgresCluster cluster)
{
    [Fact]
    public void Files_one_server_and_three_give_the_same_cells_to_the_byte()
    {
        using var package = RandomPackage(21);
        using var releases = new TemporaryFolder();
        var direct = package.Build();
        var database = cluster.Loaded(package.Path);
        Assert.All(cluster.Shards, shard => Assert.NotEqual(["0"], shard.List(database, "select count(*) from mahalleh.services")));
        var spread = PostgresBuild.Run(cluster.Coordinator.Address(database), releases.Path, new FaultLog(), null, RingAudit.Usual)!;
        var whole = PostgresBuild.Run(cluster.Coordinator.Address(cluster.Coordinator.Loaded(package.Path)), releases.Path, new FaultLog(), null, RingAudit.Usual)!;
        foreach (var other in new[] { spread, whole })
        {
            Assert.Equal(Cells(direct.Folder), Cells(other.Folder));
            Assert.Equal(Cells(direct.Official!.Folder), Cells(other.Official!.Folder));
        }

        // Warnings name a file there and a table here, so the release of files is another one.
        Assert.Equal(whole.Id, spread.Id);
    }

    // What a distributed table of Citus is summed by; it needs no second server to be right.
    [Fact]
    public void What_is_summed_by_area_and_day_first_gives_the_same_cells()
    {
        using var package = RandomPackage(22);
        var database = cluster.Coordinator.Loaded(package.Path);
        cluster.Coordinator.Run(database, $"alter database {database} set mahalleh.distributed = 'on'");
        var direct = RolledCells.Of(package);
        var away = RolledCells.Of(() => PackageReader.Read(PostgresSource.Open(cluster.Coordinator.Address(database)), new FaultLog(), null, TestContext.Current.CancellationToken)!);
        SameCells.Assert(direct, away);
    }

    [Fact]
    public void The_script_can_be_run_again_and_never_moves_what_is_there()
    {
        var database = cluster.NewDatabase();
        cluster.Coordinator.RunScripts(database, cluster.Servers, "sharded.sql");
        cluster.Coordinator.Run(database, "insert into mahalleh.problems (id, area, opened) values ('1', 'A', '2025-01-01')");
        Assert.Equal(["1"], cluster.Coordinator.List(database, "select count(*) from mahalleh.problems"));

        var single = cluster.Coordinator.NewDatabase();
        cluster.Coordinator.Run(single, "insert into mahalleh.problems (id, area, opened) values ('1', 'A', '2025-01-01')");
        var fault = Assert.Throws<InvalidOperationException>(() => cluster.Coordinator.RunScripts(single, "servers=127.0.0.1:1", "sharded.sql"));
        Assert.Contains("mahalleh.problems holds 1 rows", fault.Message, StringComparison.Ordinal);
        Assert.Contains("A server stands twice", Assert.Throws<InvalidOperationException>(() => cluster.Coordinator.RunScripts(single, "servers=a:1 a:1", "sharded.sql")).Message, StringComparison.Ordinal);
        Assert.Contains("written host:port", Assert.Throws<InvalidOperationException>(() => cluster.Coordinator.RunScripts(single, "servers=a", "sharded.sql")).Message, StringComparison.Ordinal);
        Assert.Equal(["r"], cluster.Coordinator.List(single, "select relkind from pg_class where oid = 'mahalleh.services'::regclass"));
    }

    [Theory]
    [InlineData("reader", "delete from mahalleh.problems")]
    [InlineData("reader", "insert into mahalleh.problems (id, area, opened) values ('1', 'A', '2025-01-01')")]
    [InlineData("reader", "select * from mahalleh_shards.problems_1")]
    public void The_role_of_a_build_can_do_nothing_but_read_the_tables(string user, string sql)
    {
        var fault = Assert.Throws<PostgresException>(() => cluster.Coordinator.RunAs(user, cluster.NewDatabase(), sql));
        Assert.Equal("42501", fault.SqlState);
    }

    // Persons of 15 and over by the digits of their age group, who take part in more than one neighbourhood.
    private static PackageFolder RandomPackage(int seed)
    {
        var random = new Random(seed);
        string[] ages = ["0-14", "15-64", "65+", "unknown", ""];
        return new RandomRecords(seed).Write().With("participation", "id,date,area,person_key,age_group,kind", [.. Enumerable.Range(0, 300).Select(id =>
            SmallPackage.Join($"t{id}", new DateOnly(2024, 3, 20).AddDays(random.Next(550)), $"N0{random.Next(10)}", $"{random.Next(90):x8}", ages[random.Next(ages.Length)], random.Next(2) == 0 ? "meeting" : "training"))]);
    }

    private static byte[] Cells(string release) => File.ReadAllBytes(Path.Combine(release, "cells.parquet"));
}
