using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Comparisons;

/// <summary>One indicator of one area over the periods of one kind.</summary>
/// <param name="Periods">Periods, rising.</param>
/// <param name="Values">Values; NaN where there is none.</param>
/// <param name="Low">Lower ends of the intervals; NaN where there is none.</param>
/// <param name="High">Upper ends of the intervals; NaN where there is none.</param>
/// <param name="IsAllotted">Whether each value is an estimate from areas that this one was made of.</param>
public sealed record Series(IReadOnlyList<Period> Periods, IReadOnlyList<double> Values, IReadOnlyList<double> Low, IReadOnlyList<double> High, IReadOnlyList<bool> IsAllotted)
{
    /// <summary>Reads the series up to a period.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    /// <param name="last">The last period; its kind is that of the series.</param>
    /// <param name="isAsIs">Whether earlier periods are told of the area as it is today.</param>
    public static Series Read(Snapshot snapshot, Indicator indicator, int area, Period last, bool isAsIs = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var periods = snapshot.PeriodsOf(indicator).Where(period => period.Kind == last.Kind && period <= last).ToArray();
        var columns = periods.Select(period => isAsIs ? snapshot.ObserveAsIs(indicator, period) : snapshot.Observe(indicator, period)).ToArray();
        return new Series(
            periods,
            [.. columns.Select(column => column.Values[area])],
            [.. columns.Select(column => column.Low[area])],
            [.. columns.Select(column => column.High[area])],
            [.. columns.Select((column, at) => isAsIs && column.Status[area] == ObservationStatus.Estimated && snapshot.Crosswalk.Origins(area, periods[at].RangeFrom(null)) is var origins && (origins.Count > 1 || origins[0].Area != area))]);
    }

    /// <summary>The last earlier period of the same kind in which the indicator was published; null when there is none.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    public static Period? Before(Snapshot snapshot, Indicator indicator, Period period)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var earlier = snapshot.PeriodsOf(indicator).Where(other => other.Kind == period.Kind && other < period).ToArray();
        return earlier.Length > 0 ? earlier[^1] : null;
    }
}
