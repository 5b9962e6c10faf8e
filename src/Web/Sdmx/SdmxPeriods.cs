using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx;

/// <summary>Periods as SDMX writes them. A Solar Hijri period has no form of its own there, so it is the range of its civil days and is never taken for a Gregorian year.</summary>
internal static class SdmxPeriods
{
    private const int MostDays = 40_000;

    /// <summary>How a bound may look, for a message.</summary>
    public static IReadOnlyList<Text> Forms { get; } =
        [.. new[] { "2024", "2024-S1", "2024-Q3", "2024-07", "2024-03-20", "2024-03-20/P186D" }.Select(Hint.Value), new("دوره‌ای از تقویم خورشیدی، مانند 1403، 1403-H1، 1403-Q3 یا 1403-07", "a Solar Hijri period such as 1403, 1403-H1, 1403-Q3 or 1403-07")];

    /// <summary>Writes a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="days">Its days in the area.</param>
    public static string Write(Period period, DateRange days) => period.Calendar == PeriodCalendar.Gregorian
        ? period.ToString().Replace("-H", "-S", StringComparison.Ordinal)
        : string.Create(CultureInfo.InvariantCulture, $"{days.Start:yyyy-MM-dd}/P{days.Days}D");

    /// <summary>Reads a bound: the days it spans.</summary>
    /// <param name="text">In one of the <see cref="Forms"/>.</param>
    /// <param name="days">The days.</param>
    public static bool TryRead(string text, out DateRange days)
    {
        days = default;
        var form = Digits.ToLatin(text);
        if (form.Split('/') is [var first, var length])
        {
            return TryDay(first, out var start) && TryLength(length, out var count) && Span(start, count, out days);
        }

        if (form.Contains('T', StringComparison.Ordinal) || form.Length == 10)
        {
            return TryDay(form, out var day) && Span(day, 1, out days);
        }

        // Semester, month and year of SDMX, which our own form writes otherwise.
        var own = form.Replace("-S", "-H", StringComparison.Ordinal).Replace("-M", "-", StringComparison.Ordinal).Replace("-A1", "", StringComparison.Ordinal);
        if (!Period.TryParse(own, CultureInfo.InvariantCulture, out var period) || period.IsWindow)
        {
            return false;
        }

        days = new DateRange(period.Start, period.End);
        return true;
    }

    private static bool Span(DateOnly start, int count, out DateRange days)
    {
        days = new DateRange(start, start.AddDays(count));
        return true;
    }

    // A time of the day adds nothing here. The calendar follows from the year, as everywhere.
    private static bool TryDay(string text, out DateOnly day) =>
        DateText.TryParse(text.Split('T')[0], PeriodCalendar.SolarHijri, out day) || DateText.TryParse(text.Split('T')[0], PeriodCalendar.Gregorian, out day);

    private static bool TryLength(string text, out int days)
    {
        days = 0;
        return text is ['P', .. var number, 'D'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is > 0 and <= MostDays;
    }
}
