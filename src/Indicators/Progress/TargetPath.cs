using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>A straight way, in days, from a baseline to a target (docs/methods/target-path.md).</summary>
/// <remarks>The date of a figure, of the baseline and of the target alike, is the end of its period: the first day after it.</remarks>
public readonly record struct TargetPath
{
    /// <summary>Probability from which up a value is on track.</summary>
    public const double OnTrackFrom = 0.9;

    /// <summary>Probability from which down a value is off track.</summary>
    public const double OffTrackTo = 0.1;

    // Exact figures on the path must not fall off it by rounding; as a share of the way.
    private const double Rounding = 1e-9;

    /// <summary>Makes a path.</summary>
    /// <param name="baseline">Value at the baseline, finite.</param>
    /// <param name="baselineDate">End of the baseline period.</param>
    /// <param name="target">Value to reach, finite, in the same unit.</param>
    /// <param name="targetDate">End of the period in which it is to be reached, after the baseline.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the target's date is not after the baseline's.</exception>
    public TargetPath(double baseline, DateOnly baselineDate, double target, DateOnly targetDate)
    {
        if (!double.IsFinite(baseline) || !double.IsFinite(target))
        {
            throw new ArgumentOutOfRangeException(nameof(target), $"There is no path from {baseline} to {target}.");
        }

        if (targetDate <= baselineDate)
        {
            throw new ArgumentOutOfRangeException(nameof(targetDate), $"The target's date {targetDate:O} is not after the baseline's {baselineDate:O}.");
        }

        (Baseline, BaselineDate, Target, TargetDate) = (baseline, baselineDate, target, targetDate);
    }

    /// <summary>Value at the baseline.</summary>
    public double Baseline { get; }

    /// <summary>End of the baseline period.</summary>
    public DateOnly BaselineDate { get; }

    /// <summary>Value to reach.</summary>
    public double Target { get; }

    /// <summary>End of the period in which it is to be reached.</summary>
    public DateOnly TargetDate { get; }

    /// <summary>Value of the path at a date: the baseline before its date, the target after its own.</summary>
    /// <param name="at">End of a period.</param>
    public double ExpectedAt(DateOnly at)
    {
        if (at <= BaselineDate)
        {
            return Baseline;
        }

        var gone = (double)(at.DayNumber - BaselineDate.DayNumber) / (TargetDate.DayNumber - BaselineDate.DayNumber);
        return at >= TargetDate ? Target : Baseline + ((Target - Baseline) * gone);
    }

    /// <summary>Share of the way from baseline to target: 0 at the one, 1 at the other, negative on the wrong side.</summary>
    /// <param name="value">A value; NaN stays NaN.</param>
    /// <returns>The share; NaN when target and baseline are equal.</returns>
    public double GapClosed(double value) => Target == Baseline ? double.NaN : (value - Baseline) / (Target - Baseline);

    /// <summary>Judges a value by the probability that the true one meets the path, not by the point alone.</summary>
    /// <param name="value">The value; NaN where there is none.</param>
    /// <param name="interval">Its 95 % interval; of no width for a complete count, which is then on the path or not.</param>
    /// <param name="at">End of its period.</param>
    public ProgressReading Judge(double value, Interval interval, DateOnly at)
    {
        var (expected, closed, estimate) = (ExpectedAt(at), GapClosed(value), new Estimate(value, interval));
        if (Target == Baseline)
        {
            return new ProgressReading(expected, closed, double.NaN, ProgressStatus.AtTargetAtBaseline);
        }

        if (!estimate.IsKnown)
        {
            return new ProgressReading(expected, closed, double.NaN, ProgressStatus.NotKnown);
        }

        var probability = Probability(estimate, expected);
        return new ProgressReading(expected, closed, probability, probability switch
        {
            >= OnTrackFrom => ProgressStatus.OnTrack,
            <= OffTrackTo => ProgressStatus.OffTrack,
            _ => ProgressStatus.Uncertain,
        });
    }

    // docs/methods/target-path.md, equation 2: the error is that of the side of the interval which faces the path.
    private double Probability(Estimate estimate, double expected)
    {
        var above = estimate.Value - expected;
        var ahead = Math.Abs(above) <= Rounding * Math.Abs(Target - Baseline) ? 0 : above * Math.Sign(Target - Baseline);
        if (estimate.IsExact)
        {
            return ahead >= 0 ? 1 : 0;
        }

        var error = (above > 0 ? estimate.Below : estimate.Above) / Intervals.Z95;
        return ahead == 0 ? 0.5 : error == 0 ? (ahead > 0 ? 1 : 0) : StandardNormal.Below(ahead / error);
    }
}
