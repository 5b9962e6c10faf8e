using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Docs/disclosure.md, "Figures that contain each other", rule 4.</summary>
public sealed class TellingWholesTests
{
    private const long None = CountRange.Unbounded;

    private static readonly Period Year = Period.Parse("1404", null);
    private static readonly Period First = Period.Parse("1404-H1", null);
    private static readonly Period Second = Period.Parse("1404-H2", null);

    // 12 in the year and at most 8 in the first half: at least 4 in the second, unless the year can be 8.
    [Theory]
    [InlineData(12, 8, 4, 8, None, 8)]
    [InlineData(12, 8, 4, 8, 20, 8)]
    [InlineData(12, 8, 4, None, None, 12)]
    [InlineData(12, 6, 6, 6, 6, None)]
    [InlineData(7, 4, 3, 6, 5, 5)]
    [InlineData(13, 8, 4, 8, None, None)]
    public void A_year_falls_to_what_the_other_half_can_be(long year, long first, long second, long mostOfFirst, long mostOfSecond, long expected) =>
        Assert.Equal(expected, FallsTo(new() { [(Year, "")] = year, [(First, "")] = first, [(Second, "")] = second }, (Year, ""), (First, "", mostOfFirst), (Second, "", mostOfSecond)));

    // The second half is at most 4 and 9 by sex, less than the 20 that are known of it.
    [Fact]
    public void What_a_part_can_be_follows_from_its_own_parts() => Assert.Equal(13, FallsTo(
        new() { [(Year, "")] = 14, [(First, "")] = 2, [(Second, "")] = 12, [(Second, "sex=female")] = 4, [(Second, "sex=male")] = 8 },
        (Year, ""), (First, "", None), (Second, "", 20), (Second, "sex=female", 4), (Second, "sex=male", 9)));

    // 10 in the first half and 4 and 8 by sex in the second: the women are told by a year above 10 + 9.
    [Fact]
    public void A_small_part_of_a_part_asks_it_too() => Assert.Equal(19, FallsTo(
        new() { [(Year, "")] = 22, [(First, "")] = 10, [(Second, "")] = 12, [(Second, "sex=female")] = 4, [(Second, "sex=male")] = 8 },
        (Year, ""), (First, "", 10), (Second, "sex=male", 9)));

    // 9 in the first half, of the year 8 men who are shown: at least one of the 4 women, unless the half can be 8. Few women in the year hide its men.
    [Theory]
    [InlineData(9, 6, 8, 8)]
    [InlineData(9, 6, 9, 9)]
    [InlineData(9, 4, 8, 9)]
    public void A_longer_period_by_the_same_breakdown_bounds_the_other_part(long half, long women, long men, long expected) => Assert.Equal(expected, FallsTo(
        new() { [(First, "")] = half, [(First, "sex=female")] = 4, [(First, "sex=male")] = 5, [(Year, "sex=female")] = women, [(Year, "sex=male")] = men }, (First, "")));

    // 13 women in the year, of 10 persons in the second half: at least 3 of the women of the first, unless the women of the year can be 10.
    [Fact]
    public void A_total_bounds_the_other_period() => Assert.Equal(10, FallsTo(
        new() { [(Year, "sex=female")] = 13, [(First, "sex=female")] = 4, [(Second, "sex=female")] = 9, [(Second, "")] = 10 }, (Year, "sex=female")));

    // Records that contradict each other are no bound.
    [Fact]
    public void A_bound_below_the_figure_is_none() => Assert.Equal(12, FallsTo(new() { [(Year, "")] = 12, [(First, "")] = 8, [(Second, "")] = 4 }, (Year, ""), (First, "", 7)));

    private static long FallsTo(Dictionary<(Period, string), long> counts, (Period Period, string Breakdown) of, params (Period, string, long)[] known)
    {
        var measure = new Measure { Code = "persons", Name = new Text("", "Persons"), Counts = Counts.Persons, RollUp = RollUp.LastRecord, Table = "households" };
        var columns = counts.ToDictionary(pair => pair.Key, pair => Column(pair.Value));
        var telling = new TellingWholes(
            measure, new PrimaryLimits(5), columns, column => new PeriodFamilies([.. columns.Keys.Where(key => Breakdown.Column(key.Item2) == column).Select(key => key.Item1).Distinct().Order()]),
            (period, breakdown) => [known.Where(each => each.Item1 == period && each.Item2 == breakdown).Select(each => each.Item3).Append(None).Min()], (_, _) => true);
        return Assert.Single(telling.FallsTo(of.Period, of.Breakdown));
    }

    private static CellColumn Column(long count)
    {
        var column = new CellColumn(1, hasMoments: false);
        (column.Values[0], column.Cases[0], column.Status[0]) = (count, count, ObservationStatus.Normal);
        return column;
    }
}
