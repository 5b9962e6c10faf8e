using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Sample;

public sealed class SampleRecordsTests(SamplePackages packages) : IClassFixture<SamplePackages>
{
    [Fact]
    public void Every_table_has_exactly_the_columns_and_types_of_the_schema()
    {
        foreach (var table in packages.Iran.Rows.Keys.Select(name => FactSchema.Find(name)!))
        {
            using var connection = DuckDbConnection.Open();
            using var rows = connection.Query(SamplePackages.Named(packages.Iran, $"select column_name, column_type from (describe select * from {{{table.Name}}})"));
            var columns = new List<(string Name, string Type)>();
            while (rows.Read())
            {
                columns.Add((rows.Text(0), rows.Text(1)));
            }

            Assert.Equal(table.Columns.Select(column => column.Name), columns.Select(column => column.Name));
            Assert.All(table.Columns.Zip(columns), pair => Assert.Matches(Readable(pair.First.Type), pair.Second.Type));
        }
    }

    private static string Readable(ColumnType type) => type switch
    {
        ColumnType.Date => "^DATE$",
        ColumnType.Whole => "^(INTEGER|BIGINT)$",
        ColumnType.Number or ColumnType.Weight or ColumnType.Real => "^(DECIMAL\\(.*\\)|DOUBLE)$",
        ColumnType.Flag => "^BOOLEAN$",
        _ => "^VARCHAR$",
    };

    [Fact]
    public void Required_values_are_filled_choices_kept_ranges_met_and_keys_unique()
    {
        foreach (var table in packages.Iran.Rows.Keys.Select(name => FactSchema.Find(name)!))
        {
            foreach (var column in table.Columns)
            {
                string[] faults =
                [
                    column.IsRequired ? $"{column.Name} is null" : "false",
                    column.Choices.Length > 0 ? $"{column.Name} not in ('{string.Join("','", column.Choices)}')" : "false",
                    column.Minimum is { } least ? FormattableString.Invariant($"{column.Name} < {least}") : "false",
                    column.Maximum is { } most ? FormattableString.Invariant($"{column.Name} > {most}") : "false",
                ];
                Assert.True(0 == SamplePackages.Number(packages.Iran, $"select count(*) from {{{table.Name}}} where {string.Join(" or ", faults)}"), $"{table.Name}.{column.Name}");
            }

            var key = table.Unique.Count == 0 ? "*" : string.Join(", ", table.Unique);
            Assert.Equal(0, SamplePackages.Number(packages.Iran, $"select count(*) - (select count(*) from (select distinct {key} from {{{table.Name}}})) from {{{table.Name}}}"));
        }
    }

    [Fact]
    public void Every_area_code_is_known()
    {
        foreach (var table in packages.Iran.Rows.Keys.Where(name => name is not ("facilities" or "population_points")))
        {
            Assert.Equal(0, SamplePackages.Number(packages.Iran, $"select count(*) from {{{table}}} where area not in (select code from {{areas}})"));
        }
    }

    [Theory]
    [InlineData("households", "adults + children_5_17 > members or labour_force > adults or unemployed > labour_force or child_workers > children_5_17")]
    [InlineData("households", "out_of_school > school_age or school_age > children_5_17 or insured > members or homeless > members or weight <= 0")]
    [InlineData("projects", "started < planned_start or completed < started or planned_end < planned_start or completed > date '2026-09-22'")]
    [InlineData("projects", "(status = 'completed') <> (completed is not null) or (status = 'planned') <> (started is null)")]
    [InlineData("projects", "(functioning is not null) <> followed_up or (followed_up and completed + 365 > date '2026-09-22')")]
    [InlineData("problems", "closed < opened or closed > date '2026-09-22'")]
    [InlineData("referrals", "answered < sent or due < sent or answered > date '2026-09-22' or (rating is null) <> (answered is null)")]
    [InlineData("meetings", "members_present > seats_filled or seats_filled > seats or seats <> case when body = 'council' then 15 else 7 end")]
    [InlineData("facilities", "closed < opened or opened > date '2026-09-22' or (open is null) <> (opened is not null)")]
    [InlineData("population_points", "persons < 1")]
    [InlineData("targets", "(baseline is null) <> (baseline_period is null)")]
    [InlineData("services", "length(person_key) <> 24 or regexp_matches(person_key, '^[0-9]{10}$')")]
    [InlineData("services", "date < date '2024-03-20' or date > date '2026-09-22'")]
    public void No_record_contradicts_itself(string table, string fault) =>
        Assert.Equal(0, SamplePackages.Number(packages.Iran, $"select count(*) from {{{table}}} where {fault}"));

    [Fact]
    public void Persons_come_back_keep_age_and_sex_and_a_few_turn_up_in_two_areas()
    {
        const string Persons = "(select person_key, count(*) as n, count(distinct area) as areas, count(distinct quarter(date)) as quarters, count(distinct sex || age_group) as kinds from {services} group by person_key)";
        Assert.True(SamplePackages.Number(packages.Iran, $"select avg(n) from {Persons}") > 1.5);
        Assert.True(SamplePackages.Number(packages.Iran, $"select avg(case when quarters > 1 then 1 else 0 end) from {Persons}") > 0.2);
        Assert.InRange(SamplePackages.Number(packages.Iran, $"select avg(case when areas > 1 then 1 else 0 end) from {Persons}"), 0.001, 0.1);
        Assert.Equal(1, SamplePackages.Number(packages.Iran, $"select max(kinds) from {Persons}"));
    }

    [Fact]
    public void The_number_of_records_is_met_within_a_tenth()
    {
        Assert.InRange(packages.Iran.Records, 0.9 * SamplePackages.Records, 1.1 * SamplePackages.Records);
        Assert.InRange(packages.Small.Records, 18_000, 22_000);
        Assert.InRange(packages.Large.Records, 360_000, 440_000);
        Assert.All(packages.Iran.Rows, row => Assert.Equal(row.Value, SamplePackages.Number(packages.Iran, $"select count(*) from {{{row.Key}}}")));
    }

    [Fact]
    public void Problems_are_open_before_the_programme_in_nearly_every_neighbourhood() =>
        Assert.InRange(SamplePackages.Number(packages.Iran, "select count(distinct p.area) from {problems} p join {areas} a on a.code = p.area where a.programme_start is not null and opened < date '2024-04-20' and (closed is null or closed > date '2025-03-20')")
            / SamplePackages.Number(packages.Iran, "select count(programme_start) from {areas}"), 0.7, 1);

    [Fact]
    public void Facilities_open_before_and_within_the_records_and_some_close()
    {
        var all = packages.Iran.Rows["facilities"];
        Assert.InRange(SamplePackages.Number(packages.Iran, "select count(*) from {facilities} where opened < date '2024-03-20'") / all, 0.6, 0.9);
        Assert.InRange(SamplePackages.Number(packages.Iran, "select count(*) from {facilities} where opened >= date '2024-03-20'") / all, 0.05, 0.3);
        Assert.InRange(SamplePackages.Number(packages.Iran, "select count(closed) from {facilities}") / all, 0.005, 0.1);
    }

    [Fact]
    public void Targets_lead_in_the_direction_of_the_indicator_and_large_areas_state_a_baseline()
    {
        Assert.Equal(0, SamplePackages.Number(packages.Iran, "select count(*) from {targets} where indicator in ('poverty', 'unemployment', 'child-labour') and target >= baseline"));
        Assert.Equal(0, SamplePackages.Number(packages.Iran, "select count(*) from {targets} where indicator in ('satisfaction', 'health-insurance') and target <= baseline"));
        Assert.Equal(0, SamplePackages.Number(packages.Iran, "select count(baseline) from {targets} where area like '%.Z_.N__'"));
        Assert.Equal(32, SamplePackages.Number(packages.Iran, "select count(distinct area) from {targets} where baseline is not null and (area = 'IR' or length(area) = 5)"));
    }

    [Fact]
    public void Some_areas_fall_silent_in_the_last_quarter_and_fewer_in_the_last_two()
    {
        const string LastDates = "(select area, max(date) as last from {services} group by area)";
        var areas = SamplePackages.Number(packages.Large, $"select count(*) from {LastDates}");
        Assert.InRange(SamplePackages.Number(packages.Large, $"select count(*) from {LastDates} where last < date '2026-06-22' and last >= date '2026-03-21'") / areas, 0.03, 0.07);
        Assert.InRange(SamplePackages.Number(packages.Large, $"select count(*) from {LastDates} where last < date '2026-03-21'") / areas, 0.01, 0.04);
    }

    [Fact]
    public void Neighbourhoods_of_a_county_are_more_alike_than_those_of_the_nation()
    {
        const string Means = "(select split_part(area, '.', 1) || split_part(area, '.', 2) as county, avg(cast(food_poor as integer)) as poor from {households} group by area, county)";
        var within = SamplePackages.Number(packages.Large, $"select avg(v) from (select var_samp(poor) as v from {Means} group by county having count(*) > 5)");
        Assert.True(within < 0.85 * SamplePackages.Number(packages.Large, $"select var_samp(poor) from {Means}"));
    }

    [Fact]
    public void Weighted_households_stand_for_the_people_and_rare_things_stay_rare()
    {
        const string First = "from {households} where assessed < date '2024-09-22'";
        Assert.InRange(SamplePackages.Number(packages.Iran, $"select sum(weight * members) {First}"), 76e6, 84e6);
        Assert.InRange(SamplePackages.Number(packages.Iran, $"select 10000 * sum(weight * homeless) / sum(weight * members) {First}"), 1, 9);
        Assert.InRange(SamplePackages.Number(packages.Iran, $"select 100 * sum(weight * child_workers) / sum(weight * children_5_17) {First}"), 1, 6);
        Assert.InRange(SamplePackages.Number(packages.Iran, $"select 100 * sum(weight * unemployed) / sum(weight * labour_force) {First}"), 8, 25);
    }
}
