using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Building;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Every server sums its own records, at the same time as the others; sums travel, records do not.</summary>
[Collection(ClusterTests.Name)]
public sealed class ClusterPlanTests(PostgresCluster cluster)
{
    [Fact]
    public void Records_are_summed_on_the_servers_that_keep_them()
    {
        using var package = new RandomRecords(23).Write();
        var (faults, database) = (new FaultLog(), cluster.Loaded(package.Path));
        AddMany(database);
        using var source = PackageReader.Read(PostgresSource.Open(cluster.Coordinator.Address(database)), faults, null, TestContext.Current.CancellationToken)!;
        var asOf = PublishedPeriods.AsOf(source);
        var periods = PublishedPeriods.List(source, asOf, faults);
        _ = new RollUpEngine(source, periods, asOf, faults);
        var spans = Spans.Fill(source.Records.Engine, source.Areas, periods, PublishedPeriods.Covered(source)!.Value, asOf);
        var statements = source.Catalogue.Measures.Values.SelectMany(measure => Statements(source, measure, spans)).ToArray();
        string[] sections = ["sum", "amounts", "distinct", "moments", "open"];
        Assert.Equal(sections.ToHashSet(), statements.Select(statement => statement.Section).ToHashSet());
        foreach (var (section, code, sql) in statements)
        {
            IsSummedThere($"{section} of {code}", ((PostgresSession)source.Records.Engine).Explain($"(verbose, costs off) {sql}"));
        }
    }

    private static void IsSummedThere(string what, List<string> plan)
    {
        var scans = plan.Where(line => line.Contains("Foreign Scan", StringComparison.Ordinal)).ToArray();
        var told = what + "\n" + string.Join('\n', plan);
        Assert.True(scans.Length >= 3, told);
        Assert.True(scans.All(line => line.Contains("Async Foreign Scan", StringComparison.Ordinal)), told);
        Assert.True(plan.Count(line => line.Contains("Relations: Aggregate on (mahalleh_shards.", StringComparison.Ordinal)) == scans.Length, told);
        Assert.True(plan.Count(line => line.Contains("Remote SQL: SELECT ", StringComparison.Ordinal) && line.Contains(" GROUP BY ", StringComparison.Ordinal)) == scans.Length, told);
    }

    private static IEnumerable<(string Section, string Measure, string Sql)> Statements(SourcePackage source, Measure measure, Spans spans)
    {
        if (FactSchema.Find(measure.Table) is not { IsOfRecords: true } table || measure.Due is not null)
        {
            yield break;
        }

        var sql = new RecordSql(measure, table, source.Records, "", null);
        var section = measure.RollUp switch
        {
            RollUp.Sum => MeasureSql.HasMoments(measure) ? "amounts" : "sum",
            RollUp.Distinct => "distinct",
            RollUp.Moments => "moments",
            RollUp.Open => "open",
            _ => "",
        };
        if (section == "open")
        {
            var open = sql.AskOpen(spans.Stretches);
            yield return (section, measure.Code, Assert.Single(open.Sql(open.Stretches)));
        }
        else if (section.Length > 0)
        {
            yield return (section, measure.Code, sql.Fill(section, spans.Of().First()));
        }
    }

    // A server that has little to sum may as well send it; these are enough to be worth it, and of few areas, days and persons.
    private void AddMany(string database)
    {
        const int Most = 3000;
        const string Rows = "from generate_series(1, 3000) n";
        const string Day = "cast('2024-06-01' as date) + 30 * (n % 7)";
        cluster.Coordinator.Run(database, $"""
            insert into mahalleh.services (id, area, date, person_key) select 'm' || n, 'N0' || n % 10, {Day}, 'p' || n % 20 {Rows};
            insert into mahalleh.participation (id, area, date, person_key, age_group, kind, hours, specialist)
            select 'm' || n, 'N0' || n % 10, {Day}, 'p' || n % 20, '15-64', case when n % 2 = 0 then 'meeting' else 'volunteering' end, 2, n % 3 > 0 {Rows};
            insert into mahalleh.projects (id, area, status, planned_end, started, completed, budget_rial, spent_rial, source, followed_up, functioning)
            select 'm' || n, 'N0' || n % 10, 'completed', {Day}, {Day}, {Day}, n, n, case when n % 2 = 0 then 'state' else 'firm' end, true, n % 3 > 0 {Rows};
            insert into mahalleh.problems (id, area, opened, closed) select 'm' || n, 'N0' || n % 10, {Day}, {Day} + 50 {Rows};
            insert into mahalleh.responses (id, area, date, respondent_key, survey, score) select 'm' || n, 'N0' || n % 10, {Day}, 'p' || n % 20, (array['satisfaction', 'belonging', 'trust'])[1 + n % 3], 1 + n % 5 {Rows};
            insert into mahalleh.referrals (id, area, sent, due, answered, rating) select 'm' || n, 'N0' || n % 10, {Day}, {Day} + 20, {Day} + 15, 3 {Rows};
            insert into mahalleh.meetings (id, area, body, held) select 'm' || n, 'N0' || n % 10, case when n % 2 = 0 then 'council' else 'works' end, {Day} {Rows};
            """);
        cluster.Study(database);
        Assert.Equal([$"{Most}"], cluster.Coordinator.List(database, "select count(*) from mahalleh.services where id like 'm%'"));
    }
}
