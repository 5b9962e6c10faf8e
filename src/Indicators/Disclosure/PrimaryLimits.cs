namespace Mahalleh.Indicators.Disclosure;

/// <summary>The numbers of the primary rules (docs/disclosure.md, "What is hidden in itself").</summary>
/// <param name="Cases">Fewest cases that are published, n; at least 1.</param>
/// <param name="MinimumDenominator">Smallest denominator of a rate that is published; persons or households.</param>
/// <param name="ProximityPercent">p of the p % rule: how near, in per cent, the second contributor may come to guessing the first.</param>
/// <param name="DominancePercent">Greatest share of the two largest contributors, in per cent.</param>
public readonly record struct PrimaryLimits(int Cases, long MinimumDenominator = 0, int ProximityPercent = 15, int DominancePercent = 85)
{
    /// <summary>
    /// How far an outsider's range of a small count must reach, n or more: to the n of a measure that it contains, which could else be
    /// ruled out by the smallness of this one.
    /// </summary>
    public int Reach
    {
        get => Math.Max(field, Cases);
        init;
    }
}
