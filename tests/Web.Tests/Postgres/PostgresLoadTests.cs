using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sample;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>A load replaces everything or nothing.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLoadTests(PostgresServer server)
{
    [Fact]
    public void What_was_there_is_replaced()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        package.Write("population.csv", "area,date,persons\nA1,1403-01-01,5\nA2,1403-01-01,6\nB1,1403-01-01,7\nB2,1403-01-01,8.5\n");
        Assert.Equal(7 + 4 + 27, Load(package.Path, database, new FaultLog()));
        Assert.Equal(["A1 5.0000", "A2 6.0000", "B1 7.0000", "B2 8.5000"], server.List(database, "select area || ' ' || persons from mahalleh.population order by 1"));
        Assert.Equal(["datapackage.json"], server.List(database, "select path from mahalleh.documents"));
        Assert.Equal(["4"], server.List(database, "select count(*) from mahalleh.boundaries where st_isvalid(outline)"));
    }

    [Fact]
    public void Days_of_any_calendar_become_civil_days()
    {
        using var package = PackageFolder.Sound();
        Assert.Equal(["2024-03-20"], server.List(server.Loaded(package.Path), "select distinct cast(date as text) from mahalleh.population"));
    }

    [Fact]
    public void A_faulty_package_changes_nothing()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        package.Write("population.csv", "area,date,persons\nNOWHERE,1403-01-01,5\n");
        var faults = new FaultLog();
        Assert.Null(Load(package.Path, database, faults));
        Assert.Contains(faults.Faults, fault => fault.Rule == "unknown-area");
        Assert.Equal(["4"], server.List(database, "select count(*) from mahalleh.population"));
    }

    [Fact]
    public void A_load_that_is_stopped_in_the_middle_changes_nothing()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        using var stop = new CancellationTokenSource();
        var stopping = new Stopping(stop);
        Assert.Throws<OperationCanceledException>(() => PackageLoad.Run(package.Path, server.Address(database, "loader"), new FaultLog(), stopping, stop.Token));
        Assert.Equal("services", stopping.At);
        Assert.Equal(["27"], server.List(database, "select count(*) from mahalleh.services"));
        Assert.Equal(["7"], server.List(database, "select count(*) from mahalleh.areas"));
    }

    [Fact]
    public void A_role_that_may_not_write_is_refused()
    {
        using var package = PackageFolder.Sound();
        var database = server.NewDatabase();
        var fault = Assert.Throws<DatabaseException>(() => PackageLoad.Run(package.Path, server.Address(database), new FaultLog(), null, TestContext.Current.CancellationToken));
        Assert.Equal("missing-privilege", fault.Rule);
    }

    [Fact]
    public void An_invented_package_goes_straight_into_the_tables_as_if_it_were_loaded()
    {
        var options = new SampleOptions { AreaCount = 66, Records = 1_000, Seed = 5, OutputFolder = PostgresSource.Name };
        using var folder = new TemporaryFolder();
        var package = Path.Combine(folder.Path, "package");
        SampleGenerator.Generate(options with { OutputFolder = package }, null, TestContext.Current.CancellationToken);
        var (loaded, invented) = (server.Loaded(package), server.NewDatabase());
        server.Run(invented, "insert into mahalleh.problems (id, area, opened) values ('old', 'old', '2025-01-01')");
        var (inventing, copying) = (new Told<SampleProgress>(), new Told<LoadProgress>());
        var (report, rows) = SampleLoad.Run(options, server.Address(invented, "loader"), new FaultLog(), inventing, copying, TestContext.Current.CancellationToken)!.Value;
        Assert.InRange(report.Records, 900, 1_100);
        Assert.True(rows > report.Records && inventing.Times > 5 && copying.Times > 10);
        Assert.False(Directory.Exists(report.Folder));
        foreach (var (table, _) in SchemaContract.Wanted)
        {
            Assert.Equal(Rows(loaded, table), Rows(invented, table));
        }

        List<string> Rows(string database, string table) => server.List(database, $"select count(*) || ' ' || coalesce(md5(string_agg(cast(t as text), E'\\n' order by cast(t as text))), '') from mahalleh.{table} t");
    }

    [Fact]
    public void Nothing_is_invented_for_a_database_without_tables()
    {
        var options = new SampleOptions { AreaCount = 66, Records = 1_000, OutputFolder = PostgresSource.Name };
        var inventing = new Told<SampleProgress>();
        var fault = Assert.Throws<DatabaseException>(() => SampleLoad.Run(options, server.Address("postgres", "postgres"), new FaultLog(), inventing, null, TestContext.Current.CancellationToken));
        Assert.Equal(("missing-table", 0), (fault.Rule, inventing.Times));
    }

    [Fact]
    public void Without_the_variable_the_verb_refuses_and_invents_nothing()
    {
        Assert.Null(Environment.GetEnvironmentVariable(DatabaseAddress.LoadVariable));
        Assert.Equal(Verbs.FoundFaults, Verbs.Root().Parse(["sample", "--areas", "66", "--output", PostgresSource.Name]).Invoke());
    }

    private sealed class Told<T> : IProgress<T>
    {
        public int Times { get; private set; }

        public void Report(T value) => Times++;
    }

    private long? Load(string package, string database, FaultLog faults) =>
        PackageLoad.Run(package, server.Address(database, "loader"), faults, null, TestContext.Current.CancellationToken);

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<LoadProgress>
    {
        public string At { get; private set; } = "";

        public void Report(LoadProgress value)
        {
            if (value is { Table: "services", Rows: > 0 })
            {
                At = value.Table;
                stop.Cancel();
            }
        }
    }
}
