using MathNet.Numerics.Statistics;

namespace Mahalleh.Indicators.Composites;

/// <summary>Moments of the values that are there; NaN takes no part.</summary>
internal static class SampleMoments
{
    /// <summary>The values that are there: the array itself where all are, so it is not to be written to.</summary>
    public static double[] Present(double[] values)
    {
        if (!Array.Exists(values, double.IsNaN))
        {
            return values;
        }

        var present = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                present.Add(value);
            }
        }

        return [.. present];
    }

    public static double Mean(double[] values) => values.Length == 0 ? double.NaN : values.Sum() / values.Length;

    /// <summary>Deviation with n − 1; 0 of one value.</summary>
    public static double Deviation(double[] values)
    {
        var mean = Mean(values);
        return values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    public static double Median(double[] values) => ArrayStatistics.MedianInplace([.. values]);

    /// <summary>Skewness of type 2 (docs/methods/outliers.md); NaN where all values are equal or fewer than three.</summary>
    public static double Skewness(double[] values)
    {
        var (n, second, third, _) = Central(values);
        return third / Math.Pow(second, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    /// <summary>Excess kurtosis of type 2; NaN where all values are equal or fewer than four.</summary>
    public static double Kurtosis(double[] values)
    {
        var (n, second, _, fourth) = Central(values);
        var ratio = fourth / (second * second);
        return (((n + 1) * (ratio - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static (double N, double Second, double Third, double Fourth) Central(double[] values)
    {
        var (mean, n) = (Mean(values), (double)values.Length);
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            var square = (value - mean) * (value - mean);
            second += square;
            third += square * (value - mean);
            fourth += square * square;
        }

        return (n, second / n, third / n, fourth / n);
    }
}
