namespace Mahalleh.Indicators.Evaluation;

/// <summary>What one area has above and below the line, and the ratio of the two before it is brought to its scale.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Amount">Amount above the line.</param>
/// <param name="Divisor">What it is divided by; 1 where nothing stands below the line.</param>
/// <param name="Value">The ratio.</param>
internal readonly record struct AreaRatio(int Area, double Amount, double Divisor, double Value);
