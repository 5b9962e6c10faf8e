using MathNet.Numerics.Distributions;

namespace Mahalleh.Indicators.Uncertainty;

/// <summary>Intervals of proportions, counts and means (docs/methods/intervals.md).</summary>
public static class Intervals
{
    /// <summary>The 97.5 % point of the standard normal distribution.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The 99.9 % point of the standard normal distribution.</summary>
    public const double Z998 = 3.090232306167813;

    /// <summary>Counts below this get the exact Poisson interval instead of Byar's.</summary>
    public const double ExactBelow = 10;

    /// <summary>Wilson's interval of a proportion x/n (Wilson 1927).</summary>
    /// <param name="events">x, from 0 to n; need not be whole for weighted samples.</param>
    /// <param name="trials">n, above zero.</param>
    /// <param name="z">Normal quantile.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is not above zero, or x is outside 0…n.</exception>
    public static Interval Wilson(double events, double trials, double z = Z95)
    {
        if (!(trials > 0) || !(events >= 0) || events > trials)
        {
            throw new ArgumentOutOfRangeException(nameof(events), $"{events} events in {trials} trials is not a proportion.");
        }

        return Share(events / trials, trials, z);
    }

    /// <summary>Wilson's interval of a proportion that is known to be one.</summary>
    /// <param name="share">x/n, 0–1.</param>
    /// <param name="trials">n, above zero.</param>
    /// <param name="z">Normal quantile.</param>
    internal static Interval Share(double share, double trials, double z = Z95)
    {
        var square = z * z;
        var centre = (2 * share * trials) + square;
        var half = z * Math.Sqrt(square + (4 * share * trials * (1 - share)));
        var scale = 2 * (trials + square);
        // At the ends the formula gives 0 and 1 but for rounding; the interval holds its proportion there too.
        return new Interval(
            share == 0 ? 0 : Math.Max(0, (centre - half) / scale),
            share == 1 ? 1 : Math.Min(1, (centre + half) / scale));
    }

    // χ² quantiles are searched for; whole counts, of which a release has tens of thousands, are looked up.
    private static readonly Interval[] SmallCounts = [.. Enumerable.Range(0, (int)ExactBelow).Select(count => Poisson(count))];

    /// <summary>Byar's interval of a count, exact Poisson below <see cref="ExactBelow"/>.</summary>
    /// <param name="count">Count, zero or more.</param>
    /// <param name="z">Normal quantile.</param>
    public static Interval Count(double count, double z = Z95) => count >= ExactBelow ? Byar(count, z)
        : z == Z95 && count >= 0 && count == (int)count ? SmallCounts[(int)count] : Poisson(count, z);

    /// <summary>Byar's approximation (Breslow and Day 1987); a lower end that would be negative is 0.</summary>
    /// <param name="count">Count O, zero or more.</param>
    /// <param name="z">Normal quantile.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Interval Byar(double count, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        // 1/(9 O) is the square of 1/(3 √O), so that one division serves both terms.
        var (above, below) = (1 / (3 * Math.Sqrt(count + 1)), 1 / (3 * Math.Sqrt(count)));
        var root = count == 0 ? 0 : 1 - (below * below) - (z * below);
        return new Interval(count * Cube(Math.Max(0, root)), (count + 1) * Cube(1 - (above * above) + (z * above)));
    }

    private static double Cube(double root) => root * root * root;

    /// <summary>The exact interval of a Poisson count: χ² quantiles (Garwood 1936).</summary>
    /// <param name="count">Count O, zero or more.</param>
    /// <param name="z">Normal quantile, from which the confidence follows; exact to six digits from 1.6 to 3.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Interval Poisson(double count, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = Normal.CDF(0, 1, -z);
        var low = count == 0 ? 0 : Gamma.InvCDF(count, 1, tail);
        return new Interval(low, Gamma.InvCDF(count + 1, 1, 1 - tail));
    }

    /// <summary>Normal interval of a weighted mean with Kish's effective size (Σw)²/Σw².</summary>
    /// <param name="weights">Σw, above zero.</param>
    /// <param name="sum">Σwx.</param>
    /// <param name="squares">Σwx².</param>
    /// <param name="weightSquares">Σw², above zero.</param>
    /// <param name="z">Normal quantile.</param>
    /// <returns>The interval, or <see cref="Interval.Unknown"/> when the effective size is 1 or less.</returns>
    public static Interval Mean(double weights, double sum, double squares, double weightSquares, double z = Z95)
    {
        var effective = weights * weights / weightSquares;
        if (!(effective > 1))
        {
            return Interval.Unknown;
        }

        var mean = sum / weights;
        var variance = Math.Max(0, (squares / weights) - (mean * mean));
        var half = z * Math.Sqrt(variance / (effective - 1));
        return new Interval(mean - half, mean + half);
    }
}
