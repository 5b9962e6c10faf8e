using System.Globalization;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>How days are written, as a table of the engine.</summary>
internal static class DayTables
{
    /// <summary>Fills <c>written_day(text, day)</c>: every day that a package of the calendar may write.</summary>
    public static void FillWritten(DuckDbConnection engine, PeriodCalendar calendar)
    {
        engine.Execute("create or replace table written_day (text varchar, day date)");
        using var appender = engine.Append("written_day");
        var (first, last) = calendar == PeriodCalendar.SolarHijri ? (1290, 1460) : (1900, 2100);
        for (var year = first; year <= last; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                FillMonth(appender, calendar, year, month);
            }
        }

        appender.Complete();
    }

    private static void FillMonth(DuckDbAppender appender, PeriodCalendar calendar, int year, int month)
    {
        var isSolar = calendar == PeriodCalendar.SolarHijri;
        var days = isSolar ? SolarHijri.DaysInMonth(year, month) : DateTime.DaysInMonth(year, month);
        var first = new DateOnly(isSolar ? 2000 : year, isSolar ? 1 : month, 1);
        if (isSolar)
        {
            SolarHijri.TryDate(year, month, 1, out first);
        }

        for (var day = 1; day <= days; day++)
        {
            appender.Add(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")).Add(first.AddDays(day - 1)).EndRow();
        }
    }
}
