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
        ["p_same_tenth"] = Ranked,
        ["p_before_next"] = Ranked,
        ["group"] = Ranked,
        ["pillars/*"] = Ranked,
        ["cases"] = Cases,
        ["availability"] = static (row, number, figures) => Math.Abs(number - Weight(row, figures)) < 1e-9,
        ["contributions/*"] = static (row, _, figures) => Recipe(row).Components.Any(component => Shown(row, component, figures)),
        ["source_rank"] = static (_, _, _) => true,
    };

    /// <summary>Sums of rows that are checked in the ranking itself, weighted by a population that is public.</summary>
    public static IReadOnlyDictionary<string, ColumnRule> Summaries { get; } = new[] { "ranked", "population", "mean_score", "mean_rank", "worst_tenth", "extent" }
        .ToDictionary(column => column, _ => new ColumnRule(static (_, _, _) => true), StringComparer.Ordinal);

    private static IndexRecipe Recipe(TableRow row) => row.Snapshot.Catalogue.Indices[row.Text("index")];

    private static bool Shown(TableRow row, IndexComponent component, PublishedFigures figures) =>
        figures.Of(row.Snapshot.Catalogue.Indicators[component.Indicator], row.Area(), row.Period()) is { IsShown: true, Ratio: var ratio } && double.IsFinite(ratio);

    private static double Weight(TableRow row, PublishedFigures figures) =>
        Recipe(row).Components.Where(component => Shown(row, component, figures)).Sum(component => Share(Recipe(row), component.Parent, component.Weight));

    // Share of a part in the whole: its weight among its siblings, times the share of its pillar.
    private static double Share(IndexRecipe recipe, string parent, double weight)
    {
        var siblings = recipe.Components.Where(other => other.Parent == parent).Sum(other => other.Weight) + recipe.Pillars.Where(other => other.Parent == parent).Sum(other => other.Weight);
        return weight / siblings * (recipe.Pillars.FirstOrDefault(pillar => pillar.Code == parent) is { } above ? Share(recipe, above.Parent, above.Weight) : 1);
    }

    private static bool Ranked(TableRow row, double number, PublishedFigures figures) => Weight(row, figures) >= Recipe(row).MinimumAvailability - 1e-9;

    // Fewest cases of a component: one that is shown.
    private static bool Cases(TableRow row, double number, PublishedFigures figures) => Recipe(row).Components.Where(component => Shown(row, component, figures))
        .Any(component => figures.Of(row.Snapshot.Catalogue.Indicators[component.Indicator], row.Area(), row.Period()).Cases == number);
}
