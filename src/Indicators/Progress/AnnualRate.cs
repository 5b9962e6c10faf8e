namespace Mahalleh.Indicators.Progress;

/// <summary>Growth brought to one year (docs/methods/target-path.md, equation 3).</summary>
public static class AnnualRate
{
    /// <summary>Mean length of a Gregorian year in days.</summary>
    public const double DaysInYear = 365.2425;

    /// <summary>The yearly rate that, compounded, leads from one value to the other: (last / first)^(365.2425 / days) − 1.</summary>
    /// <param name="first">Value at the start, above zero.</param>
    /// <param name="last">Value at the end, above zero, in the same unit.</param>
    /// <param name="days">Days from the one to the other, above zero.</param>
    /// <returns>The rate as a share, 0.05 for 5 % a year; NaN when either value is not above zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are not above zero.</exception>
    public static double Compound(double first, double last, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        return first > 0 && last > 0 ? Math.Pow(last / first, DaysInYear / days) - 1 : double.NaN;
    }
}
