using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>What stands beside a protected figure is of another area or period, and shown there.</summary>
internal static class StandInRules
{
    public static bool IsOfShown(TableRow row, double number, PublishedFigures figures)
    {
        if (!figures.Snapshot.Areas.TryGetNumber(row.Text("stand_in_area"), out var area))
        {
            return false;
        }

        // Two years together are written with a slash.
        var periods = row.Text("stand_in_period").Split('/').Select(text => Period.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var isElsewhere = area != row.Area() || !periods.Contains(row.Period());
        return isElsewhere && periods.All(period => figures.Of(row.Indicator, area, period, row.Text("breakdown")).IsShown);
    }
}
