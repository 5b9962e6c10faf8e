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
    [InlineData("۱۴۰۴-۰۷", "1404-07")]
    [InlineData("1404-12", "1404-12")]
    [InlineData("d110-07", "D110-07")]
    [InlineData("D۱۱۰-۱۲۳", "D110-123")]
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
    [InlineData("1403-00")]
    [InlineData("1403-13")]
    [InlineData("1403-7")]
    [InlineData("1403-007")]
    [InlineData("1403-0\0")]
    [InlineData("D110-00")]
    [InlineData("D110-7")]
    [InlineData("D110-0007")]
    [InlineData("D110-")]
    [InlineData("D109-07")]
    [InlineData("D110-0x")]
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
    [InlineData(1404, PeriodKind.Month, 13)]
    [InlineData(1404, PeriodKind.Window, 1)]
    public void A_period_that_does_not_exist_cannot_be_made(int year, PeriodKind kind, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(year, kind, number));

    [Fact]
    public void Halves_and_quarters_tile_their_year() => Seeded.ForAll(300, random =>
    {
        var year = Some(random, PeriodKind.Year);
        foreach (var kind in new[] { PeriodKind.Half, PeriodKind.Quarter, PeriodKind.Month })
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
        var period = Some(random, (PeriodKind)random.Next(4));
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
        var period = Some(random, (PeriodKind)random.Next(4));
        Assert.Equal(period.Start, period.Previous.End);
        Assert.Equal(period.Kind, period.Previous.Kind);
        Assert.True(period.Previous < period);
        Assert.Equal(period, period.Previous.Next);
        var back = Enumerable.Range(0, Period.CountInYear(period.Kind)).Aggregate(period, (at, _) => at.Previous);
        Assert.Equal(period.SameLastYear, back);
    });

    [Fact]
    public void What_is_written_is_read_again() => Seeded.ForAll(300, random =>
    {
        var period = Some(random, (PeriodKind)random.Next(4));
        Assert.Equal(period, Period.Parse(period.ToString(), null));
        Assert.Equal(period, Period.Parse(Digits.ToPersian(period.ToString()), null));
    });

    [Fact]
    public void Periods_of_a_calendar_are_ordered_by_start_the_longer_first()
    {
        string[] order =
        [
            "1403", "1403-H1", "1403-Q1", "1403-01", "1403-02", "1403-Q2", "1403-04", "1403-H2", "1403-Q3", "1403-07", "1403-Q4", "1404", "1404-H1", "1404-Q1", "1404-01",
            "D110-01", "D110-02", "D110-10",
        ];
        Assert.Equal(order, order.Reverse().Select(code => Period.Parse(code, null)).Order().Select(period => period.ToString()));
    }

    [Fact]
    public void The_calendar_follows_from_the_year()
    {
        Assert.Equal(PeriodCalendar.SolarHijri, Period.Parse("1404", null).Calendar);
        Assert.Equal(PeriodCalendar.Gregorian, Period.Parse("2025", null).Calendar);
        Assert.Equal("2025-10-01", Day(Period.Parse("2025-Q4", null).Start));
    }

    // docs/methods/calendar.md, worked example: the programme of an area that began on 1 Mehr 1404.
    [Theory]
    [InlineData("D110-01", "2025-09-23", "2026-01-10")]
    [InlineData("D110-02", "2026-01-11", "2026-04-30")]
    [InlineData("D110-07", "2027-07-15", "2027-11-01")]
    public void A_window_of_the_programme_counts_110_days_from_the_start_in_the_area(string code, string first, string last)
    {
        var range = Period.Parse(code, null).RangeFrom(new DateOnly(2025, 9, 23))!.Value;
        Assert.Equal((first, last, 110), (Day(range.Start), Day(range.LastDay), range.Days));
    }

    [Fact]
    public void Windows_follow_each_other_without_gap_and_contain_each_day_once() => Seeded.ForAll(300, random =>
    {
        var start = new DateOnly(2020, 1, 1).AddDays(random.Next(3000));
        var day = start.AddDays(random.Next(20_000));
        var window = Period.WindowContaining(day, start)!.Value;
        Assert.True(window.RangeFrom(start)!.Value.Contains(day));
        Assert.Equal(window.RangeFrom(start)!.Value.End, window.Next.RangeFrom(start)!.Value.Start);
        Assert.Equal(window, window.Next.Previous);
        Assert.Null(Period.WindowContaining(start.AddDays(-1), start));
    });

    [Fact]
    public void A_window_has_dates_in_an_area_only_and_neither_year_nor_calendar()
    {
        var window = Period.Window(7);
        Assert.Equal((PeriodCalendar.Programme, 110, true), (window.Calendar, window.Days, window.IsWindow));
        Assert.Null(window.RangeFrom(null));
        Assert.Throws<InvalidOperationException>(() => window.Start);
        Assert.Throws<InvalidOperationException>(() => window.End);
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Window(1).Previous);
        Assert.Throws<ArgumentOutOfRangeException>(() => window.SameLastYear);
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Window(1000));
    }

    private static Period Some(Random random, PeriodKind kind) =>
        new(random.Next(4) == 0 ? random.Next(1801, 2201) : random.Next(1207, 1499), kind, random.Next(1, Period.CountInYear(kind) + 1));

    private static string Day(DateOnly date) => DateText.Format(date, PeriodCalendar.Gregorian);
}
