namespace Mahalleh.Indicators.Anomalies;

/// <summary>Median of a set of numbers and the scale on which distances from it are measured.</summary>
internal readonly record struct MedianSpread(double Median, double Scale)
{
    // Both make the scale of normal numbers their standard deviation.
    private const double OfMedian = 0.6745;
    private const double OfMean = 1.253314;

    // Ratios that are the same number differ in their last bits; that is no distance.
    private const double Rounding = 1e-12;

    /// <summary>Of the numbers that are not NaN: median, and MAD / 0.6745, or 1.253314 × mean deviation where the MAD is 0; NaN for none.</summary>
    public static MedianSpread Of(ReadOnlySpan<double> values)
    {
        var sorted = Present(values);
        if (sorted.Length == 0)
        {
            return new MedianSpread(double.NaN, double.NaN);
        }

        var median = Middle(sorted);
        var deviations = Array.ConvertAll(sorted, value => Math.Abs(value - median));
        Array.Sort(deviations);
        var deviation = Middle(deviations);
        var least = Rounding * Math.Abs(median);
        var scale = deviation > least ? deviation / OfMedian : OfMean * deviations.Average();
        return new MedianSpread(median, scale > least ? scale : 0);
    }

    /// <summary>Distance from the median; NaN when the scale is 0.</summary>
    public double Score(double value) => Scale == 0 ? double.NaN : (value - Median) / Scale;

    private static double[] Present(ReadOnlySpan<double> values)
    {
        var present = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                present.Add(value);
            }
        }

        present.Sort();
        return [.. present];
    }

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
