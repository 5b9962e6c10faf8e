using Mahalleh.Indicators.Areas;

namespace Mahalleh.Indicators.Progress;

/// <summary>The areas with which an area is compared, fixed by the register of areas alone (docs/methods/change.md).</summary>
public static class PeerGroup
{
    /// <summary>
    /// The other areas of the same level, settlement and severity. No outcome is looked at, so the group cannot be chosen
    /// to suit a result.
    /// </summary>
    /// <param name="tree">All areas.</param>
    /// <param name="area">Area number.</param>
    /// <returns>Area numbers in order, without the area itself; empty when there is no other. A class that is not stated equals only another not stated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such area.</exception>
    public static int[] Of(AreaTree tree, int area)
    {
        if (area < 0 || area >= tree.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(area), $"Area {area} is not among the {tree.Count} of the tree.");
        }

        var own = tree.Areas[area];
        return [.. tree.OfLevel(tree.Level[area]).Where(other => other != area && IsAlike(own, tree.Areas[other]))];
    }

    private static bool IsAlike(Area one, Area other) =>
        string.Equals(one.Settlement, other.Settlement, StringComparison.Ordinal) && string.Equals(one.Severity, other.Severity, StringComparison.Ordinal);
}
