using System.Globalization;
using Mahalleh.Indicators.Periods;
using Xunit;

namespace Mahalleh.Indicators.Tests.Periods;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("1403-12-30")]
    [InlineData("1403/12/30")]
    [InlineData(" 1403/12/30 ")]
    [InlineData("۱۴۰۳/۱۲/۳۰")]
    [InlineData("١٤٠٣-١٢-٣٠")]
    public void The_last_day_of_the_leap_year_1403_is_read_in_three_digit_sets(string text)
    {
        Assert.True(DateText.TryParse(text, PeriodCalendar.SolarHijri, out var date));
        Assert.Equal(new DateOnly(2025, 3, 20), date);
        Assert.Equal("1403-12-30", DateText.Format(date, PeriodCalendar.SolarHijri));
    }

    [Theory]
    [InlineData("1404/12/30")]
    [InlineData("1404/13/01")]
    [InlineData("1404/00/01")]
    [InlineData("1404/07/31")]
    [InlineData("1404/01/32")]
    [InlineData("1404/01/00")]
    [InlineData("1205/12/29")]
    [InlineData("1499/01/01")]
    [InlineData("2025-03-21")]
    [InlineData("2024-12-30")]
    [InlineData("04/07/01")]
    [InlineData("14040701")]
    [InlineData("1404-07")]
    [InlineData("1404-07-01-01")]
    [InlineData("1404-07-01T00:00:00")]
    [InlineData("1404--01")]
    [InlineData("1404-+7-01")]
    [InlineData("1404- 7-01")]
    [InlineData("1404-0007-01")]
    [InlineData("1404-07-001")]
    [InlineData("1404-07\0-01")]
    [InlineData("۱۴۰۴/۱۲/۳۰")]
    [InlineData("")]
    public void What_is_not_a_day_of_the_Solar_Hijri_calendar_is_refused(string text)
    {
        Assert.False(DateText.TryParse(text, PeriodCalendar.SolarHijri, out var date));
        Assert.Equal(default, date);
    }

    [Theory]
    [InlineData("1403-12-30")]
    [InlineData("2025-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("1799-12-31")]
    [InlineData("2201-01-01")]
    public void What_is_not_a_day_of_the_Gregorian_calendar_is_refused(string text) =>
        Assert.False(DateText.TryParse(text, PeriodCalendar.Gregorian, out _));

    [Fact]
    public void The_same_day_is_read_in_either_calendar()
    {
        Assert.True(DateText.TryParse("1404/1/1", PeriodCalendar.SolarHijri, out var nowruz));
        Assert.True(DateText.TryParse("2025-03-21", PeriodCalendar.Gregorian, out var march));
        Assert.Equal(march, nowruz);
        Assert.Equal("2025-03-21", DateText.Format(nowruz, PeriodCalendar.Gregorian));
    }

    // In the culture fa-IR the framework's default calendar is the Persian one: nothing here may depend on it.
    [Fact]
    public void A_Persian_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-IR");
            Assert.True(DateText.TryParse("1403/12/30", PeriodCalendar.SolarHijri, out var date));
            Assert.Equal("1403-12-30", DateText.Format(date, PeriodCalendar.SolarHijri));
            Assert.Equal("2025-03-20", DateText.Format(date, PeriodCalendar.Gregorian));
            Assert.Equal("1404-H2", new Period(1404, PeriodKind.Half, 2).ToString());
            Assert.Equal(new Period(1404, PeriodKind.Quarter, 3), Period.Parse("1404-Q3", null));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Digits_of_all_sets_become_Latin_or_Persian_and_the_rest_stays()
    {
        Assert.Equal("0123456789 0123456789 abc", Digits.ToLatin("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ abc"));
        Assert.Equal("بخش ۱۲ H", Digits.ToPersian("بخش 12 H"));
        Assert.Equal("محله", Digits.ToLatin("محله"));
    }
}
