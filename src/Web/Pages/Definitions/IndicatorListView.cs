using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Definitions;

/// <summary>The list of indicators, by group.</summary>
/// <param name="Groups">Groups in the order of the catalogue, each with its indicators; the key is the name in the page's language.</param>
/// <param name="Filter">What was typed to narrow the list; empty for the whole.</param>
/// <param name="Count">Number of indicators of the release.</param>
/// <param name="GroupCount">Number of groups of the release.</param>
public sealed record IndicatorListView(IReadOnlyList<IGrouping<string, (Indicator Indicator, Availability Availability)>> Groups, string Filter, int Count, int GroupCount)
{
    private const int LongestFilter = 100;

    /// <summary>Reads the view.</summary>
    /// <param name="context">The page.</param>
    public static IndicatorListView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var all = context.Snapshot.Catalogue.Indicators.Values;
        var filter = context.Asked("filter")?.Trim() ?? "";
        filter = filter.Length > LongestFilter ? filter[..LongestFilter] : filter;
        var key = PersianText.SearchKey(filter);
        var found = all.Where(indicator => key.Length == 0 || Texts(indicator).Any(text => PersianText.SearchKey(text).Contains(key, StringComparison.Ordinal)));
        return new IndicatorListView(
            [.. found.Select(indicator => (Indicator: indicator, Availability: context.Snapshot.AvailabilityOf(indicator))).GroupBy(row => context.Say(row.Indicator.Group))],
            filter,
            all.Count,
            all.Select(indicator => context.Say(indicator.Group)).Distinct(StringComparer.Ordinal).Count());
    }

    private static string[] Texts(Indicator indicator) =>
    [
        indicator.Code, indicator.Name.Fa, indicator.Name.En, indicator.Group.Fa, indicator.Group.En, indicator.Description.Fa, indicator.Description.En, indicator.Origin.Fa, indicator.Origin.En,
    ];
}
