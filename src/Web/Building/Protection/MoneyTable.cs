using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building.Protection;

/// <summary>A column of sums of money as a table, with who stands behind each sum (docs/disclosure.md, "What is hidden in itself").</summary>
internal static class MoneyTable
{
    // Sums are of decimals with four digits after the point.
    private const double Finest = 10_000;
    private const double MostExact = 1L << 53;

    /// <summary>Makes the table and its primary set.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="column">Its cells.</param>
    /// <param name="largest">The largest contributions.</param>
    /// <param name="known">Areas whose cells readers know already.</param>
    /// <param name="limits">The numbers of the rules.</param>
    public static (CellTree Tree, CellFacts Facts, PrimarySet Primary) Of(
        AreaTree areas, Measure measure, CellColumn column, LargestAmounts largest, bool[] known, PrimaryLimits limits)
    {
        var scale = column.Values.All(value => value == Math.Floor(value)) ? 1 : Finest;
        long[] Whole(double[] amounts) => [.. amounts.Select(amount => (long)Math.Round(Math.Min(amount * scale, MostExact)))];
        var (tree, facts) = ProtectionTable.Of(areas, measure, [column], [null], [known], [null], amounts: _ => Shown(column, Whole(column.Values)));
        var contributors = Behind(tree, facts[0], areas.Count, [.. column.Cases], Whole(largest.First), Whole(largest.Second));
        return (tree, facts[0], PrimarySet.OfMoney(facts[0], contributors, limits));
    }

    /// <summary>Marks the areas whose sum one or two contributors make up almost alone.</summary>
    public static bool[] Dominated(CellColumn column, LargestAmounts? largest, PrimaryLimits limits)
    {
        var marks = new bool[column.AreaCount];
        for (var area = 0; largest is not null && area < marks.Length; area++)
        {
            var (sum, first, two) = (column.Values[area], largest.First[area], largest.First[area] + largest.Second[area]);
            marks[area] = column.Status[area].HasValue() && (100 * (sum - two) < limits.ProximityPercent * first || 100 * two > limits.DominancePercent * sum);
        }

        return marks;
    }

    private static long[] Shown(CellColumn column, long[] amounts)
    {
        for (var area = 0; area < amounts.Length; area++)
        {
            amounts[area] = column.Status[area].HasValue() ? amounts[area] : 0;
        }

        return amounts;
    }

    // Of what an inner area has of its own, no more is known than that nobody gave more than the largest of the whole area did.
    private static Contributors Behind(CellTree tree, CellFacts facts, int areas, long[] cases, long[] first, long[] second)
    {
        var (count, one, two) = (new long[tree.Count], new long[tree.Count], new long[tree.Count]);
        cases.CopyTo(count, 0);
        first.CopyTo(one, 0);
        second.CopyTo(two, 0);
        for (var own = areas; own < tree.Count; own++)
        {
            var (above, sum) = (tree.Parent[own], facts.Values[own]);
            (count[own], one[own]) = (cases[above], Math.Min(sum, first[above]));
            two[own] = Math.Min(sum - one[own], second[above]);
        }

        return new Contributors(count, one, two);
    }
}
