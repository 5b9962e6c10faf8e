namespace Mahalleh.Indicators.Disclosure;

/// <summary>When a rate x / N may be shown (docs/disclosure.md, "Figures made of cells").</summary>
public static class RateRule
{
    /// <summary>Whether a rate may be shown: its count is published, its denominator large enough, and not nearly everybody is counted.</summary>
    /// <param name="isHidden">Whether the count is hidden, for whatever reason.</param>
    /// <param name="count">The count x.</param>
    /// <param name="denominator">The denominator N.</param>
    /// <param name="limits">The numbers of the rules.</param>
    public static bool MayShow(bool isHidden, long count, long denominator, PrimaryLimits limits) =>
        !isHidden && denominator >= limits.MinimumDenominator && denominator - count >= limits.Cases;
}
