namespace Mahalleh.Indicators.Disclosure;

/// <summary>When a primary cell is safe (docs/disclosure.md, "What safe means").</summary>
internal static class SafetyRule
{
    /// <summary>Fewest values that must remain for somebody who was told which cells are primary.</summary>
    public const int LeastValues = 3;

    /// <summary>Whether an outsider and an insider are left with enough.</summary>
    /// <param name="cell">Number of a primary cell.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">The primary set.</param>
    /// <param name="outsider">Feasible interval of M0.</param>
    /// <param name="contribution">What an insider knows to have been counted in one hidden cell.</param>
    public static bool IsSafe(int cell, CellFacts facts, PrimarySet primary, CountRange outsider, long contribution) =>
        outsider.Covers(primary.Need(cell)) && IsSafeFromInsider(facts.PublicRange(cell), outsider, contribution);

    /// <summary>Three values, or as many as there are below n and within the denominator.</summary>
    /// <param name="primary">The primary set.</param>
    /// <param name="cell">Number of a primary cell.</param>
    public static long ValuesWanted(PrimarySet primary, int cell) => Math.Min(LeastValues, primary.Told(cell).Size);

    // Knowing of k persons in a cell raises one lower bound by k, and moves one end of an interval of a tree by no more: two values
    // must be left then. Where the public denominator leaves no two values above k, nothing was ours to protect.
    private static bool IsSafeFromInsider(CountRange known, CountRange outsider, long contribution) =>
        !known.HasAtLeast(contribution + 2) || outsider.HasAtLeast(contribution + 2);
}
