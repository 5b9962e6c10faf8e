namespace Mahalleh.Indicators.Uncertainty;

/// <summary>Limits of a funnel: between which ends the figures of areas of a size lie by chance alone, were all like a centre (docs/methods/funnel.md).</summary>
public static class FunnelLimits
{
    private const int Halvings = 80;

    /// <summary>Limits of a share: those shares whose Wilson interval reaches the centre (equation 1).</summary>
    /// <param name="centre">Share of the centre, 0–1.</param>
    /// <param name="trials">Independent units n of the area, above zero.</param>
    /// <param name="z">Normal quantile.</param>
    /// <returns>The limits as shares, held within 0–1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n is not above zero, or the centre is outside 0–1.</exception>
    public static Interval Share(double centre, double trials, double z)
    {
        if (!(trials > 0) || !(centre is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(centre), $"A share of {centre} in {trials} trials has no limits.");
        }

        var half = z * Math.Sqrt(centre * (1 - centre) / trials);
        return new Interval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>Limits of a count: those counts whose Byar interval reaches the expected one (equation 2).</summary>
    /// <param name="expected">Expected count E, zero or more.</param>
    /// <param name="z">Normal quantile.</param>
    /// <returns>The limits as counts, not whole; the lower one is 0 where no count is too low.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The expected count is negative.</exception>
    public static Interval Count(double expected, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expected);
        // Both ends of the interval rise with the count; far enough above E the lower one has passed it.
        var far = expected + (4 * z * z) + (4 * z * Math.Sqrt(expected)) + 4;
        return new Interval(
            Intervals.Byar(0, z).High >= expected ? 0 : Turn(count => Intervals.Byar(count, z).High < expected, far),
            Turn(count => Intervals.Byar(count, z).Low <= expected, far));
    }

    // Where a claim that holds from zero on ends.
    private static double Turn(Func<double, bool> holds, double far)
    {
        var (low, high) = (0.0, far);
        for (var at = 0; at < Halvings; at++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return high;
    }
}
