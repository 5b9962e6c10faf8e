using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Scores of an index from the values of its components (docs/methods/index.md).</summary>
internal static class IndexScore
{
    /// <summary>Computes the scores.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="components">One column per component of the recipe, each of shape [ranked areas], transformed; NaN is missing.</param>
    /// <returns>Scores and contributions; a score is NaN where too little is published.</returns>
    /// <exception cref="ArgumentException">The number of columns is not the number of components.</exception>
    /// <exception cref="IndexStepException">A step cannot be done with these values.</exception>
    public static IndexScores Compute(IndexRecipe recipe, IReadOnlyList<double[]> components)
    {
        if (components.Count != recipe.Components.Count)
        {
            throw new ArgumentException($"{components.Count} inputs for {recipe.Components.Count} components.", nameof(components));
        }

        var model = IndexModel.Fit(recipe, components);
        return new IndexScores(model.Scores, model.Availability, [.. Enumerable.Range(0, model.Scores.Length).Select(area => Contributions.Of(model, area))]);
    }

    /// <summary>The score as ranks and levels compare it: what differs by rounding alone is equal.</summary>
    public static double Comparable(double score) => Math.Round(score, 12);
}

/// <summary>Scores of an index, each array of shape [ranked areas].</summary>
/// <param name="Scores">Scores; NaN where too little is published.</param>
/// <param name="Availability">Share of the weights with a value, 0–1.</param>
/// <param name="Contributions">What each component adds to the score, [area][component]; 0 where it has no value or the area no score.</param>
internal sealed record IndexScores(double[] Scores, double[] Availability, double[][] Contributions);
