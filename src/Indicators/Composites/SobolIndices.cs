using Mahalleh.Indicators.Composites.Draws;

namespace Mahalleh.Indicators.Composites;

/// <summary>How much of the variance of a result is due to one of its inputs (docs/methods/sensitivity.md).</summary>
/// <param name="First">First-order index: by itself.</param>
/// <param name="FirstLow">2.5th percentile of its bootstrap.</param>
/// <param name="FirstHigh">97.5th percentile.</param>
/// <param name="Total">Total index: with everything it acts through.</param>
/// <param name="TotalLow">2.5th percentile of its bootstrap.</param>
/// <param name="TotalHigh">97.5th percentile.</param>
public readonly record struct SobolIndex(double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh);

/// <summary>Sobol indices by the estimators of Saltelli (2010) and Jansen (1999), with a bootstrap of the rows.</summary>
public static class SobolIndices
{
    /// <summary>Estimates the indices.</summary>
    /// <param name="first">Results at the points of the first matrix, of shape [rows].</param>
    /// <param name="second">Results at those of the second.</param>
    /// <param name="mixed">For each input, results at the first matrix with that input's column from the second, [input][row].</param>
    /// <param name="resamples">Resamples of the rows for the intervals.</param>
    /// <returns>One index per input; all 0 where the results do not vary.</returns>
    public static IReadOnlyList<SobolIndex> Estimate(double[] first, double[] second, double[][] mixed, int resamples)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(mixed);
        int[] rows = [.. Enumerable.Range(0, first.Length)];
        var whole = mixed.Select(column => Of(first, second, column, rows)).ToArray();
        var drawn = mixed.Select(_ => (First: new double[resamples], Total: new double[resamples])).ToArray();
        for (var resample = 0; resample < resamples; resample++)
        {
            var stream = new DrawStream((ulong)resample + 1);
            foreach (ref var row in rows.AsSpan())
            {
                row = (int)(stream.NextDouble() * rows.Length);
            }

            for (var input = 0; input < mixed.Length; input++)
            {
                (drawn[input].First[resample], drawn[input].Total[resample]) = Of(first, second, mixed[input], rows);
            }
        }

        return [.. whole.Select((index, input) => WithEnds(index, drawn[input].First, drawn[input].Total))];
    }

    private static SobolIndex WithEnds((double First, double Total) index, double[] firsts, double[] totals)
    {
        Array.Sort(firsts);
        Array.Sort(totals);
        return firsts.Length == 0
            ? new SobolIndex(index.First, double.NaN, double.NaN, index.Total, double.NaN, double.NaN)
            : new SobolIndex(index.First, At(firsts, 0.025), At(firsts, 0.975), index.Total, At(totals, 0.025), At(totals, 0.975));
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1), MidpointRounding.AwayFromZero)];

    private static (double First, double Total) Of(double[] first, double[] second, double[] mixed, int[] rows)
    {
        var (sum, count) = (0.0, 2.0 * rows.Length);
        foreach (var row in rows)
        {
            sum += first[row] + second[row];
        }

        var mean = sum / count;
        var (squares, together, apart) = (0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            var (a, b, ab) = (first[row] - mean, second[row] - mean, mixed[row] - mean);
            squares += (a * a) + (b * b);
            together += b * (ab - a);
            apart += (a - ab) * (a - ab);
        }

        var variance = squares / (count - 1);
        return variance > 0 ? (together / rows.Length / variance, apart / (2 * rows.Length * variance)) : (0, 0);
    }
}
