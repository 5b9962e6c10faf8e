using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Tests.Poverty;

/// <summary>
/// The textbook error of a ratio of totals over strata drawn with replacement (Cochran 1977, 6.11): the oracle of the draws.
/// </summary>
internal static class LinearisedError
{
    public static double Of(
        IReadOnlyList<IReadOnlyList<ClusterGroup>> strata, Func<ClusterGroup, double> above, Func<ClusterGroup, double> below)
    {
        var (total, divisor) = (strata.Sum(stratum => stratum.Sum(above)), strata.Sum(stratum => stratum.Sum(below)));
        return Math.Sqrt(strata.Where(stratum => stratum.Count > 1).Sum(stratum =>
        {
            var residuals = stratum.Select(one => (above(one) - (total / divisor * below(one))) / divisor).ToArray();
            var mean = residuals.Average();
            return residuals.Sum(residual => Math.Pow(residual - mean, 2)) * residuals.Length / (residuals.Length - 1);
        }));
    }
}
