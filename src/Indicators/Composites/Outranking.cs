namespace Mahalleh.Indicators.Composites;

/// <summary>Areas compared in pairs (Copeland 1951; docs/methods/aggregation.md).</summary>
internal static class Outranking
{
    /// <summary>Share of the weight by which one area is above another; ties count half, and only columns that have both count.</summary>
    /// <param name="columns">Columns of shape [areas]; NaN is missing.</param>
    /// <param name="weights">One weight per column.</param>
    /// <param name="one">The first area.</param>
    /// <param name="other">The second area.</param>
    /// <returns>The share, 0 to 1; one half where nothing has both.</returns>
    public static double Share(IReadOnlyList<double[]> columns, ReadOnlySpan<double> weights, int one, int other)
    {
        var (above, both) = (0.0, 0.0);
        for (var at = 0; at < weights.Length; at++)
        {
            var (first, second) = (columns[at][one], columns[at][other]);
            if (!double.IsNaN(first) && !double.IsNaN(second))
            {
                above += first > second ? weights[at] : first == second ? weights[at] / 2 : 0;
                both += weights[at];
            }
        }

        return both == 0 ? 0.5 : above / both;
    }

    /// <summary>Pairs won less pairs lost, of each area.</summary>
    public static void Scores(IReadOnlyList<double[]> columns, ReadOnlySpan<double> weights, Span<double> scores)
    {
        for (var one = 0; one < scores.Length; one++)
        {
            scores[one] = HasAny(columns, weights, one) ? 0 : double.NaN;
        }

        for (var one = 0; one < scores.Length; one++)
        {
            for (var other = one + 1; other < scores.Length; other++)
            {
                // A share is off one half by rounding alone where weights such as 0.1 add up.
                var sign = Math.Sign(Math.Round(Share(columns, weights, one, other) - 0.5, 12));
                scores[one] += sign;
                scores[other] -= sign;
            }
        }
    }

    private static bool HasAny(IReadOnlyList<double[]> columns, ReadOnlySpan<double> weights, int area)
    {
        for (var at = 0; at < weights.Length; at++)
        {
            if (weights[at] > 0 && !double.IsNaN(columns[at][area]))
            {
                return true;
            }
        }

        return false;
    }
}
