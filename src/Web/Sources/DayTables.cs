using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>The calendar as tables of the engine: how days are written, and which periods a day belongs to.</summary>
internal static class DayTables
{
    /// <summary>Fills <c>written_day(text, day)</c>: every day that a package of the calendar may write.</summary>
    public static void FillWritten(DuckDbConnection engine, PeriodCalendar calendar)
    {
        engine.Execute("create or replace table written_day (text varchar, day date)");
        using var appender = engine.Append("written_day");
        var (first, last) = calendar == PeriodCalendar.SolarHijri ? (new Period(1290, PeriodKind.Year).Start, new Period(1460, PeriodKind.Year).Start) : (new DateOnly(1900, 1, 1), new DateOnly(2101, 1, 1));
        for (var day = first; day < last; day = day.AddDays(1))
        {
            appender.Add(DateText.Format(day, calendar)).Add(day).EndRow();
        }

        appender.Complete();
    }

    /// <summary>Fills <c>day_period(day, period)</c>: each day with its year, half and quarter, for the periods listed.</summary>
    public static void FillPeriods(DuckDbConnection engine, IReadOnlyList<Period> periods)
    {
        engine.Execute("create or replace table day_period (day date, period integer)");
        engine.Execute("create or replace table period (number integer, kind integer, first date, after date)");
        using var days = engine.Append("day_period");
        using var list = engine.Append("period");
        for (var number = 0; number < periods.Count; number++)
        {
            var period = periods[number];
            list.Add((long)number).Add((long)period.Kind).Add(period.Start).Add(period.End).EndRow();
            for (var day = period.Start; day < period.End; day = day.AddDays(1))
            {
                days.Add(day).Add((long)number).EndRow();
            }
        }

        days.Complete();
        list.Complete();
    }
}
