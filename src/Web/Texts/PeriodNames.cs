using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Names of periods for people.</summary>
public static class PeriodNames
{
    private static readonly string[] Halves = ["نیمهٔ نخست", "نیمهٔ دوم"];
    private static readonly string[] Seasons = ["بهار", "تابستان", "پاییز", "زمستان"];
    private static readonly string[] Quarters = ["سه‌ماههٔ نخست", "سه‌ماههٔ دوم", "سه‌ماههٔ سوم", "سه‌ماههٔ چهارم"];

    /// <summary>The name, e.g. «نیمهٔ نخست ۱۴۰۴» or "First half of 1404 (Mar–Sep 2025)".</summary>
    /// <param name="period">The period.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Name(Period period, bool persian) => persian ? Persian(period) : English(period);

    /// <summary>A short name for axes, e.g. «ن۱ ۱۴۰۴» or "1404 H1".</summary>
    /// <param name="period">The period.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Brief(Period period, bool persian)
    {
        var year = Numerals.Plain(period.Year, persian);
        return period.Kind switch
        {
            PeriodKind.Year => year,
            PeriodKind.Half => persian ? $"نیمهٔ {Numerals.Plain(period.Number, true)} {year}" : $"{year} H{period.Number}",
            _ => persian && period.Calendar == PeriodCalendar.SolarHijri ? $"{Seasons[period.Number - 1]} {year}"
                : persian ? $"{Quarters[period.Number - 1]} {year}" : $"{year} Q{period.Number}",
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
        (PeriodKind.Year, false) => "Year",
        (PeriodKind.Half, false) => "Half-year",
        _ => "Quarter",
    };

    private static string Persian(Period period)
    {
        var year = Numerals.Plain(period.Year, true);
        return period.Kind switch
        {
            PeriodKind.Half => $"{Halves[period.Number - 1]} {year}",
            PeriodKind.Quarter => period.Calendar == PeriodCalendar.SolarHijri ? $"{Seasons[period.Number - 1]} {year}" : $"{Quarters[period.Number - 1]} {year}",
            _ => period.Calendar == PeriodCalendar.SolarHijri ? $"سال {year}" : $"سال {year} میلادی",
        };
    }

    private static string English(Period period)
    {
        var name = period.Kind switch
        {
            PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{(period.Number == 1 ? "First" : "Second")} half of {period.Year}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"Quarter {period.Number} of {period.Year}"),
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };
        return period.Calendar == PeriodCalendar.Gregorian ? name
            : string.Create(CultureInfo.InvariantCulture, $"{name} ({period.Start:MMM yyyy} – {period.End.AddDays(-1):MMM yyyy})");
    }
}
