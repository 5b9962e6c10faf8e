using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Weighted means of columns, area by area, over what is there (docs/methods/aggregation.md).</summary>
internal static class Aggregations
{
    /// <summary>Aggregates columns.</summary>
    /// <param name="step">The aggregation.</param>
    /// <param name="isSum">Whether an arithmetic mean is to be multiplied by the sum of all weights, so that weights count as they are given.</param>
    /// <param name="columns">Columns of shape [areas]; NaN takes no part.</param>
    /// <param name="weights">One weight per column, zero or more.</param>
    /// <param name="result">Where the aggregate goes; NaN where nothing is there that weighs.</param>
    /// <remarks>Values that a mean cannot take are for the caller to refuse.</remarks>
    public static void Combine(AggregationStep step, bool isSum, IReadOnlyList<double[]> columns, ReadOnlySpan<double> weights, Span<double> result)
    {
        if (step.Method == Aggregation.Copeland)
        {
            Outranking.Scores(columns, weights, result);
            return;
        }

        var whole = 0.0;
        foreach (var weight in weights)
        {
            whole += weight;
        }

        for (var area = 0; area < result.Length; area++)
        {
            var (sum, present) = (0.0, 0.0);
            for (var at = 0; at < weights.Length; at++)
            {
                var value = columns[at][area];
                if (!double.IsNaN(value) && weights[at] > 0)
                {
                    sum += weights[at] * Inner(step, value);
                    present += weights[at];
                }
            }

            result[area] = present == 0 ? double.NaN : isSum && step.Method == Aggregation.Arithmetic ? sum * (present == whole ? 1 : whole / present) : Outer(step, sum / present);
        }
    }

    /// <summary>How much the aggregate grows with one of its values: the derivative at the values there are.</summary>
    /// <param name="step">The aggregation, not Copeland.</param>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="value">The value.</param>
    /// <param name="share">The value's share of the weights that are there.</param>
    public static double Slope(AggregationStep step, double aggregate, double value, double share) => step.Method switch
    {
        Aggregation.Geometric => share * aggregate / value,
        Aggregation.Harmonic => share * aggregate * aggregate / (value * value),
        Aggregation.Generalised => share * Math.Pow(aggregate / value, 1 - step.Power),
        Aggregation.Arithmetic => share,
        _ => double.NaN,
    };

    /// <summary>How much the function inside a mean grows from one value to another, for each unit of the way; its derivative where they are equal.</summary>
    /// <param name="step">The aggregation, not Copeland.</param>
    /// <param name="one">A value.</param>
    /// <param name="other">Another.</param>
    public static double Secant(AggregationStep step, double one, double other)
    {
        if (Math.Abs(one - other) > 1e-9 * Math.Max(1, Math.Abs(one)))
        {
            return (Inner(step, one) - Inner(step, other)) / (one - other);
        }

        return step.Method switch
        {
            Aggregation.Geometric => 1 / one,
            Aggregation.Harmonic => -1 / (one * one),
            Aggregation.Generalised => step.Power * Math.Pow(one, step.Power - 1),
            _ => 1,
        };
    }

    private static double Inner(AggregationStep step, double value) => step.Method switch
    {
        Aggregation.Geometric => Math.Log(value),
        Aggregation.Harmonic => 1 / value,
        Aggregation.Generalised => Math.Pow(value, step.Power),
        _ => value,
    };

    private static double Outer(AggregationStep step, double mean) => step.Method switch
    {
        Aggregation.Geometric => Math.Exp(mean),
        Aggregation.Harmonic => 1 / mean,
        Aggregation.Generalised => Math.Pow(mean, 1 / step.Power),
        _ => mean,
    };
}
