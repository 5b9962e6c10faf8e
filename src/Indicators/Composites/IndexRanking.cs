using System.Globalization;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites.Draws;

namespace Mahalleh.Indicators.Composites;

/// <summary>Ranks the areas of a recipe by its index, from published values only.</summary>
public static class IndexRanking
{
    /// <summary>Fewest areas that a ranking needs.</summary>
    public const int FewestAreas = 3;

    /// <summary>The areas a recipe ranks, by number.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="within">Number of the area to stay within; 0 for all.</param>
    public static int[] Candidates(IndexRecipe recipe, AreaTree tree, int within = 0) =>
        [.. tree.OfLevel(tree.LevelIndex(recipe.Level))
            .Where(area => tree.Contains(within, area) && (!recipe.InformalOnly || tree.Areas[area].Settlement == "informal"))];

    /// <summary>Ranks.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="candidates">Numbers of the areas to rank.</param>
    /// <param name="source">The observations.</param>
    /// <param name="seed">Seed of the draws: the release and period.</param>
    /// <param name="threads">Most threads for the draws; the result is the same for any.</param>
    /// <returns>The ranking; where a step cannot be done, with the fault and no ranked area.</returns>
    public static IndexResult Rank(IndexRecipe recipe, AreaTree tree, int[] candidates, IndexSource source, string seed, int threads)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(candidates);
        if (candidates.Length == 0)
        {
            return IndexResult.Empty(recipe);
        }

        var published = Published(recipe, tree, candidates, source);
        int[] ranked = [.. candidates.Where((_, at) => IsEnough(recipe, published.Availability[at]))];
        IndexRow[] others = [.. candidates.Select((area, at) => new IndexRow(area, published.Availability[at], published.LeftOut[at]))];
        if (ranked.Length == 0)
        {
            return IndexResult.Unranked(recipe, tree, others, NothingPublished(recipe));
        }

        try
        {
            RefuseFew(ranked.Length);
            var reader = new ComponentReader(tree, ranked, source);
            var name = string.Create(CultureInfo.InvariantCulture, $"{seed}|{recipe.Code}|{recipe.Draws}");
            var plan = DrawPlan.Make(recipe, missing => [.. recipe.Components.Select(component => reader.Read(component, missing))], name);
            return IndexResult.Ranked(recipe, tree, others, new RankedIndex(plan, ranked, threads));
        }
        catch (IndexStepException stopped)
        {
            return IndexResult.Unranked(recipe, tree, others, stopped.Fault with { Area = stopped.Fault.Area < 0 ? -1 : ranked[stopped.Fault.Area] });
        }
    }

    private static (double[] Availability, string[][] LeftOut) Published(IndexRecipe recipe, AreaTree tree, int[] candidates, IndexSource source)
    {
        var reader = new ComponentReader(tree, candidates, source);
        double[][] values = [.. recipe.Components.Select(component => reader.Published(component).Values)];
        string[][] leftOut = [.. candidates.Select((_, at) => recipe.Components.Where((_, component) => double.IsNaN(values[component][at])).Select(component => component.Indicator).ToArray())];
        return (IndexModel.AvailabilityOf(IndexTree.Of(recipe), values), leftOut);
    }

    private static bool IsEnough(IndexRecipe recipe, double availability) => availability > 0 && availability >= recipe.MinimumAvailability - 1e-9;

    private static IndexFault NothingPublished(IndexRecipe recipe) => new("missing", "", -1, new Text(
        string.Create(CultureInfo.InvariantCulture, $"در هیچ ناحیه‌ای {100 * recipe.MinimumAvailability:0.#} درصد وزن‌ها رقم منتشرشده ندارد."),
        string.Create(CultureInfo.InvariantCulture, $"No area has published values of {100 * recipe.MinimumAvailability:0.#} % of the weights.")));

    private static void RefuseFew(int ranked)
    {
        if (ranked < FewestAreas)
        {
            throw new IndexStepException("areas", "", -1, $"تنها {ranked} ناحیه رقم کافی دارد؛ رتبه‌بندی دست‌کم {FewestAreas} ناحیه می‌خواهد.", $"Only {ranked} areas have enough figures; a ranking needs at least {FewestAreas}.");
        }
    }
}
