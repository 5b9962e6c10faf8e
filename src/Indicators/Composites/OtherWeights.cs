using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Asks what a ranking would be with other weights.</summary>
public static class OtherWeights
{
    /// <summary>Codes of the parts of an index whose weight can be named: its pillars, then its indicators.</summary>
    /// <param name="recipe">The recipe.</param>
    public static IEnumerable<string> Parts(IndexRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe.Pillars.Select(pillar => pillar.Code).Concat(recipe.Components.Select(component => component.Indicator)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The recipe with other weights; they count relative to those of the other parts of the same parent.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="weights">Weights by code of a pillar or indicator, zero or more; a code that is both is the pillar.</param>
    /// <returns>The recipe, or null where the parts of a parent would weigh nothing together.</returns>
    /// <exception cref="ArgumentException">A code is no part of the index, or a weight is negative or not finite.</exception>
    public static IndexRecipe? Apply(IndexRecipe recipe, IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.FirstOrDefault(pair => !Parts(recipe).Contains(pair.Key) || !double.IsFinite(pair.Value) || pair.Value < 0) is { Key: { } bad })
        {
            throw new ArgumentException($"'{bad}' is no part of '{recipe.Code}', or its weight is not zero or more.", nameof(weights));
        }

        var pillars = recipe.Pillars.Select(pillar => pillar with { Weight = weights.GetValueOrDefault(pillar.Code, Stated(recipe, pillar.Parent, pillar.Weight)) }).ToArray();
        var codes = pillars.Select(pillar => pillar.Code).ToHashSet(StringComparer.Ordinal);
        var components = recipe.Components.Select(component => component with
        {
            Weight = codes.Contains(component.Indicator) ? component.Weight : weights.GetValueOrDefault(component.Indicator, Stated(recipe, component.Parent, component.Weight)),
        }).ToArray();
        var sums = components.Select(component => (component.Parent, component.Weight)).Concat(pillars.Select(pillar => (pillar.Parent, pillar.Weight))).GroupBy(part => part.Parent, part => part.Weight);
        return sums.Any(parts => !(parts.Sum() > 0)) ? null : recipe with
        {
            Weighting = Weighting.Given,
            NormaliseWeights = true,
            Pillars = [.. pillars.Select(pillar => pillar with { Weighting = null })],
            Components = components,
        };
    }

    // Equal weights are not stated anywhere.
    private static double Stated(IndexRecipe recipe, string parent, double weight) =>
        (recipe.Pillars.FirstOrDefault(pillar => pillar.Code == parent)?.Weighting ?? recipe.Weighting) == Weighting.Equal ? 1 : weight;
}
