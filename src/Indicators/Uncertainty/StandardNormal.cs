using MathNet.Numerics.Distributions;

namespace Mahalleh.Indicators.Uncertainty;

/// <summary>The normal distribution of mean 0 and deviation 1.</summary>
public static class StandardNormal
{
    /// <summary>Φ(z): probability of a number at or below z.</summary>
    /// <param name="z">Any number; NaN stays NaN.</param>
    public static double Below(double z) => Normal.CDF(0, 1, z);
}
