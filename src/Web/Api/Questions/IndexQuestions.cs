using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Api.Questions;

/// <summary>Reads the parameters that change an index.</summary>
internal static class IndexQuestions
{
    private const double Most = 1e6;

    /// <summary>The recipe with the weights that are asked for; as it is when none are.</summary>
    public static IndexRecipe Weighted(this QuestionReader reader, Parameter parameter, IndexRecipe recipe)
    {
        if (reader.Words(parameter) is not { } words)
        {
            return recipe;
        }

        if (TryRead(words, recipe, out var weights, out var bad, out var allowed) && OtherWeights.Apply(recipe, weights) is { } other)
        {
            return other;
        }

        reader.Refuse(parameter, bad, allowed);
        return recipe;
    }

    /// <summary>Reads weights such as <c>poverty:2,harm:1</c>.</summary>
    /// <param name="words">One text for each part.</param>
    /// <param name="recipe">The index.</param>
    /// <param name="weights">The weights by code.</param>
    /// <param name="bad">The text that is wrong.</param>
    /// <param name="allowed">What would be right.</param>
    public static bool TryRead(IReadOnlyList<string> words, IndexRecipe recipe, out Dictionary<string, double> weights, out string bad, out IEnumerable<string> allowed)
    {
        weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var parts = OtherWeights.Parts(recipe).ToHashSet(StringComparer.Ordinal);
        (bad, allowed) = (string.Join(',', words), ["parts of one parent that do not all weigh 0"]);
        foreach (var word in words)
        {
            var cut = word.IndexOf(':', StringComparison.Ordinal);
            if (cut < 0 || !parts.Contains(word[..cut]))
            {
                (bad, allowed) = (word, parts.Select(part => part + ":WEIGHT"));
                return false;
            }

            if (!double.TryParse(Digits.ToLatin(word[(cut + 1)..]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > Most || !weights.TryAdd(word[..cut], weight))
            {
                (bad, allowed) = (word, ["a number from 0 to 1000000 for each part, each part once"]);
                return false;
            }
        }

        return true;
    }
}
