using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Which figures tell of a small part of them. The parts of a figure, in shorter periods or by a breakdown, are together at least the figure;
/// where what contains them is published, the other parts can be only so much, and what is above that is in the small part
/// (docs/disclosure.md, "Figures that contain each other").
/// </summary>
/// <param name="measure">The measure.</param>
/// <param name="limits">The numbers of the rules.</param>
/// <param name="columns">Its cells, by period and breakdown.</param>
/// <param name="families">Its periods, by the column of a breakdown.</param>
/// <param name="known">What each cell is known to be at most from other measures, by period and breakdown; shape [areas].</param>
/// <param name="isWithin">Whether all that is counted in a period is counted in a longer one.</param>
internal sealed class TellingWholes(
    Measure measure, PrimaryLimits limits, IReadOnlyDictionary<(Period Period, string Breakdown), CellColumn> columns, Func<string, PeriodFamilies> families,
    Func<Period, string, long[]> known, Func<Period, Period, bool> isWithin)
{
    private readonly Dictionary<(Period, string), (long[] Most, long[] Falls)> _ranges = [];
    private readonly ILookup<(Period, string), (Period, string)> _rows = columns.Keys.ToLookup(key => (key.Period, Breakdown.Column(key.Breakdown)));
    private readonly ILookup<Period, string> _breakdowns = columns.Keys.Where(key => key.Breakdown.Length > 0).ToLookup(key => key.Period, key => key.Breakdown);

    /// <summary>What each cell of a table must be able to fall to; <see cref="CountRange.Unbounded"/> where no part asks for it. Shape [areas].</summary>
    public long[] FallsTo(Period period, string breakdown) => RangesOf((period, breakdown)).Falls;

    private (long[] Most, long[] Falls) RangesOf((Period Period, string Breakdown) key)
    {
        if (!_ranges.TryGetValue(key, out var ranges))
        {
            // A bound that the records contradict is none.
            var column = columns[key];
            long[] most = [.. known(key.Period, key.Breakdown).Select((bound, area) => bound < Count(column, area) ? CountRange.Unbounded : bound)];
            foreach (var whole in WholesOf(key))
            {
                Cap(key, whole, most);
            }

            ranges = (most, [.. Enumerable.Repeat(CountRange.Unbounded, most.Length)]);
            foreach (var parts in PartsOf(key))
            {
                Lower(key, [.. parts], ranges.Most, ranges.Falls);
            }

            _ranges.Add(key, ranges);
        }

        return ranges;
    }

    // The shorter periods, and the parts of each breakdown.
    private IEnumerable<IEnumerable<(Period Period, string Breakdown)>> PartsOf((Period Period, string Breakdown) key)
    {
        var shorter = families(Breakdown.Column(key.Breakdown)).PartsOf(key.Period).Select(part => (part, key.Breakdown)).Where(columns.ContainsKey).ToArray();
        var broken = key.Breakdown.Length > 0 ? [] : _breakdowns[key.Period].GroupBy(Breakdown.Column, StringComparer.Ordinal).Select(parts => parts.Select(part => (key.Period, part)));
        return (shorter.Length > 0 ? [shorter] : Array.Empty<IEnumerable<(Period, string)>>()).Concat(broken);
    }

    // What contains a cell: the total of its breakdown, and the longer periods.
    private IEnumerable<(Period Period, string Breakdown)> WholesOf((Period Period, string Breakdown) key) =>
        (key.Breakdown.Length > 0 ? [(key.Period, "")] : Array.Empty<(Period, string Breakdown)>())
        .Concat(families(Breakdown.Column(key.Breakdown)).WholesOf(key.Period).Where(longer => isWithin(key.Period, longer)).Select(longer => (longer, key.Breakdown)))
        .Where(columns.ContainsKey);

    // All that is hidden where one of them is: the parts of a breakdown in the periods of the same longer one.
    private (Period, string)[] Row((Period Period, string Breakdown) key)
    {
        var column = Breakdown.Column(key.Breakdown);
        var longer = families(column).WholesOf(key.Period).Take(1).ToArray();
        return [.. (longer.Length == 0 ? [key.Period] : families(column).PartsOf(longer[0])).SelectMany(period => _rows[(period, column)])];
    }

    // A whole that is hidden in itself, or for a small part beside it, tells nobody what is in it at most.
    private void Cap((Period Period, string Breakdown) key, (Period Period, string Breakdown) whole, long[] most)
    {
        var (part, container, row) = (columns[key], columns[whole], Array.ConvertAll(Row(whole), other => columns[other]));
        for (var area = 0; area < most.Length; area++)
        {
            if (container.Status[area].HasValue() && Count(container, area) is var count && count >= Count(part, area) && !Array.Exists(row, other => IsSmall(other, area)))
            {
                most[area] = Math.Min(most[area], count);
            }
        }
    }

    private void Lower((Period Period, string Breakdown) key, (Period Period, string Breakdown)[] parts, long[] most, long[] falls)
    {
        var (ranges, whole, inside) = (Array.ConvertAll(parts, RangesOf), columns[key], Array.ConvertAll(parts, part => columns[part]));
        for (var area = 0; area < most.Length; area++)
        {
            if (inside.Sum(part => Count(part, area)) < Count(whole, area))
            {
                continue;
            }

            most[area] = Math.Min(most[area], MostOf(ranges, area, except: -1));
            for (var part = 0; part < parts.Length; part++)
            {
                falls[area] = Math.Min(falls[area], Sum(MostOf(ranges, area, part), IsSmall(inside[part], area) ? 0 : ranges[part].Falls[area]));
            }
        }
    }

    private bool IsSmall(CellColumn column, int area) => column.Status[area].HasValue() && Count(column, area) < limits.Cases;

    private long Count(CellColumn column, int area) => ProtectionTable.Count(measure, column, area);

    private static long MostOf((long[] Most, long[] Falls)[] ranges, int area, int except)
    {
        long sum = 0;
        for (var part = 0; part < ranges.Length; part++)
        {
            sum = part == except ? sum : Sum(sum, ranges[part].Most[area]);
        }

        return sum;
    }

    private static long Sum(long one, long other) => one == CountRange.Unbounded || other == CountRange.Unbounded ? CountRange.Unbounded : one + other;
}
