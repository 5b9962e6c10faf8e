using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Every way of rolling records up, against the same records counted one by one in plain C#; and what holds for any tree.</summary>
public sealed class RandomRollUpTests
{
    private static readonly DateOnly Covered = new(2024, 3, 20);

    // What rests on the areas themselves, not on their records: who should report or meet, and strata of a bootstrap.
    private static readonly string[] OfAreas = ["committee-meetings-due", "poverty-error", "poverty-intensity-error", "poverty-m0-error", "poor-persons-error"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Records_are_summed_as_they_are_counted_one_by_one(int seed)
    {
        var (records, counted) = Counted(seed);
        counted.Compare("served-persons", counted.Distinct(records.Services, row => row.Area, row => row.Day, row => row.Person), least: 400);
        counted.Compare("projects-completed", counted.Sum(records.Projects, row => row.Area, row => row.Completed, _ => 1));
        counted.Compare("projects-with-deadline", counted.Sum(records.Projects.Where(row => row.PlannedEnd is not null), row => row.Area, row => row.Completed, _ => 1));
        counted.Compare("projects-on-time", counted.Sum(records.Projects.Where(row => row.Completed <= row.PlannedEnd), row => row.Area, row => row.Completed, _ => 1));
        counted.Compare("projects-followed-up", counted.Sum(records.Projects.Where(row => row.FollowedUp == true && row.Functioning is not null), row => row.Area, row => row.Completed?.AddDays(365), _ => 1));
        counted.Compare("projects-functioning", counted.Sum(records.Projects.Where(row => row.FollowedUp == true && row.Functioning == true), row => row.Area, row => row.Completed?.AddDays(365), _ => 1), least: 10);
        counted.Compare("funding-rial", counted.Sum(records.Projects.Where(row => row.Budget is not null), row => row.Area, row => row.Started, row => row.Budget!.Value));
        counted.Compare("funding-non-state-rial", counted.Sum(records.Projects.Where(row => row.Budget is not null && row.Source != "state"), row => row.Area, row => row.Started, row => row.Budget!.Value));
        counted.Compare("problems-opened", counted.Sum(records.Problems, row => row.Area, row => row.Opened, _ => 1));
        counted.Compare("problems-closed", counted.Sum(records.Problems, row => row.Area, row => row.Closed, _ => 1));
        counted.Compare("referrals-due", counted.Sum(records.Referrals, row => row.Area, row => row.Due, _ => 1));
        counted.Compare("referrals-answered-by-due", counted.Sum(records.Referrals.Where(row => row.Answered <= row.Due), row => row.Area, row => row.Due, _ => 1));
        counted.Compare("referral-rating", counted.Sum(records.Referrals.Where(row => row.Rating is not null), row => row.Area, row => row.Answered, row => row.Rating!.Value));
        counted.Compare("committee-meetings-held", counted.Sum(records.Meetings.Where(row => row.Body != "council"), row => row.Area, row => row.Held, _ => 1));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Open_records_are_counted_at_each_moment_one_by_one(int seed)
    {
        var (records, counted) = Counted(seed);
        counted.Compare("problems-open-at-start", Open(Moment.Start, false));
        counted.Compare("problems-open-now", Open(Moment.End, true));
        counted.Compare("problems-open-at-baseline", Open(Moment.Baseline, true));
        CountedCells.Sums Open(Moment at, bool isStartedOnly) =>
            counted.Open(records.Problems, row => row.Area, row => row.Opened, row => row.Closed < row.Opened ? row.Opened : row.Closed, at, isStartedOnly);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Last_records_are_those_of_each_subject(int seed)
    {
        var (records, counted) = Counted(seed);
        var meetings = counted.Last(records.Meetings, row => row.Area, row => row.Held, row => (row.Area, row.Body)).Where(item => item.Record is { Seats: not null, Filled: not null }).ToArray();
        counted.Compare("council-seats-due", counted.OfLast(meetings, row => row.Area, row => row.Seats!.Value, _ => 1));
        counted.Compare("council-seats-filled", counted.OfLast(meetings, row => row.Area, row => row.Filled!.Value, _ => 1));
        var households = counted.Last(records.Households, row => row.Area, row => row.Day, row => row.Id).ToArray();
        counted.Compare("persons-assessed", counted.OfLast(households, row => row.Area, row => row.Members * (row.Weight ?? 1), row => row.Members));
        counted.Compare("harmed-persons", counted.OfLast(households.Where(item => item.Record.Harmed is not null), row => row.Area, row => row.Harmed!.Value * (row.Weight ?? 1), row => row.Harmed!.Value));
        counted.Compare("food-poor-persons", counted.OfLast(households.Where(item => item.Record.Food == true), row => row.Area, row => row.Members * (row.Weight ?? 1), row => row.Members));
        counted.Compare("households-shelter-known", counted.OfLast(households.Where(item => item.Record.Shelter is not null), row => row.Area, _ => 1, _ => 1));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Parts_of_records_are_counted_one_by_one_and_add_up_to_the_whole(int seed)
    {
        var (records, counted) = Counted(seed);
        foreach (var committee in RandomRecords.Committees)
        {
            var part = Breakdown.Of("committee", committee);
            counted.Compare("projects-completed", counted.Sum(records.Projects.Where(row => row.Committee == committee), row => row.Area, row => row.Completed, _ => 1), part);
            counted.Compare("served-persons", counted.Distinct(records.Services.Where(row => row.Committee == committee), row => row.Area, row => row.Day, row => row.Person), part);
        }

        counted.Compare("served-persons", counted.Distinct(records.Services.Where(row => row.Sex == "female"), row => row.Area, row => row.Day, row => row.Person), "sex=female");
        counted.Compare("funding-rial", counted.Sum(records.Projects.Where(row => row.Budget is not null && row.Source == "firm"), row => row.Area, row => row.Started, row => row.Budget!.Value), "source=firm");
        counted.Compare("referral-rating", counted.Sum(records.Referrals.Where(row => row.Rating is not null && row.Agency == "b"), row => row.Area, row => row.Answered, row => row.Rating!.Value), "agency=b");
        counted.Compare("problems-open-now", counted.Open(records.Problems.Where(row => row.Category == "water"), row => row.Area, row => row.Opened, row => row.Closed < row.Opened ? row.Opened : row.Closed, Moment.End, true), "category=water");
    }

    [Fact]
    public void The_parts_of_a_sum_of_records_add_up_to_the_whole_in_every_cell()
    {
        using var package = new RandomRecords(9).Write();
        var cells = RolledCells.Of(package);
        var compared = 0;
        foreach (var (measure, column) in new[] { ("projects-completed", "committee"), ("projects-on-time", "committee"), ("problems-opened", "category"), ("problems-open-now", "category"), ("referrals-due", "agency") })
        {
            foreach (var (key, whole) in cells.Cells.Where(cell => cell.Key.Measure == measure && cell.Key.Breakdown.Length == 0 && cell.Key.Period.Kind <= Mahalleh.Indicators.Periods.PeriodKind.Quarter))
            {
                var parts = cells.Cells.Where(cell => cell.Key.Measure == measure && cell.Key.Period == key.Period && Breakdown.Column(cell.Key.Breakdown) == column).Select(cell => cell.Value).ToArray();
                Assert.Equal(whole.Values, Enumerable.Range(0, cells.Areas.Count).Select(area => parts.Sum(part => part.Values[area])));
                Assert.All(parts, part => Assert.Equal(whole.Status, part.Status));
                compared++;
            }
        }

        Assert.True(compared >= 40, $"{compared} columns were compared");
    }

    // A neighbourhood's records dealt out to sectors of it: nothing changes in the neighbourhood or above it.
    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void Any_refinement_of_the_areas_leaves_those_above_as_they_were(int seed)
    {
        var records = new RandomRecords(seed);
        using var whole = records.Write();
        using var refined = records.Write(isRefined: true);
        AssertSame(RolledCells.Of(whole), RolledCells.Of(refined), OfAreas);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    public void A_county_is_the_same_with_zones_and_without(int seed)
    {
        var records = new RandomRecords(seed);
        using var without = records.Write();
        using var with = records.Write(hasZones: true);
        AssertSame(RolledCells.Of(without), RolledCells.Of(with), [.. OfAreas.Except(["committee-meetings-due"])]);
    }

    private static void AssertSame(RolledCells one, RolledCells other, string[] without)
    {
        var areas = one.Areas.Areas.Select(area => (area.Code, One: one.Number(area.Code), Other: other.Number(area.Code))).ToArray();
        Assert.Equal(one.Cells.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal), other.Cells.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal));
        foreach (var (key, column) in one.Cells.Where(cell => !without.Contains(cell.Key.Measure)))
        {
            var same = other.Cells[key];
            foreach (var (code, at, its) in areas)
            {
                Assert.True(column.Status[at] == same.Status[its], $"{key} {code}: {column.Status[at]} and {same.Status[its]}");
                Assert.True(column.Values[at].Equals(same.Values[its]) && column.Cases[at] == same.Cases[its], $"{key} {code}: {column.Values[at]:R} of {column.Cases[at]} and {same.Values[its]:R} of {same.Cases[its]}");
                Assert.Equal((column.Moments?.Weights[at], column.Moments?.Squares[at], column.Moments?.WeightSquares[at]), (same.Moments?.Weights[its], same.Moments?.Squares[its], same.Moments?.WeightSquares[its]));
                Assert.Equal(column.Dated(at), same.Dated(its));
            }
        }
    }

    private static (RandomRecords Records, CountedCells Counted) Counted(int seed)
    {
        var records = new RandomRecords(seed);
        using var package = records.Write();
        return (records, new CountedCells(RolledCells.Of(package), records.Starts, Covered));
    }
}
