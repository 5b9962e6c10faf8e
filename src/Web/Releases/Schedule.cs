using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Releases;

/// <summary>Which period a page or chart opens on.</summary>
public static class Schedule
{
    /// <summary>The latest period that is over, halves before years before quarters before months; the latest of all when none is over.</summary>
    /// <param name="periods">Periods to choose from.</param>
    /// <param name="asOf">First day after the records.</param>
    /// <returns>The period, or null when there are none.</returns>
    public static Period? Latest(IReadOnlyList<Period> periods, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(periods);
        foreach (var kind in new[] { PeriodKind.Half, PeriodKind.Year, PeriodKind.Quarter, PeriodKind.Month })
        {
            var over = periods.Where(period => period.Kind == kind && period.End <= asOf).ToArray();
            if (over.Length > 0)
            {
                return over[^1];
            }
        }

        return periods.Count > 0 ? periods[^1] : null;
    }

    /// <summary>Periods in which an area itself has a value of an indicator.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    public static IReadOnlyList<Period> WithValue(Snapshot snapshot, Indicator indicator, int area)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. snapshot.PeriodsOf(indicator).Where(period => snapshot.Observe(indicator, period).Status[area].HasValue())];
    }

    /// <summary>The period in which an indicator is shown of an area: the one that is wanted where anything is published in it, else the latest with a value of the area.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    /// <param name="wanted">The period that is wanted; null for none.</param>
    /// <returns>The period, or null when the indicator has none.</returns>
    public static Period? Shown(Snapshot snapshot, Indicator indicator, int area, Period? wanted)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var all = snapshot.PeriodsOf(indicator);
        return wanted is { } asked && all.Contains(asked) ? asked
            : Latest(WithValue(snapshot, indicator, area), snapshot.Manifest.AsOf) ?? Latest(all, snapshot.Manifest.AsOf);
    }
}
