using System.Globalization;

namespace Mahalleh.Indicators.Periods;

/// <summary>Reads dates written in the calendar of a package: <c>1404-07-01</c>, <c>1404/7/1</c>, in any of the three digit sets.</summary>
public static class DateText
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">Text; Persian and Arabic-Indic digits are accepted.</param>
    /// <param name="calendar">Calendar the text is in; a date of the other calendar does not parse.</param>
    /// <param name="date">The civil date.</param>
    /// <returns>Whether such a day exists in the calendar.</returns>
    public static bool TryParse(string text, PeriodCalendar calendar, out DateOnly date)
    {
        date = default;
        var parts = Digits.ToLatin(text.Trim()).Replace('/', '-').Split('-');
        if (parts.Length != 3 || parts[0].Length != 4 || !Number(parts[0], 4, out var year) || !Number(parts[1], 2, out var month) || !Number(parts[2], 2, out var day))
        {
            return false;
        }

        if (calendar == PeriodCalendar.SolarHijri)
        {
            return SolarHijri.TryDate(year, month, day, out date);
        }

        if (year is < Period.FirstGregorianYear or > Period.LastGregorianYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Writes a civil date in a calendar as <c>yyyy-mm-dd</c> with Latin digits.</summary>
    /// <param name="date">The civil date.</param>
    /// <param name="calendar">The calendar to write it in.</param>
    public static string Format(DateOnly date, PeriodCalendar calendar) =>
        calendar == PeriodCalendar.SolarHijri ? SolarHijri.Format(date) : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The framework's parser alone would also read "07" followed by null characters.
    private static bool Number(string text, int most, out int value)
    {
        value = 0;
        return text.Length > 0 && text.Length <= most && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
