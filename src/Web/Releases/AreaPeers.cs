using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Web.Releases;

/// <summary>An area's change beside that of similar areas (docs/methods/change.md).</summary>
public static class AreaPeers
{
    /// <summary>Compares the change between two periods of a kind.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    /// <param name="before">The earlier period.</param>
    /// <param name="after">The later period, of the same kind.</param>
    /// <returns>The comparison over the similar areas published in both periods; null when there are none or the area is not published in both.</returns>
    public static PeerComparison? Compare(Snapshot snapshot, Indicator indicator, int area, Period before, Period after)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        Period[] periods = [.. snapshot.PeriodsOf(indicator).Where(period => period.Kind == after.Kind && period <= after && (period <= before || period == after))];
        var columns = Array.ConvertAll(periods, period => snapshot.Observe(indicator, period));
        var (first, last) = (Array.IndexOf(periods, before), periods.Length - 1);
        if (first < 0 || periods[last] != after || double.IsNaN(columns[first].Low[area]) || double.IsNaN(columns[last].Low[area]))
        {
            return null;
        }

        var peers = PeerPool.Published(columns[last], PeerPool.Published(columns[first], PeerGroup.Of(snapshot.Areas, area)));
        if (peers.Length == 0)
        {
            return null;
        }

        Estimate[] own = Array.ConvertAll(columns, column => EstimateSeries.Of(indicator, column, area));
        // Earlier periods count only where the same similar areas are published: others would move the sum by coming and going.
        Estimate[] together = Array.ConvertAll(columns, column => PeerPool.Of(column, peers));
        return PeerComparison.Of(own, together, peers.Length, first, last);
    }
}
