using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Ranking;

/// <summary>One slider: a part of the index and its share of the whole.</summary>
/// <param name="Code">Code of the pillar or indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its share among the parts of the index, 0–1.</param>
public sealed record WeightSlider(string Code, Text Name, double Share);

/// <summary>The weights that the address asks for.</summary>
/// <param name="Recipe">The recipe with them.</param>
/// <param name="Sliders">The parts of the index itself, in the recipe's order.</param>
/// <param name="Asked">The weights as an address has them; empty for those of the recipe.</param>
public sealed record WeightChoice(IndexRecipe Recipe, IReadOnlyList<WeightSlider> Sliders, string Asked)
{
    /// <summary>Prefix of the names of the sliders in a form, for pages without script.</summary>
    public const string Prefix = "w-";

    /// <summary>Reads the weights.</summary>
    /// <param name="context">The page.</param>
    /// <param name="recipe">The index.</param>
    public static WeightChoice Read(PageContext context, IndexRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(recipe);
        string[] words = context.Asked("weights")?.Split(',', StringSplitOptions.TrimEntries)
            ?? [.. context.Query.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(pair => $"{pair.Key[Prefix.Length..]}:{pair.Value}")];
        if (words.Length == 0)
        {
            return new WeightChoice(recipe, SlidersOf(context, recipe), "");
        }

        if (WeightList.TryRead(words, recipe, out var weights, out var bad, out _) && OtherWeights.Apply(recipe, weights) is { } other)
        {
            return new WeightChoice(other, SlidersOf(context, other), WeightList.Write(weights));
        }

        context.Fault(WeightWords.BadWeights, bad);
        return new WeightChoice(recipe, SlidersOf(context, recipe), "");
    }

    private static WeightSlider[] SlidersOf(PageContext context, IndexRecipe recipe)
    {
        var isEqual = recipe.Weighting == Weighting.Equal;
        (string Code, Text Name, double Weight)[] parts =
        [
            .. recipe.Pillars.Where(pillar => pillar.Parent.Length == 0).Select(pillar => (pillar.Code, pillar.Name, isEqual ? 1 : pillar.Weight)),
            .. recipe.Components.Where(component => component.Parent.Length == 0)
                .Select(component => (component.Indicator, context.Snapshot.Catalogue.Indicators[component.Indicator].Name, isEqual ? 1 : component.Weight)),
        ];
        var whole = parts.Sum(part => part.Weight);
        return [.. parts.Select(part => new WeightSlider(part.Code, part.Name, part.Weight / whole))];
    }
}
