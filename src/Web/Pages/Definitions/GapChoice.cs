using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Definitions;

/// <summary>The groups that the page of an indicator sets beside each other.</summary>
/// <param name="Breakdown">The groups.</param>
/// <param name="Level">Index of the level whose areas are shown.</param>
/// <param name="Period">The period.</param>
public sealed record GapChoice(GapBreakdown Breakdown, int Level, Period Period)
{
    /// <summary>The first breakdown of an indicator that tells of the areas of the first level below the root, in the latest period with groups.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <returns>The choice; null where there is none.</returns>
    public static GapChoice? Find(Snapshot snapshot, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var periods = snapshot.PeriodsOf(indicator).Where(period => !period.IsWindow && Fitting(snapshot, indicator, period).Any()).ToArray();
        if (snapshot.Areas.Count == 1 || Schedule.Latest(periods, snapshot.Manifest.AsOf) is not { } latest)
        {
            return null;
        }

        var level = snapshot.Areas.Level[snapshot.Areas.Children(0).First()];
        return Fitting(snapshot, indicator, latest)
            .Where(breakdown => GapChart.IsTelling(snapshot, indicator, breakdown, level, 0, latest))
            .Select(breakdown => new GapChoice(breakdown, level, latest)).FirstOrDefault();
    }

    private static IEnumerable<GapBreakdown> Fitting(Snapshot snapshot, Indicator indicator, Period period) =>
        GapBreakdown.Of(snapshot, indicator, period).Where(breakdown => breakdown.Groups.Length <= GapBreakdown.Most && breakdown.IsApart(snapshot, indicator));
}
