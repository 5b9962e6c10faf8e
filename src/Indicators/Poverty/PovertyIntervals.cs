using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Poverty;

/// <summary>Intervals of shares with a standard error (docs/methods/cluster-bootstrap.md).</summary>
public static class PovertyIntervals
{
    /// <summary>
    /// The interval that is symmetrical for ln(x/(1 − x)), whose error is e/(x(1 − x)) by the delta method; its ends are inside 0–1.
    /// </summary>
    /// <param name="value">x, 0–1; above 1 by rounding is 1.</param>
    /// <param name="error">Standard error e, zero or more, or NaN when unknown.</param>
    /// <param name="z">Normal quantile.</param>
    /// <returns>
    /// The interval; <see cref="Interval.Unknown"/> when the value is 0, 1 or NaN, or the error is 0 or NaN. An error of 0 is a sample
    /// too small or too even to tell, not certainty; the caller may have Wilson's interval instead.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0–1 or the error is negative.</exception>
    public static Interval FromError(double value, double error, double z = Intervals.Z95)
    {
        if (value < 0 || value > 1 + AlkireFoster.Tolerance || error < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"{value} with the error {error} is not a share.");
        }

        if (value is not (> 0 and < 1) || !(error > 0))
        {
            return Interval.Unknown;
        }

        // L⁻¹(L(x) ∓ h) = 1/(1 + e^±h (1 − x)/x): one exponential and no logarithm.
        var odds = (1 - value) / value;
        var factor = Math.Exp(z * error / (value * (1 - value)));
        return new Interval(1 / (1 + (odds * factor)), double.IsInfinity(factor) ? 1 : factor / (factor + odds));
    }
}
