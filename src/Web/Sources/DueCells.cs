using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Sources;

/// <summary>Cells of what should have happened: in each area that keeps the table, from its first record on, so many in so many days.</summary>
internal static class DueCells
{
    public static void Roll(MeasureColumns columns, Measure measure, DueRule due, Reporting reporting)
    {
        for (var period = 0; period < columns.Periods.Count; period++)
        {
            var own = Own(columns, due, reporting, period);
            if (own is null)
            {
                continue;
            }

            var column = columns.Of(measure, "", period);
            for (var area = own.Length - 1; area >= 0; area--)
            {
                if (own[area] > 0)
                {
                    (column.Values[area], column.Cases[area], column.Status[area]) = (own[area], (long)Math.Round(own[area]), ObservationStatus.Normal);
                    if (area > 0)
                    {
                        own[columns.Areas.Parent[area]] += own[area];
                    }
                }
            }
        }
    }

    private static double[]? Own(MeasureColumns columns, DueRule due, Reporting reporting, int period)
    {
        var (own, any) = (new double[columns.Areas.Count], false);
        for (var area = 0; area < own.Length; area++)
        {
            if (reporting.First(area) is { } first && columns.Periods[period].RangeFrom(columns.Areas.Areas[area].ProgrammeStart) is { } range)
            {
                // An area whose records begin within the period owes from then on.
                var days = range.End.DayNumber - Math.Max(range.Start.DayNumber, first.DayNumber);
                own[area] = Math.Max(0, days) / due.EveryDays * due.Bodies.Count;
                any |= own[area] > 0;
            }
        }

        return any ? own : null;
    }
}
