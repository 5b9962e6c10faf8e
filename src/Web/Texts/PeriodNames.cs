using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Names of periods for people.</summary>
public static class PeriodNames
{
    private static readonly string[] Halves = ["نیمهٔ نخست", "نیمهٔ دوم"];
    private static readonly string[] Seasons = ["بهار", "تابستان", "پاییز", "زمستان"];
    private static readonly string[] Quarters = ["سه‌ماههٔ نخست", "سه‌ماههٔ دوم", "سه‌ماههٔ سوم", "سه‌ماههٔ چهارم"];

    /// <summary>The name, e.g. «نیمهٔ نخست ۱۴۰۴» or "First half of 1404 (Mar – Sep 2025)".</summary>
    /// <param name="period">The period.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Name(Period period, bool persian) => persian ? Persian(period) : English(period);

    /// <summary>A short name for axes, e.g. «نیمهٔ ۱ ۱۴۰۴» or "1404 H1".</summary>
    /// <param name="period">The period.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Brief(Period period, bool persian)
    {
        var (year, number) = (Numerals.Plain(period.Year, persian), Numerals.Plain(period.Number, persian));
        return period.Kind switch
        {
            PeriodKind.Year => year,
            PeriodKind.Half => persian ? $"نیمهٔ {number} {year}" : $"{year} H{number}",
            PeriodKind.Quarter => !persian ? $"{year} Q{number}"
                : period.Calendar == PeriodCalendar.SolarHijri ? $"{Seasons[period.Number - 1]} {year}" : $"{Quarters[period.Number - 1]} {year}",
            PeriodKind.Month => $"{MonthNames.Brief(period, persian)} {year}",
            _ => persian ? $"پنجرهٔ {number}" : $"Window {number}",
        };
    }

    /// <summary>The name of a kind of period.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Kind(PeriodKind kind, bool persian) => (kind, persian) switch
    {
        (PeriodKind.Year, true) => "سال",
        (PeriodKind.Half, true) => "نیم‌سال",
        (PeriodKind.Quarter, true) => "فصل",
        (PeriodKind.Month, true) => "ماه",
        (_, true) => $"پنجرهٔ {Numerals.Plain(Period.WindowDays, true)}روزه",
        (PeriodKind.Year, false) => "Year",
        (PeriodKind.Half, false) => "Half-year",
        (PeriodKind.Quarter, false) => "Quarter",
        (PeriodKind.Month, false) => "Month",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Period.WindowDays}-day window"),
    };

    private static string Persian(Period period)
    {
        var year = Numerals.Plain(period.Year, true);
        return period.Kind switch
        {
            PeriodKind.Half => $"{Halves[period.Number - 1]} {year}",
            PeriodKind.Quarter => period.Calendar == PeriodCalendar.SolarHijri ? $"{Seasons[period.Number - 1]} {year}" : $"{Quarters[period.Number - 1]} {year}",
            PeriodKind.Month => $"{MonthNames.Full(period, persian: true)} {year}",
            PeriodKind.Window => $"{Kind(PeriodKind.Window, true)}ٔ {Numerals.Plain(period.Number, true)}",
            _ => period.Calendar == PeriodCalendar.SolarHijri ? $"سال {year}" : $"سال {year} میلادی",
        };
    }

    private static string English(Period period)
    {
        var name = period.Kind switch
        {
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{(period.Number == 1 ? "First" : "Second")} half of {period.Year}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Quarter {period.Number} of {period.Year}"),
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{MonthNames.Full(period, persian: false)} {period.Year}"),
            PeriodKind.Window => string.Create(CultureInfo.InvariantCulture, $"{Kind(PeriodKind.Window, false)} {period.Number}"),
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };
        return period.Calendar == PeriodCalendar.SolarHijri ? $"{name} ({Civil(period)})" : name;
    }

    // The civil months a Solar Hijri period spans; the year once where a month's both are of one year.
    private static string Civil(Period period)
    {
        var (first, last) = (period.Start, period.End.AddDays(-1));
        return period.Kind == PeriodKind.Month && first.Year == last.Year
            ? string.Create(CultureInfo.InvariantCulture, $"{first:MMM}–{last:MMM yyyy}")
            : string.Create(CultureInfo.InvariantCulture, $"{first:MMM yyyy} – {last:MMM yyyy}");
    }
}
