using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api.Questions;

/// <summary>Reads the parameters that change an index.</summary>
internal static class IndexQuestions
{
    /// <summary>The recipe with the weights that are asked for; as it is when none are.</summary>
    public static IndexRecipe Weighted(this QuestionReader reader, Parameter parameter, IndexRecipe recipe)
    {
        if (reader.Words(parameter) is not { } words)
        {
            return recipe;
        }

        if (WeightList.TryRead(words, recipe, out var weights, out var bad, out var allowed) && OtherWeights.Apply(recipe, weights) is { } other)
        {
            return other;
        }

        reader.Refuse(parameter, bad, allowed);
        return recipe;
    }
}
