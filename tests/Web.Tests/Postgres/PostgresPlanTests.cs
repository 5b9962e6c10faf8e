using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Records are summed in the processes of the server that read them.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresPlanTests(PostgresServer server)
{
    [Fact]
    public void The_workers_sum_what_they_read()
    {
        using var package = new RandomRecords(13).Write();
        var (faults, database) = (new FaultLog(), server.Loaded(package.Path));
        server.Run(database, "insert into mahalleh.projects (id, area, status, completed) select 'more' || n, 'N0' || n % 10, 'completed', cast('2024-06-01' as date) + n % 200 from generate_series(1, 50000) n; analyze");
        using var source = PackageReader.Read(PostgresSource.Open(server.Address(database)), faults, null, TestContext.Current.CancellationToken)!;
        var asOf = PublishedPeriods.AsOf(source);
        _ = new RollUpEngine(source, PublishedPeriods.List(source, asOf, faults), asOf, faults);
        var engine = (PostgresSession)source.Records.Engine;
        engine.Execute("set min_parallel_table_scan_size = 0");
        engine.Execute("set parallel_setup_cost = 0");
        engine.Execute("set parallel_tuple_cost = 0");
        var table = FactSchema.Find("projects")!;
        var sql = new RecordSql(source.Catalogue.Measures["projects-completed"], table, source.Records, "", null)
            .Fill("sum", new Span(RollUpText.Fill("calendar", ("days", engine.Reference("day_period")), ("day", "f.day")), []));

        var plan = engine.Explain(sql);
        var scan = plan.FindIndex(line => line.Contains("Parallel Seq Scan on projects", StringComparison.Ordinal));
        var partial = plan.FindIndex(line => line.Contains("Partial ", StringComparison.Ordinal) && line.Contains("Aggregate", StringComparison.Ordinal));
        Assert.True(partial >= 0 && partial < scan, string.Join('\n', plan));
    }

    // Right after a load the server knows nothing of its tables and takes what it groups for few rows.
    [Fact]
    public void Persons_are_not_looked_up_one_by_one_for_want_of_statistics()
    {
        using var package = new RandomRecords(13).Write();
        var (faults, database) = (new FaultLog(), server.Loaded(package.Path));
        server.Run(database, """
            insert into mahalleh.services (id, area, date, person_key)
            select 'more' || n, 'N0' || n % 10, cast('2024-06-01' as date) + n % 200, 'p' || n % 20000 from generate_series(1, 50000) n;
            alter table mahalleh.services set (autovacuum_enabled = false);
            delete from pg_statistic where starelid = 'mahalleh.services'::regclass;
            update pg_class set reltuples = -1, relpages = 0 where oid = 'mahalleh.services'::regclass
            """);
        using var source = PackageReader.Read(PostgresSource.Open(server.Address(database)), faults, null, TestContext.Current.CancellationToken)!;
        var asOf = PublishedPeriods.AsOf(source);
        _ = new RollUpEngine(source, PublishedPeriods.List(source, asOf, faults), asOf, faults);
        var engine = (PostgresSession)source.Records.Engine;
        var table = FactSchema.Find("services")!;
        var measure = new Measure { Code = "people", Name = new Text("", ""), Counts = Counts.Persons, RollUp = RollUp.Distinct, Table = "services", Key = "person_key" };
        var sql = new RecordSql(measure, table, source.Records, "", null)
            .Fill("distinct", new Span(RollUpText.Fill("calendar", ("days", engine.Reference("day_period")), ("day", "f.day")), []));

        Assert.DoesNotContain(engine.Explain(sql), IsNested);
        engine.Execute("set enable_nestloop = on");
        Assert.Contains(engine.Explain(sql), IsNested);

        static bool IsNested(string line) => line.Contains("Nested Loop", StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_looks_like_a_place_of_the_text_is_joined_as_a_table()
    {
        using var package = Samples.PackageFolder.Sound();
        package.Write("areas.csv", package.Read("areas.csv").Replace("A2,", "{part},", StringComparison.Ordinal));
        package.Write("boundaries.geojson", Samples.PackageFolder.Boundaries("A1", "{part}", "B1", "B2"));
        package.Write("population.csv", package.Read("population.csv").Replace("A2,", "{part},", StringComparison.Ordinal));
        package.Write("services.csv", package.Read("services.csv").Replace(",A2,", ",{part},", StringComparison.Ordinal));
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        Assert.Equal(package.Build().Id, PostgresBuild.Run(server.Address(database), releases.Path, new FaultLog(), null)!.Id);
    }
}
