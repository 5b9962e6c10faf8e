using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Statistics;

namespace Mahalleh.Indicators.Composites;

/// <summary>
/// Weights for which the correlations of the parts with their arithmetic mean stand as the wanted weights do
/// (Becker and others 2017, doi 10.1016/j.ecolind.2017.03.056; docs/methods/weights.md).
/// </summary>
internal static class BalancedWeights
{
    private const double Close = 1e-18;
    private const int Rounds = 20_000;

    /// <summary>Weights that sum to one.</summary>
    /// <param name="columns">Normalised parts over the areas that have all of them.</param>
    /// <param name="wanted">Importance that each part is to have.</param>
    public static double[] Find(IReadOnlyList<double[]> columns, double[] wanted)
    {
        var whole = wanted.Sum();
        double[] target = [.. wanted.Select(weight => weight / whole)];
        var objective = ObjectiveFunction.Value(weights => Distance(columns, [.. weights.Select(Math.Abs)], target));
        var start = Vector<double>.Build.DenseOfArray(target);
        Vector<double> found;
        try
        {
            found = new NelderMeadSimplex(Close, Rounds).FindMinimum(objective, start).MinimizingPoint;
        }
        catch (MaximumIterationsException)
        {
            throw new IndexStepException("weights", "", -1, "وزن‌هایی که همبستگی‌ها را متوازن کنند پیدا نشد.", "No weights were found that balance the correlations.");
        }

        var sum = found.Sum(Math.Abs);
        return [.. found.Select(weight => Math.Abs(weight) / sum)];
    }

    /// <summary>Mean squared gap between wanted and reached shares of the correlations; its logarithm, which others take, has the same lowest point.</summary>
    internal static double Distance(IReadOnlyList<double[]> columns, double[] weights, double[] target)
    {
        var score = new double[columns[0].Length];
        for (var at = 0; at < weights.Length; at++)
        {
            for (var area = 0; area < score.Length; area++)
            {
                score[area] += weights[at] * columns[at][area];
            }
        }

        double[] reached = [.. columns.Select(column => Correlation.Pearson(column, score))];
        var whole = reached.Sum();
        return reached.Zip(target, (value, share) => (share - (value / whole)) * (share - (value / whole))).Sum() / target.Length;
    }
}
