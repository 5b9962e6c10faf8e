using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Weights of the parts of an index as an address has them: <c>poverty:2,harm:1</c>.</summary>
internal static class WeightList
{
    private const double Most = 1e6;

    /// <summary>Reads weights.</summary>
    /// <param name="words">One text for each part.</param>
    /// <param name="recipe">The index.</param>
    /// <param name="weights">The weights by code.</param>
    /// <param name="bad">The text that is wrong.</param>
    /// <param name="allowed">What would be right.</param>
    public static bool TryRead(IReadOnlyList<string> words, IndexRecipe recipe, out Dictionary<string, double> weights, out string bad, out IEnumerable<Text> allowed)
    {
        weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var parts = OtherWeights.Parts(recipe).ToHashSet(StringComparer.Ordinal);
        (bad, allowed) = (string.Join(',', words), [Hint.SomeWeight]);
        foreach (var word in words)
        {
            var cut = word.IndexOf(':', StringComparison.Ordinal);
            if (cut < 0 || !parts.Contains(word[..cut]))
            {
                (bad, allowed) = (word, parts.Select(part => Hint.Value(part + ":WEIGHT")));
                return false;
            }

            if (!double.TryParse(Digits.ToLatin(word[(cut + 1)..]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > Most || !weights.TryAdd(word[..cut], weight))
            {
                (bad, allowed) = (word, [Hint.Weight]);
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes weights.</summary>
    /// <param name="weights">The weights by code, in order.</param>
    public static string Write(IEnumerable<KeyValuePair<string, double>> weights) =>
        string.Join(',', weights.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value:0.######}")));
}
