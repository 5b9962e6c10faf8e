using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>
/// The five-point weighted trend test of England's Department of Health and Social Care (docs/methods/trend.md).
/// </summary>
public static class TrendTest
{
    /// <summary>Number of last periods that are tested.</summary>
    public const int Points = 5;

    /// <summary>The 99.8 % point of χ² with one degree of freedom, which the statistic must pass.</summary>
    public const double Critical = 9.54953570608324;

    // The published method takes the error as the width divided by 3.92, not by 2z.
    private const double Width = 3.92;

    /// <summary>Tests the last five of a series for a trend.</summary>
    /// <param name="series">
    /// Estimates of consecutive periods of equal kind, the oldest first; unknown where not published. A gap among the last
    /// five is not bridged: the verdict is then <see cref="TrendVerdict.NotEnough"/>.
    /// </param>
    /// <returns>
    /// Slope, statistic and verdict. When none of the five has an error, the signs of the six slopes alone decide; when only
    /// some have none, these get the smallest error among the others.
    /// </returns>
    public static TrendReading Of(ReadOnlySpan<Estimate> series)
    {
        if (series.Length < Points || !AllKnown(series[^Points..]))
        {
            return new TrendReading(double.NaN, double.NaN, TrendVerdict.NotEnough);
        }

        var last = series[^Points..];
        var isExact = TryWeigh(last, out var weights);
        var (slope, statistic) = Line(last, weights, leftOut: -1);
        var holds = (isExact || statistic > Critical) && KeepsSign(last, weights, Math.Sign(slope));
        var verdict = !holds ? TrendVerdict.NoClearTrend : slope > 0 ? TrendVerdict.Rising : TrendVerdict.Falling;
        return new TrendReading(slope, isExact ? double.NaN : statistic, verdict);
    }

    private static bool AllKnown(ReadOnlySpan<Estimate> last)
    {
        foreach (var estimate in last)
        {
            if (!estimate.IsKnown)
            {
                return false;
            }
        }

        return true;
    }

    // 1/s² each; true when none of them has an error, and then all weigh the same.
    private static bool TryWeigh(ReadOnlySpan<Estimate> last, out double[] weights)
    {
        var smallest = double.PositiveInfinity;
        weights = new double[last.Length];
        for (var at = 0; at < last.Length; at++)
        {
            weights[at] = (last[at].Interval.High - last[at].Interval.Low) / Width;
            smallest = weights[at] > 0 ? Math.Min(smallest, weights[at]) : smallest;
        }

        var isExact = double.IsPositiveInfinity(smallest);
        for (var at = 0; at < weights.Length; at++)
        {
            var error = isExact ? 1 : Math.Max(weights[at], smallest);
            weights[at] = 1 / (error * error);
        }

        return isExact;
    }

    private static bool KeepsSign(ReadOnlySpan<Estimate> last, double[] weights, int sign)
    {
        var keeps = sign != 0;
        for (var leftOut = 0; leftOut < last.Length; leftOut++)
        {
            keeps &= Math.Sign(Line(last, weights, leftOut).Slope) == sign;
        }

        return keeps;
    }

    // docs/methods/trend.md, equations 1 and 2, about the weighted mean period; values from the first, so that a constant has slope 0 to the bit.
    private static (double Slope, double Statistic) Line(ReadOnlySpan<Estimate> last, double[] weights, int leftOut)
    {
        var (total, first) = (0.0, 0.0);
        for (var at = 0; at < last.Length; at++)
        {
            var weight = at == leftOut ? 0 : weights[at];
            (total, first) = (total + weight, first + (weight * at));
        }

        var (middle, product, square) = (first / total, 0.0, 0.0);
        for (var at = 0; at < last.Length; at++)
        {
            var weight = at == leftOut ? 0 : weights[at];
            product += weight * (at - middle) * (last[at].Value - last[0].Value);
            square += weight * (at - middle) * (at - middle);
        }

        var slope = product / square;
        return (slope, slope * slope * square);
    }
}
