namespace Mahalleh.Indicators.Progress;

/// <summary>What the last five values say of a trend.</summary>
public enum TrendVerdict
{
    /// <summary>They rise beyond chance, and no single one of them makes the difference.</summary>
    Rising,

    /// <summary>They fall beyond chance, and no single one of them makes the difference.</summary>
    Falling,

    /// <summary>Neither can be said, which is not the same as no change.</summary>
    NoClearTrend,

    /// <summary>One of the five, or its error, is missing.</summary>
    NotEnough,
}

/// <summary>Result of the trend test (docs/methods/trend.md).</summary>
/// <param name="Slope">Change per period, in the indicator's unit; NaN when there are not enough values.</param>
/// <param name="ChiSquare">Test statistic with one degree of freedom; NaN when there are not enough values, or when all are without error.</param>
/// <param name="Verdict">The verdict.</param>
public readonly record struct TrendReading(double Slope, double ChiSquare, TrendVerdict Verdict);
