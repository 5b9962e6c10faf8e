namespace Mahalleh.Indicators.Anomalies;

/// <summary>
/// Values far from the others, measured from the median so that the far ones do not hide themselves (Iglewicz and Hoaglin
/// 1993; docs/methods/anomalies.md). Such a value is a question to whoever reported it, never removed.
/// </summary>
public static class ModifiedZ
{
    /// <summary>Beyond this, on either side, a value is outlying.</summary>
    public const double Limit = 3.5;

    /// <summary>Whether a modified z is beyond <see cref="Limit"/>; NaN is not.</summary>
    /// <param name="z">A modified z.</param>
    public static bool IsOutlying(double z) => Math.Abs(z) > Limit;

    /// <summary>What is usual: the median of the values that are published; NaN for none.</summary>
    /// <param name="values">Values of one indicator; NaN where not published.</param>
    public static double Usual(ReadOnlySpan<double> values) => MedianSpread.Of(values).Median;

    /// <summary>Modified z of each value among all.</summary>
    /// <param name="values">Values of one indicator and period, shape [areas]; NaN where not published.</param>
    /// <returns>Modified z, dimensionless, shape [areas]; NaN where not published; 0 for all when all values are equal.</returns>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var centre = MedianSpread.Of(values);
        var scores = new double[values.Length];
        for (var at = 0; at < scores.Length; at++)
        {
            // Without a scale all values are the median, and their distance is the 0 that the score would divide by 0.
            scores[at] = centre.Scale == 0 ? values[at] - centre.Median : centre.Score(values[at]);
        }

        return scores;
    }
}
