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

    private static readonly PersianCalendar Calendar = new();

    /// <summary>Days of a month: 31 in months 1–6, 30 in 7–11, 29 or 30 in month 12.</summary>
    /// <param name="year">Year, 1206–1498.</param>
    /// <param name="month">Month, 1–12.</param>
    public static int DaysInMonth(int year, int month) => Calendar.GetDaysInMonth(year, month);

    /// <summary>The civil date of a Solar Hijri day.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month.</param>
    /// <param name="day">Day of the month.</param>
    /// <param name="date">The date, when the day exists.</param>
    /// <returns>Whether the day exists in the official table.</returns>
    public static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
        {
            return false;
        }

        date = DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
        return true;
    }

    /// <summary>Year, month and day of a civil date.</summary>
    /// <param name="date">A date within the table's years.</param>
    public static (int Year, int Month, int Day) Of(DateOnly date)
    {
        var at = date.ToDateTime(TimeOnly.MinValue);
        return (Calendar.GetYear(at), Calendar.GetMonth(at), Calendar.GetDayOfMonth(at));
    }

    /// <summary>Writes a civil date as <c>1404-07-01</c>.</summary>
    /// <param name="date">A date within the table's years.</param>
    public static string Format(DateOnly date)
    {
        var (year, month, day) = Of(date);
        return string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
    }
}
