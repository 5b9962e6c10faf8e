using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Areas;

/// <summary>A way in which a link of a crosswalk cannot be.</summary>
/// <param name="Position">Position of the link in the list, from 0.</param>
/// <param name="Rule">Stable kebab-case name of the rule.</param>
/// <param name="Column">Column of the crosswalk the fault is in.</param>
/// <param name="Message">What is wrong, in English.</param>
public sealed record CrosswalkFault(int Position, string Rule, string Column, string Message);

/// <summary>The rules that make a list of links a crosswalk; every broken rule is reported, not the first.</summary>
public static class CrosswalkCheck
{
    /// <summary>How far the weights of one area may sum up to something else than 1.</summary>
    public const double WeightTolerance = 0.005;

    /// <summary>Lists every fault of the links.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="links">The links, in the order of their file.</param>
    /// <param name="calendar">Calendar in which dates are told.</param>
    public static IReadOnlyList<CrosswalkFault> Check(AreaTree areas, IReadOnlyList<AreaLink> links, PeriodCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(links);
        var faults = new List<CrosswalkFault>();
        for (var position = 0; position < links.Count; position++)
        {
            var (link, from, to) = (links[position], areas.Areas[links[position].From], areas.Areas[links[position].To]);
            if (from.Level != to.Level)
            {
                faults.Add(new(position, "crosswalk-level", "to", $"'{to.Code}' is a {to.Level} and '{from.Code}' a {from.Level}; an area becomes one of its own level."));
            }

            CheckEnd(from, link.Date, position, day => DateText.Format(day, calendar), faults);
            CheckBeginning(to, link.Date, position, day => DateText.Format(day, calendar), faults);
        }

        CheckWeights(areas, links, faults);
        CheckCycles(areas, links, faults);
        return faults;
    }

    private static void CheckEnd(Area from, DateOnly date, int position, Func<DateOnly, string> told, List<CrosswalkFault> faults)
    {
        var last = date.AddDays(-1);
        if (from.IsValidOn(date))
        {
            faults.Add(new(position, "crosswalk-overlap", "from", $"'{from.Code}' is still there on {told(date)}; its valid_to must be {told(last)}."));
        }
        else if (!from.IsValidOn(last))
        {
            faults.Add(new(position, "crosswalk-date", "date", $"'{from.Code}' was not there on {told(last)}, the day before {told(date)}; its valid_to must be that day."));
        }
    }

    private static void CheckBeginning(Area to, DateOnly date, int position, Func<DateOnly, string> told, List<CrosswalkFault> faults)
    {
        if (!to.IsValidOn(date))
        {
            faults.Add(new(position, "crosswalk-date", "date", $"'{to.Code}' is not there on {told(date)}; its valid_from must be that day."));
        }
        else if (to.IsValidOn(date.AddDays(-1)))
        {
            faults.Add(new(position, "crosswalk-overlap", "to", $"'{to.Code}' was there before {told(date)}; its valid_from must be that day."));
        }
    }

    private static void CheckWeights(AreaTree areas, IReadOnlyList<AreaLink> links, List<CrosswalkFault> faults)
    {
        foreach (var group in links.Select((link, position) => (link, position)).GroupBy(pair => pair.link.From))
        {
            var sum = group.Sum(pair => pair.link.Weight);
            if (Math.Abs(sum - 1) > WeightTolerance)
            {
                faults.Add(new(group.Last().position, "crosswalk-weights", "weight", string.Create(
                    CultureInfo.InvariantCulture, $"The weights of '{areas.Areas[group.Key].Code}' sum up to {sum:0.####}; all of its people go somewhere, so they sum up to 1.")));
            }
        }
    }

    private static void CheckCycles(AreaTree areas, IReadOnlyList<AreaLink> links, List<CrosswalkFault> faults)
    {
        // Areas that nothing unvisited leads to are taken away again and again; what is left runs in circles.
        var into = links.CountBy(link => link.To).ToDictionary();
        var open = new Queue<int>(links.Select(link => link.From).Distinct().Where(area => !into.ContainsKey(area)));
        var after = links.ToLookup(link => link.From, link => link.To);
        while (open.TryDequeue(out var area))
        {
            foreach (var next in after[area])
            {
                if (--into[next] == 0)
                {
                    open.Enqueue(next);
                }
            }
        }

        for (var position = 0; position < links.Count; position++)
        {
            if (into.GetValueOrDefault(links[position].To) > 0 && into.GetValueOrDefault(links[position].From) > 0)
            {
                faults.Add(new(position, "crosswalk-cycle", "to", $"'{areas.Areas[links[position].From].Code}' becomes '{areas.Areas[links[position].To].Code}' in a circle; no area is made of itself."));
            }
        }
    }
}
