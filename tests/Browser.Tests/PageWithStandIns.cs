using Mahalleh.Web.Releases;

namespace Mahalleh.Browser.Tests;

/// <summary>Where in a release something stands beside a protected figure; the key decides anew what is hidden in each run.</summary>
internal static class PageWithStandIns
{
    /// <summary>Address of an overview of neighbourhoods of which one has a stand-in.</summary>
    /// <param name="snapshot">The release.</param>
    public static string Find(Snapshot snapshot)
    {
        var areas = snapshot.Areas;
        foreach (var indicator in snapshot.Catalogue.Indicators.Values)
        {
            foreach (var period in snapshot.PeriodsOf(indicator).Where(period => !period.IsWindow))
            {
                var standIns = snapshot.StandInsOf(indicator, period);
                var area = areas.OfLevel(areas.Levels.Length - 1).FirstOrDefault(area => standIns.Find(area) is not null, -1);
                if (area >= 0)
                {
                    return $"/?indicator={indicator.Code}&area={areas.Areas[areas.Parent[area]].Code}&level={areas.Levels[^1].Code}&period={period}";
                }
            }
        }

        throw new InvalidOperationException("Nothing of this release is published near a protected figure.");
    }
}
