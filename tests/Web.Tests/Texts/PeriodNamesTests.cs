using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Texts;

public sealed class PeriodNamesTests
{
    [Theory]
    [InlineData("1404", "سال ۱۴۰۴", "1404 (Mar 2025 – Mar 2026)", "۱۴۰۴", "1404")]
    [InlineData("1404-H2", "نیمهٔ دوم ۱۴۰۴", "Second half of 1404 (Sep 2025 – Mar 2026)", "نیمهٔ ۲ ۱۴۰۴", "1404 H2")]
    [InlineData("1404-Q3", "پاییز ۱۴۰۴", "Quarter 3 of 1404 (Sep 2025 – Dec 2025)", "پاییز ۱۴۰۴", "1404 Q3")]
    [InlineData("1404-07", "مهر ۱۴۰۴", "Mehr 1404 (Sep–Oct 2025)", "مهر ۱۴۰۴", "Mehr 1404")]
    [InlineData("1404-10", "دی ۱۴۰۴", "Dey 1404 (Dec 2025 – Jan 2026)", "دی ۱۴۰۴", "Dey 1404")]
    [InlineData("1403-12", "اسفند ۱۴۰۳", "Esfand 1403 (Feb–Mar 2025)", "اسفند ۱۴۰۳", "Esfand 1403")]
    [InlineData("2025", "سال ۲۰۲۵ میلادی", "2025", "۲۰۲۵", "2025")]
    [InlineData("2025-Q1", "سه‌ماههٔ نخست ۲۰۲۵", "Quarter 1 of 2025", "سه‌ماههٔ نخست ۲۰۲۵", "2025 Q1")]
    [InlineData("2025-10", "اکتبر ۲۰۲۵", "October 2025", "اکتبر ۲۰۲۵", "Oct 2025")]
    [InlineData("D110-07", "پنجرهٔ ۱۱۰روزهٔ ۷", "110-day window 7", "پنجرهٔ ۷", "Window 7")]
    public void A_period_has_its_name_and_its_short_name_in_both_languages(string code, string fa, string en, string briefFa, string briefEn)
    {
        var period = Period.Parse(code, null);
        Assert.Equal((fa, en, briefFa, briefEn), (PeriodNames.Name(period, true), PeriodNames.Name(period, false), PeriodNames.Brief(period, true), PeriodNames.Brief(period, false)));
    }

    [Theory]
    [InlineData(PeriodKind.Year, "سال", "Year")]
    [InlineData(PeriodKind.Half, "نیم‌سال", "Half-year")]
    [InlineData(PeriodKind.Quarter, "فصل", "Quarter")]
    [InlineData(PeriodKind.Month, "ماه", "Month")]
    [InlineData(PeriodKind.Window, "پنجرهٔ ۱۱۰روزه", "110-day window")]
    public void A_kind_has_its_name(PeriodKind kind, string fa, string en) => Assert.Equal((fa, en), (PeriodNames.Kind(kind, true), PeriodNames.Kind(kind, false)));

    [Theory]
    [InlineData(1404)]
    [InlineData(2025)]
    public void The_twelve_months_of_a_year_have_twelve_names(int year)
    {
        var months = Enumerable.Range(1, 12).Select(month => new Period(year, PeriodKind.Month, month)).ToArray();
        Assert.Equal(12, months.Select(month => PeriodNames.Name(month, true)).Distinct().Count());
        Assert.Equal(12, months.Select(month => PeriodNames.Brief(month, false)).Distinct().Count());
        Assert.All(months, month => Assert.Matches("^[\u0600-\u06FF\u200c ]+$", PeriodNames.Name(month, true)));
    }
}
