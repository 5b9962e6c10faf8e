using Mahalleh.Indicators.Periods;
using Xunit;

namespace Mahalleh.Indicators.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("1372", "1993-03-21")]
    [InlineData("1375", "1996-03-20")]
    [InlineData("1399", "2020-03-20")]
    [InlineData("1403", "2024-03-20")]
    [InlineData("1404", "2025-03-21")]
    [InlineData("1407", "2028-03-20")]
    [InlineData("1408", "2029-03-20")]
    [InlineData("1420", "2041-03-20")]
    [InlineData("1498", "2119-03-21")]
    public void A_year_starts_on_its_Nowruz(string year, string start) => Assert.Equal(start, Day(Period.Parse(year, null).Start));

    // docs/methods/calendar.md, worked example.
    [Theory]
    [InlineData("1403-H1", "2024-03-20", "2024-09-21", 186)]
    [InlineData("1403-H2", "2024-09-22", "2025-03-20", 180)]
    [InlineData("1404-H1", "2025-03-21", "2025-09-22", 186)]
    [InlineData("1404-H2", "2025-09-23", "2026-03-20", 179)]
    public void A_half_has_its_first_and_last_day_and_its_length(string half, string first, string last, int days)
    {
        var period = Period.Parse(half, null);
        Assert.Equal((first, last, days), (Day(period.Start), Day(period.End.AddDays(-1)), period.Days));
    }

    [Theory]
    [InlineData("1404", 89)]
    [InlineData("1403", 90)]
    public void The_quarters_have_93_93_90_and_the_rest(string year, int last)
    {
        var days = Enumerable.Range(1, 4).Select(quarter => Period.Parse($"{year}-Q{quarter}", null).Days);
        Assert.Equal([93, 93, 90, last], days);
    }

    [Theory]
    [InlineData("1404-H1", "1404-H1")]
    [InlineData("1404-q3", "1404-Q3")]
    [InlineData("۱۴۰۴-H۲", "1404-H2")]
    [InlineData("١٤٠٤-Q٤", "1404-Q4")]
    [InlineData(" ۱۴۰۴ ", "1404")]
    [InlineData("2025-Q1", "2025-Q1")]
    public void A_period_is_read_in_three_digit_sets(string text, string code)
    {
        Assert.True(Period.TryParse(text, null, out var period));
        Assert.Equal(code, period.ToString());
    }

    [Theory]
    [InlineData("1403-H3")]
    [InlineData("1403-H0")]
    [InlineData("1403-Q5")]
    [InlineData("1403-Q0")]
    [InlineData("1403-07")]
    [InlineData("1403/H1")]
    [InlineData("1403-X1")]
    [InlineData("1403H1")]
    [InlineData("1403-H")]
    [InlineData("1403-H11")]
    [InlineData("1205")]
    [InlineData("1499")]
    [InlineData("1799")]
    [InlineData("2201")]
    [InlineData("-404")]
    [InlineData("+140")]
    [InlineData("140\0")]
    [InlineData("1403/12/30")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_period_is_refused(string? text)
    {
        Assert.False(Period.TryParse(text, null, out var period));
        Assert.Equal(default, period);
        Assert.Throws<FormatException>(() => Period.Parse(text!, null));
    }

    [Theory]
    [InlineData(1404, PeriodKind.Half, 3)]
    [InlineData(1404, PeriodKind.Quarter, 0)]
    [InlineData(1404, PeriodKind.Year, 2)]
    [InlineData(1600, PeriodKind.Year, 1)]
    public void A_period_that_does_not_exist_cannot_be_made(int year, PeriodKind kind, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(year, kind, number));

    [Fact]
    public void Halves_and_quarters_tile_their_year() => Seeded.ForAll(300, random =>
    {
        var year = Some(random, PeriodKind.Year);
        foreach (var kind in new[] { PeriodKind.Half, PeriodKind.Quarter })
        {
            var parts = Enumerable.Range(1, Period.CountInYear(kind)).Select(number => new Period(year.Year, kind, number)).ToArray();
            Assert.Equal((year.Start, year.End), (parts[0].Start, parts[^1].End));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            Assert.Equal(year.Days, parts.Sum(part => part.Days));
        }
    });

    [Fact]
    public void The_period_that_contains_a_day_is_found_from_its_first_to_its_last() => Seeded.ForAll(500, random =>
    {
        var period = Some(random, (PeriodKind)random.Next(3));
        foreach (var day in new[] { period.Start, period.Start.AddDays(random.Next(period.Days)), period.End.AddDays(-1) })
        {
            Assert.True(period.Contains(day));
            Assert.Equal(period, Period.Containing(day, period.Calendar, period.Kind));
        }

        Assert.False(period.Contains(period.End));
        Assert.False(period.Contains(period.Start.AddDays(-1)));
    });

    [Fact]
    public void The_previous_period_ends_where_this_one_starts() => Seeded.ForAll(300, random =>
    {
        var period = Some(random, (PeriodKind)random.Next(3));
        Assert.Equal(period.Start, period.Previous.End);
        Assert.Equal(period.Kind, period.Previous.Kind);
        Assert.True(period.Previous < period);
        var back = Enumerable.Range(0, Period.CountInYear(period.Kind)).Aggregate(period, (at, _) => at.Previous);
        Assert.Equal(period.SameLastYear, back);
    });

    [Fact]
    public void What_is_written_is_read_again() => Seeded.ForAll(300, random =>
    {
        var period = Some(random, (PeriodKind)random.Next(3));
        Assert.Equal(period, Period.Parse(period.ToString(), null));
        Assert.Equal(period, Period.Parse(Digits.ToPersian(period.ToString()), null));
    });

    [Fact]
    public void Periods_of_a_calendar_are_ordered_by_start_the_longer_first()
    {
        string[] order = ["1403", "1403-H1", "1403-Q1", "1403-Q2", "1403-H2", "1403-Q3", "1403-Q4", "1404", "1404-H1", "1404-Q1"];
        Assert.Equal(order, order.Reverse().Select(code => Period.Parse(code, null)).Order().Select(period => period.ToString()));
    }

    [Fact]
    public void The_calendar_follows_from_the_year()
    {
        Assert.Equal(PeriodCalendar.SolarHijri, Period.Parse("1404", null).Calendar);
        Assert.Equal(PeriodCalendar.Gregorian, Period.Parse("2025", null).Calendar);
        Assert.Equal("2025-10-01", Day(Period.Parse("2025-Q4", null).Start));
    }

    private static Period Some(Random random, PeriodKind kind) =>
        new(random.Next(4) == 0 ? random.Next(1801, 2201) : random.Next(1207, 1499), kind, random.Next(1, Period.CountInYear(kind) + 1));

    private static string Day(DateOnly date) => DateText.Format(date, PeriodCalendar.Gregorian);
}
