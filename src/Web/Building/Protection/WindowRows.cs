using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// What holds between the windows of the programme in an area, whose dates are its own, and the months of the calendar: a window has at least what the
/// months inside it have, and at most what those have that it touches.
/// </summary>
/// <param name="areas">The areas with the first day of their programme.</param>
/// <param name="measure">The measure.</param>
/// <param name="tables">Its totals: the period of each table, the number of its first cell, and which areas have a figure; shape of the last [areas].</param>
internal sealed class WindowRows(AreaTree areas, Measure measure, IReadOnlyList<(Period Period, int Start, bool[] Has)> tables)
{
    private readonly (Period Period, int Start, bool[] Has)[] _windows = [.. tables.Where(table => table.Period.IsWindow).OrderBy(table => table.Period)];
    private readonly (Period Period, int Start, bool[] Has)[] _calendar = [.. tables.Where(table => !table.Period.IsWindow).OrderBy(table => table.Period.Start)];

    /// <summary>Whether windows of a measure tell of its months: of last assessments they do not.</summary>
    public static bool Tell(Measure measure) => measure.RollUp is RollUp.Sum or RollUp.Distinct or RollUp.Moments;

    /// <summary>Adds the rows of all areas that have no areas inside them.</summary>
    public void Add(TrueRows rows)
    {
        foreach (var area in Tell(measure) ? Enumerable.Range(0, areas.Count).Where(areas.IsLeaf) : [])
        {
            if (areas.Areas[area].ProgrammeStart is { } start)
            {
                Span[] windows = [.. _windows.Where(window => window.Has[area]).Select(window => new Span(window.Period.RangeFrom(start)!.Value, window.Start + area))];
                ILookup<PeriodKind, Span> calendar = _calendar.ToLookup(each => each.Period.Kind, each => new Span(new DateRange(each.Period.Start, each.Period.End), each.Start + area));
                Add(rows, windows, calendar);
            }
        }
    }

    private void Add(TrueRows rows, Span[] windows, ILookup<PeriodKind, Span> calendar)
    {
        Span[][] kinds = [.. calendar.OrderByDescending(periods => periods.Key).Select(periods => periods.ToArray())];
        foreach (var kind in kinds)
        {
            foreach (var window in windows)
            {
                AddWhole(rows, window, kind);
            }

            foreach (var period in kind)
            {
                AddWhole(rows, period, windows);
            }
        }

        bool[] isOfFiner = [.. kinds.Select((kind, at) => at > 0 && Array.TrueForAll(kind, period => IsSum(rows, period, kinds[at - 1])))];
        for (var first = 0; measure.RollUp is RollUp.Sum && first < windows.Length; first++)
        {
            for (var last = first + 1; last < windows.Length && windows[last].Days.Start == windows[last - 1].Days.End; last++)
            {
                AddRun(rows, windows[first..(last + 1)], kinds, isOfFiner);
            }
        }
    }

    // Whether a period is all of shorter ones, and has what they have together.
    private static bool IsSum(TrueRows rows, Span period, Span[] shorter)
    {
        Span[] parts = [.. shorter.Where(each => each.Days.Start >= period.Days.Start && each.Days.End <= period.Days.End)];
        return Covering(parts, period.Days).Length > 0 && rows.IsSum(period.Cell, [.. parts.Select(part => part.Cell)]);
    }

    private void AddWhole(TrueRows rows, Span whole, Span[] others)
    {
        var inside = Inside(others, whole.Days);
        if (measure.RollUp is RollUp.Sum)
        {
            rows.AddAtMost(inside, [whole.Cell]);
        }
        else
        {
            rows.AddAtMost(inside, whole.Cell);
        }

        rows.AddAtMost([whole.Cell], Covering(others, whole.Days));
    }

    // Windows that follow each other: a month that reaches from one into the next is inside both together. What holds of periods that are sums of shorter ones follows from what holds of these.
    private static void AddRun(TrueRows rows, Span[] run, Span[][] kinds, bool[] isOfFiner)
    {
        var (days, isCovered) = (new DateRange(run[0].Days.Start, run[^1].Days.End), false);
        int[] cells = [.. run.Select(window => window.Cell)];
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            var covering = Covering(kinds[kind], days);
            rows.AddAtMost(isOfFiner[kind] ? [] : Inside(kinds[kind], days), cells);
            rows.AddAtMost(cells, isOfFiner[kind] && isCovered ? [] : covering);
            isCovered = covering.Length > 0;
        }
    }

    private static int[] Inside(Span[] spans, DateRange days) => [.. spans.Where(span => span.Days.Start >= days.Start && span.Days.End <= days.End).Select(span => span.Cell)];

    // Those that have a day of these; none where a day is in none of them.
    private static int[] Covering(Span[] spans, DateRange days)
    {
        Span[] touched = [.. spans.Where(span => span.Days.Start < days.End && span.Days.End > days.Start)];
        var next = days.Start;
        foreach (var span in touched)
        {
            next = span.Days.Start <= next ? span.Days.End : next;
        }

        return next >= days.End ? [.. touched.Select(span => span.Cell)] : [];
    }

    private readonly record struct Span(DateRange Days, int Cell);
}
