using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>A ranking: a score only where shown components weigh enough; of a protected component no contribution.</summary>
internal static class RankingRules
{
    public static IReadOnlyDictionary<string, ColumnRule> All { get; } = new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["rank"] = Ranked,
        ["rank_median"] = Ranked,
        ["rank_low"] = Ranked,
        ["rank_high"] = Ranked,
        ["score"] = Ranked,
        ["score_low"] = Ranked,
        ["score_high"] = Ranked,
        ["p_first_k"] = Ranked,
        ["cases"] = Cases,
        ["availability"] = static (row, number, figures) => Math.Abs(number - Weight(row, figures)) < 1e-9,
        ["contributions/*"] = static (row, _, figures) => Recipe(row).Components.Any(component => Shown(row, component, figures)),
        ["source_rank"] = static (_, _, _) => true,
    };

    private static IndexRecipe Recipe(TableRow row) => row.Snapshot.Catalogue.Indices[row.Text("index")];

    private static bool Shown(TableRow row, IndexComponent component, PublishedFigures figures) =>
        figures.Of(row.Snapshot.Catalogue.Indicators[component.Indicator], row.Area(), row.Period()).IsShown;

    private static double Weight(TableRow row, PublishedFigures figures) =>
        Recipe(row).Components.Where(component => Shown(row, component, figures)).Sum(component => component.Weight) / Recipe(row).Components.Sum(component => component.Weight);

    private static bool Ranked(TableRow row, double number, PublishedFigures figures) => Weight(row, figures) >= Recipe(row).MinimumAvailability - 1e-9;

    // Fewest cases of a component: one that is shown.
    private static bool Cases(TableRow row, double number, PublishedFigures figures) => Recipe(row).Components.Where(component => Shown(row, component, figures))
        .Any(component => figures.Of(row.Snapshot.Catalogue.Indicators[component.Indicator], row.Area(), row.Period()).Cases == number);
}
