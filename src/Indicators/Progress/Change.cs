using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>How a value moved from one period to a later one (docs/methods/change.md).</summary>
/// <param name="Before">Value of the earlier period, in the indicator's unit; NaN where there is none.</param>
/// <param name="After">Value of the later period, in the same unit; NaN where there is none.</param>
/// <param name="Interval">95 % interval of the difference; <see cref="Uncertainty.Interval.Unknown"/> when either error is not known.</param>
public readonly record struct Change(double Before, double After, Interval Interval)
{
    /// <summary>After − before; NaN when either is missing.</summary>
    public double Difference => After - Before;

    /// <summary>Whether the interval of the difference leaves zero out; false when it is not known.</summary>
    public bool IsClear => Mover.IsClear(Interval);

    internal Estimate Estimate => new(Difference, Interval);

    /// <summary>Change between two independent estimates: other respondents, or other events (Newcombe 1998, method 10).</summary>
    /// <param name="before">Value of the earlier period; NaN where there is none.</param>
    /// <param name="beforeInterval">Its 95 % interval, of no width for a complete count.</param>
    /// <param name="after">Value of the later period; NaN where there is none.</param>
    /// <param name="afterInterval">Its 95 % interval, of no width for a complete count.</param>
    public static Change Of(double before, Interval beforeInterval, double after, Interval afterInterval) =>
        Of(new Estimate(before, beforeInterval), new Estimate(after, afterInterval));

    /// <summary>Change between two independent estimates.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    public static Change Of(Estimate before, Estimate after) => new(before.Value, after.Value, Mover.Difference(after, before));
}
