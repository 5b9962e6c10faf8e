using Mahalleh.Indicators.Cells;

namespace Mahalleh.Indicators.Anomalies;

/// <summary>Finds areas in which a part is more than its whole (docs/methods/anomalies.md).</summary>
public static class PartCheck
{
    // Stated figures may be rounded; sums of records are exact.
    private const double Rounding = 1e-9;

    /// <summary>Numbers of the areas in which both have a value and the part is the greater, rising.</summary>
    /// <param name="part">Cells of the part in one period.</param>
    /// <param name="whole">Cells of the whole in the same period.</param>
    /// <exception cref="ArgumentException">The columns have different numbers of areas.</exception>
    public static IEnumerable<int> Broken(CellColumn part, CellColumn whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        return part.AreaCount == whole.AreaCount
            ? Enumerable.Range(0, part.AreaCount).Where(area => part.Status[area].HasValue() && whole.Status[area].HasValue() && Exceeds(part.Values[area], whole.Values[area]))
            : throw new ArgumentException($"{part.AreaCount} areas of the part, {whole.AreaCount} of the whole.", nameof(whole));
    }

    private static bool Exceeds(double part, double whole) => part - whole > Rounding * Math.Abs(whole);
}
