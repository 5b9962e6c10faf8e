using Mahalleh.Web.Access;

namespace Mahalleh.Web.Api;

/// <summary>Finds an observation of one release in another.</summary>
internal static class ObservationTwin
{
    /// <summary>The same indicator, period and breakdown in another release; null where it has none of them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="other">The other release.</param>
    /// <param name="index">Its index.</param>
    /// <param name="isPersian">Whether units are in Persian.</param>
    public static ObservationSeries? Of(ObservationSeries series, ScopedRelease other, SnapshotIndex index, bool isPersian) =>
        other.Snapshot.Catalogue.Indicators.TryGetValue(series.Indicator.Code, out var indicator) && index.Of(indicator).Periods.Contains(series.Of)
        && (series.Breakdown.Length == 0 || index.HasPart(indicator, series.Breakdown, series.Of.Kind))
            ? new ObservationSeries(other, indicator, series.Of, series.Breakdown, isPersian) : null;

    /// <summary>The row of a twin that is of the same area; null where the other release has no such area, or it may not be seen.</summary>
    /// <param name="row">The row.</param>
    /// <param name="twin">Twin of its series; null for none.</param>
    /// <param name="other">The other release.</param>
    public static ObservationRow? Of(ObservationRow row, ObservationSeries? twin, ScopedRelease other) =>
        twin is not null && other.Snapshot.Areas.TryGetNumber(row.Area.Code, out var area) && other.Shows(area) ? new ObservationRow(area, twin) : null;
}
