using System.Globalization;

namespace Mahalleh.Indicators.Periods;

/// <summary>Solar Hijri dates of the official civil calendar, years 1206–1498.</summary>
/// <remarks>
/// The framework's calendar is held to the official table by a test of all 293 years; text is parsed here, because
/// the framework's own parser reads <c>1403/12/30</c> as a Gregorian date.
/// </remarks>
public static class SolarHijri
{
    /// <summary>First year of the official table.</summary>
    public const int FirstYear = 1206;

    /// <summary>Last year of the official table.</summary>
    public const int LastYear = 1498;

    private const int LongMonths = 6;
    private const int LongMonthDays = 31;
    private const int MonthDays = 30;
    private const int MonthsInYear = 12;

    private static readonly PersianCalendar Calendar = new();

    // The framework finds each new year by the sun; here that is done once. The last one is the day after the table.
    private static readonly int[] NewYears =
        [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 2).Select(static year => DateOnly.FromDateTime(Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)).DayNumber)];

    /// <summary>First day after the official table.</summary>
    public static DateOnly End => DateOnly.FromDayNumber(NewYears[^1]);

    /// <summary>Days of a month: 31 in months 1–6, 30 in 7–11, 29 or 30 in month 12.</summary>
    /// <param name="year">Year, 1206–1498.</param>
    /// <param name="month">Month, 1–12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is outside its range.</exception>
    public static int DaysInMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, MonthsInYear);
        return month == MonthsInYear ? NewYears[year - FirstYear + 1] - NewYears[year - FirstYear] - DaysBefore(MonthsInYear) : month <= LongMonths ? LongMonthDays : MonthDays;
    }

    /// <summary>The civil date of a Solar Hijri day.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month.</param>
    /// <param name="day">Day of the month.</param>
    /// <param name="date">The date, when the day exists.</param>
    /// <returns>Whether the day exists in the official table.</returns>
    public static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > MonthsInYear || day < 1 || day > DaysInMonth(year, month))
        {
            return false;
        }

        date = DateOnly.FromDayNumber(NewYears[year - FirstYear] + DaysBefore(month) + day - 1);
        return true;
    }

    /// <summary>Year, month and day of a civil date.</summary>
    /// <param name="date">A date within the table's years; of others the framework's calendar tells, as far as it goes.</param>
    public static (int Year, int Month, int Day) Of(DateOnly date)
    {
        if (date.DayNumber < NewYears[0] || date.DayNumber >= NewYears[^1])
        {
            var at = date.ToDateTime(TimeOnly.MinValue);
            return (Calendar.GetYear(at), Calendar.GetMonth(at), Calendar.GetDayOfMonth(at));
        }

        var found = Array.BinarySearch(NewYears, date.DayNumber);
        var year = found >= 0 ? found : ~found - 1;
        var day = date.DayNumber - NewYears[year];
        var month = day < LongMonths * LongMonthDays ? day / LongMonthDays : LongMonths + ((day - (LongMonths * LongMonthDays)) / MonthDays);
        return (FirstYear + year, month + 1, day - DaysBefore(month + 1) + 1);
    }

    /// <summary>Writes a civil date as <c>1404-07-01</c>.</summary>
    /// <param name="date">A date within the table's years.</param>
    public static string Format(DateOnly date)
    {
        var (year, month, day) = Of(date);
        return string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
    }

    private static int DaysBefore(int month) => ((month - 1) * MonthDays) + Math.Min(month - 1, LongMonths);
}
