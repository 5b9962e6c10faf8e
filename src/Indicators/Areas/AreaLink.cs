namespace Mahalleh.Indicators.Areas;

/// <summary>A part of one area that became another, or a part of another, when areas were split, merged or redrawn.</summary>
/// <param name="From">Number of the area that ended.</param>
/// <param name="To">Number of the area that began.</param>
/// <param name="Date">First day of the new area, the day after the last of the old one.</param>
/// <param name="Weight">Share of the persons of the old area who went to the new one, 0–1.</param>
/// <param name="Source">Decree or count that says so.</param>
public sealed record AreaLink(int From, int To, DateOnly Date, double Weight, string Source);

/// <summary>A share of an area's figures.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Share">Share of its persons, above 0 and at most 1.</param>
public readonly record struct AreaShare(int Area, double Share)
{
    private const double Rounding = 1e-9;

    /// <summary>Whether all of the area is meant.</summary>
    public bool IsWhole => Share >= 1 - Rounding;
}
