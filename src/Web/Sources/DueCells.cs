using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Sources;

/// <summary>Cells of what should have happened: in each area that keeps the table, from its first record on, so many in so many days.</summary>
internal static class DueCells
{
    public static void Roll(MeasureColumns columns, Spans spans, Measure measure, DueRule due, Reporting reporting)
    {
        for (var period = 0; period < columns.Periods.Count; period++)
        {
            var days = Days(columns, spans, reporting, period);
            if (days[0] == 0)
            {
                continue;
            }

            var column = columns.Of(measure, "", period);
            for (var area = 0; area < days.Length; area++)
            {
                if (days[area] > 0)
                {
                    var amount = days[area] * due.Bodies.Count / due.EveryDays;
                    (column.Values[area], column.Cases[area], column.Status[area]) = (amount, (long)Math.Round(amount), ObservationStatus.Normal);
                }
            }
        }
    }

    // Whole days, so that their sum is the same by whatever levels it is made.
    private static long[] Days(MeasureColumns columns, Spans spans, Reporting reporting, int period)
    {
        var days = new long[columns.Areas.Count];
        for (var area = days.Length - 1; area >= 0; area--)
        {
            if (reporting.First(area) is { } first && spans.Range(area, period) is { } range)
            {
                // An area whose records begin within the period owes from then on.
                days[area] += Math.Max(0, range.End.DayNumber - Math.Max(range.Start.DayNumber, first.DayNumber));
            }

            if (area > 0)
            {
                days[columns.Areas.Parent[area]] += days[area];
            }
        }

        return days;
    }
}
