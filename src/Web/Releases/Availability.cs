using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Releases;

/// <summary>Where and when an indicator has values.</summary>
/// <param name="Periods">Periods with a published or protected value, in order.</param>
/// <param name="Levels">Codes of the levels with a published value, root first.</param>
/// <param name="Breakdowns">Breakdown values, in ordinal order, without the total.</param>
public sealed record Availability(IReadOnlyList<Period> Periods, IReadOnlyList<string> Levels, IReadOnlyList<string> Breakdowns)
{
    /// <summary>Looks at every figure of an indicator.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    public static Availability Find(Snapshot snapshot, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var periods = snapshot.PeriodsOf(indicator);
        var levels = new bool[snapshot.Areas.Levels.Length];
        foreach (var status in periods.Select(period => snapshot.Observe(indicator, period).Status))
        {
            for (var area = 0; area < status.Length; area++)
            {
                levels[snapshot.Areas.Level[area]] |= status[area].HasValue();
            }
        }

        return new Availability(
            periods, [.. snapshot.Areas.Levels.Where((_, index) => levels[index]).Select(level => level.Code)], BreakdownsOf(snapshot, indicator));
    }

    private static string[] BreakdownsOf(Snapshot snapshot, Indicator indicator) =>
        [.. snapshot.Cells.Keys.Where(key => key.Breakdown.Length > 0 && Breakdown.Column(key.Breakdown) != Breakdown.SexAndAge && key.Measure == indicator.Numerator[0].Measure)
            .Select(key => key.Breakdown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
