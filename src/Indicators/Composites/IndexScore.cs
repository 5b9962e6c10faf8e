using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Scores of an index: scaled components, weighted arithmetic mean over what is published (docs/methods/index.md).</summary>
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

        var present = Present(recipe, components);
        var whole = recipe.Components.Sum(component => component.Weight);
        var availability = present.Select(weight => weight / whole).ToArray();
        var scores = availability.Select(share => share > 0 && share >= recipe.MinimumAvailability - 1e-9 ? 0 : double.NaN).ToArray();
        var contributions = scores.Select(_ => new double[components.Count]).ToArray();
        var scaling = new Scaling(recipe.Normalisation, scores.Length);
        for (var at = 0; at < components.Count; at++)
        {
            var scaled = OfRanked(components[at], scores);
            scaling.Scale(scaled, recipe.Components[at]);
            for (var area = 0; area < scores.Length; area++)
            {
                contributions[area][at] = Contribution(scaled[area], recipe.Components[at].Weight, present[area]);
                scores[area] += contributions[area][at];
            }
        }

        return new IndexScores(scores, availability, contributions);
    }

    /// <summary>The values of the areas that have a score; NaN for the rest, whose values must not move the scale.</summary>
    internal static double[] OfRanked(double[] values, double[] scores)
    {
        var own = new double[values.Length];
        for (var area = 0; area < own.Length; area++)
        {
            own[area] = double.IsNaN(scores[area]) ? double.NaN : values[area];
        }

        return own;
    }

    /// <summary>The score as ranks and levels compare it: what differs by rounding alone is equal.</summary>
    internal static double Comparable(double score) => Math.Round(score, 12);

    /// <summary>The sum of the weights that have a value, by area.</summary>
    internal static double[] Present(IndexRecipe recipe, IReadOnlyList<double[]> components)
    {
        var present = new double[components[0].Length];
        for (var at = 0; at < components.Count; at++)
        {
            for (var area = 0; area < present.Length; area++)
            {
                present[area] += double.IsNaN(components[at][area]) ? 0 : recipe.Components[at].Weight;
            }
        }

        return present;
    }

    /// <summary>What a scaled value adds to the score; nothing where there is none.</summary>
    internal static double Contribution(double scaled, double weight, double present) =>
        double.IsNaN(scaled) || present == 0 ? 0 : scaled * weight / present;
}

/// <summary>Scores of an index, each array of shape [ranked areas].</summary>
/// <param name="Scores">Scores, 0–1; NaN where too little is published.</param>
/// <param name="Availability">Share of the weights with a published value, 0–1.</param>
/// <param name="Contributions">What each component adds to the score, [area][component]; 0 where it has no value or the area no score.</param>
public sealed record IndexScores(double[] Scores, double[] Availability, double[][] Contributions);
