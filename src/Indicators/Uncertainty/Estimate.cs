namespace Mahalleh.Indicators.Uncertainty;

/// <summary>A value with the 95 % interval around it, each in the unit of the indicator.</summary>
/// <param name="Value">The value; NaN where there is none.</param>
/// <param name="Interval">
/// Its interval, which need not be symmetrical; of no width when the figure is a complete count without error,
/// <see cref="Uncertainty.Interval.Unknown"/> where the error is not known.
/// </param>
public readonly record struct Estimate(double Value, Interval Interval)
{
    /// <summary>The estimate that says nothing: no value, no interval.</summary>
    public static Estimate Unknown => new(double.NaN, Interval.Unknown);

    /// <summary>Whether value and both ends of the interval are there.</summary>
    public bool IsKnown => !double.IsNaN(Value) && !double.IsNaN(Interval.Low) && !double.IsNaN(Interval.High);

    /// <summary>Whether the figure is known without error: an interval of no width.</summary>
    public bool IsExact => Interval.Low == Interval.High;

    /// <summary>How far the interval reaches below the value, zero or more; NaN when not known.</summary>
    public double Below => Math.Max(0, Value - Interval.Low);

    /// <summary>How far the interval reaches above the value, zero or more; NaN when not known.</summary>
    public double Above => Math.Max(0, Interval.High - Value);

    /// <summary>A figure without error.</summary>
    /// <param name="value">The value.</param>
    public static Estimate Exact(double value) => new(value, new Interval(value, value));
}
