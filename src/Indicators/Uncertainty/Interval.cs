namespace Mahalleh.Indicators.Uncertainty;

/// <summary>A closed interval of values.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below the lower.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The interval that says nothing: both ends NaN.</summary>
    public static Interval Unknown => new(double.NaN, double.NaN);

    /// <summary>Both ends multiplied.</summary>
    /// <param name="factor">Factor, above zero.</param>
    public Interval Scaled(double factor) => new(Low * factor, High * factor);
}
