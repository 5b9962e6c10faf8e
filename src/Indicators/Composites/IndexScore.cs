using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Scores of an index: scaled components, weighted arithmetic mean over what is published.</summary>
public static class IndexScore
{
    /// <summary>Computes the scores.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="components">One input per component of the recipe, each of shape [ranked areas].</param>
    /// <returns>Scores and contributions; a score is NaN where too little is published.</returns>
    /// <exception cref="ArgumentException">The number of inputs is not the number of components.</exception>
    public static IndexScores Compute(IndexRecipe recipe, IReadOnlyList<double[]> components)
    {
        if (components.Count != recipe.Components.Count)
        {
            throw new ArgumentException($"{components.Count} inputs for {recipe.Components.Count} components.", nameof(components));
        }

        var scaled = components.Select((values, at) => Scaling.Scale(values, recipe.Components[at], recipe.Normalisation)).ToArray();
        var areas = components[0].Length;
        var whole = recipe.Components.Sum(component => component.Weight);
        var result = new IndexScores(new double[areas], new double[areas], new double[areas][]);
        for (var area = 0; area < areas; area++)
        {
            ScoreArea(recipe, scaled, area, whole, result);
        }

        return result;
    }

    private static void ScoreArea(IndexRecipe recipe, double[][] scaled, int area, double whole, IndexScores result)
    {
        var present = 0.0;
        for (var at = 0; at < scaled.Length; at++)
        {
            present += double.IsNaN(scaled[at][area]) ? 0 : recipe.Components[at].Weight;
        }

        var contributions = new double[scaled.Length];
        var score = 0.0;
        for (var at = 0; at < scaled.Length && present > 0; at++)
        {
            contributions[at] = double.IsNaN(scaled[at][area]) ? 0 : scaled[at][area] * recipe.Components[at].Weight / present;
            score += contributions[at];
        }

        result.Availability[area] = present / whole;
        result.Contributions[area] = contributions;
        result.Scores[area] = present > 0 && present / whole >= recipe.MinimumAvailability - 1e-9 ? score : double.NaN;
    }
}

/// <summary>Scores of an index, each array of shape [ranked areas].</summary>
/// <param name="Scores">Scores, 0–1; NaN where too little is published.</param>
/// <param name="Availability">Share of the weights with a published value, 0–1.</param>
/// <param name="Contributions">What each component adds to the score, [area][component].</param>
public sealed record IndexScores(double[] Scores, double[] Availability, double[][] Contributions);
