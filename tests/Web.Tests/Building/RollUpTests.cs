using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>The sums of a release against the same sums counted record by record in plain C#, at every level and period.</summary>
public sealed class RollUpTests(BuiltSample sample)
{
    private Snapshot Release => sample.Snapshot;

    [Fact]
    public void Distinct_persons_are_counted_anew_at_every_level_and_period()
    {
        var persons = new Dictionary<(int Area, Period Period), HashSet<string>>();
        foreach (var (area, day, key) in Records("services", "area, date, person_key", rows => (rows.Text(0), rows.Date(1)!.Value, rows.Text(2))))
        {
            foreach (var cell in CellsOf(area, day))
            {
                (persons.TryGetValue(cell, out var set) ? set : persons[cell] = []).Add(key);
            }
        }

        Compare("served-persons", persons.ToDictionary(pair => pair.Key, pair => ((decimal)pair.Value.Count, (long)pair.Value.Count)), least: 5);
    }

    [Fact]
    public void Weighted_persons_come_from_the_last_assessment_of_each_household()
    {
        var last = new Dictionary<(string Id, Period Period), (DateOnly Day, string Area, decimal Amount, long Members)>();
        foreach (var record in Records(
            "households", "id, assessed, area, members, cast(weight as varchar), food_poor or shelter_poor or livelihood_poor",
            rows => (Id: rows.Text(0), Day: rows.Date(1)!.Value, Area: rows.Text(2), Members: rows.Whole(3), Weight: decimal.Parse(rows.Text(4), System.Globalization.CultureInfo.InvariantCulture), IsPoor: rows.Boolean(5))))
        {
            foreach (var period in PeriodsOf(record.Area, record.Day))
            {
                if (!last.TryGetValue((record.Id, period), out var known) || record.Day > known.Day)
                {
                    last[(record.Id, period)] = (record.Day, record.Area, record.IsPoor ? record.Members * record.Weight : 0, record.IsPoor ? record.Members : 0);
                }
            }
        }

        var sums = new Dictionary<(int Area, Period Period), (decimal Amount, long Cases)>();
        foreach (var ((_, period), record) in last)
        {
            foreach (var area in Up(record.Area))
            {
                var sum = sums.GetValueOrDefault((area, period));
                sums[(area, period)] = (sum.Amount + record.Amount, sum.Cases + record.Members);
            }
        }

        Compare("poor-persons", sums, least: 5);
    }

    [Fact]
    public void Projects_are_summed_by_the_day_they_were_completed()
    {
        var sums = new Dictionary<(int Area, Period Period), (decimal, long)>();
        foreach (var (area, day) in Records("projects", "area, completed", rows => (rows.Text(0), rows.Date(1)), "status = 'completed' and completed is not null"))
        {
            foreach (var cell in CellsOf(area, day!.Value))
            {
                var (amount, cases) = sums.GetValueOrDefault(cell);
                sums[cell] = (amount + 1, cases + 1);
            }
        }

        Compare("projects-completed", sums, least: 0);
    }

    [Fact]
    public void Moments_of_a_score_are_exact_and_its_cases_are_persons()
    {
        var (sums, persons) = (new Dictionary<(int Area, Period Period), decimal>(), new Dictionary<(int Area, Period Period), HashSet<string>>());
        foreach (var (area, day, key, score, weight) in Records(
            "responses", "area, date, respondent_key, cast(score as varchar), cast(weight as varchar)",
            rows => (rows.Text(0), rows.Date(1)!.Value, rows.Text(2), decimal.Parse(rows.Text(3), System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(rows.Text(4), System.Globalization.CultureInfo.InvariantCulture)), "survey = 'satisfaction'"))
        {
            foreach (var cell in CellsOf(area, day))
            {
                sums[cell] = sums.GetValueOrDefault(cell) + (weight * score);
                (persons.TryGetValue(cell, out var set) ? set : persons[cell] = []).Add(key);
            }
        }

        Compare("satisfaction-score", sums.ToDictionary(pair => pair.Key, pair => (pair.Value, (long)persons[pair.Key].Count)), least: 5);
    }

    [Fact]
    public void Stated_population_stands_and_the_rest_is_the_sum_of_the_children()
    {
        var column = Release.Cells.Find(new CellKey("population", "", Release.Cells.Periods[^1]))!;
        for (var area = 0; area < Release.Areas.Count; area++)
        {
            if (!Release.Areas.IsLeaf(area))
            {
                Assert.Equal(Release.Areas.Children(area).Sum(child => column.Values[child]), column.Values[area]);
            }
        }
    }

    // Every cell that has a value has the counted one and cases enough; too few are always protected, and so may be what covers them.
    private void Compare(string measure, Dictionary<(int Area, Period Period), (decimal Amount, long Cases)> counted, int least)
    {
        var (values, hidden) = (0, 0);
        foreach (var period in Release.Cells.Periods)
        {
            var column = Release.Cells.Find(new CellKey(measure, "", period));
            for (var area = 0; area < Release.Areas.Count; area++)
            {
                var (amount, cases) = counted.GetValueOrDefault((area, period));
                var status = column?.Status[area] ?? ObservationStatus.NotCollected;
                if (status.HasValue())
                {
                    values++;
                    Assert.Equal((double)amount, column!.Values[area], Math.Max(1e-9, (double)amount * 1e-12));
                    Assert.Equal(cases, column.Cases[area]);
                    Assert.True(cases >= least);
                }
                else if (status == ObservationStatus.Protected)
                {
                    hidden++;
                    Assert.True(least > 0, $"{measure} is about nobody");
                    Assert.Equal((0, 0L), (column!.Values[area], column.Cases[area]));
                }
                else
                {
                    Assert.Equal(0, cases);
                }
            }
        }

        Assert.True(values > 10, $"{values} values of {measure} were compared");
        Assert.True(least == 0 || hidden > 0 || counted.Values.All(sum => sum.Cases >= least));
    }

    private List<T> Records<T>(string table, string columns, Func<DuckDbRows, T> read, string where = "true")
    {
        using var engine = DuckDbConnection.Open();
        using var rows = engine.Query($"select {columns} from read_parquet({DuckDbConnection.Literal(Path.Combine(sample.Package, table + ".parquet"))}) where {where}");
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(read(rows));
        }

        Assert.NotEmpty(list);
        return list;
    }

    private IEnumerable<(int Area, Period Period)> CellsOf(string area, DateOnly day) =>
        from period in PeriodsOf(area, day) from number in Up(area) select (number, period);

    private IEnumerable<Period> PeriodsOf(string area, DateOnly day) => new[] { PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter }
        .Select(kind => Period.Containing(day, Release.Manifest.Calendar, kind)).Where(period => period.End <= Release.Manifest.AsOf).Concat(WindowsOf(area, day));

    // The window of the record's own area, once it is over there.
    private IEnumerable<Period> WindowsOf(string code, DateOnly day) =>
        Release.Areas.TryGetNumber(code, out var area) && Release.Areas.Areas[area].ProgrammeStart is { } start
            && Period.WindowContaining(day, start) is { } window && window.RangeFrom(start)!.Value.End <= Release.Manifest.AsOf ? [window] : [];

    private IEnumerable<int> Up(string code)
    {
        Assert.True(Release.Areas.TryGetNumber(code, out var area));
        return Release.Areas.Ancestors(area).Prepend(area);
    }
}
