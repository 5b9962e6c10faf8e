namespace Mahalleh.Indicators.Disclosure;

/// <summary>Who stands behind sums of money, as columns of shape [cells].</summary>
/// <param name="Cases">Number of contributors.</param>
/// <param name="Largest">The largest contribution x₁ in the unit of the sum; null when not known.</param>
/// <param name="Second">The second largest x₂; null when not known.</param>
public sealed record Contributors(long[] Cases, long[]? Largest = null, long[]? Second = null);
