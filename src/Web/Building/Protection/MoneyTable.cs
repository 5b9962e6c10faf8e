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

    /// <summary>What the amounts of columns are counted in, so that they are whole: 1, or the parts of 1 that sums are exact to.</summary>
    /// <param name="columns">Columns that are looked at together.</param>
    public static double ScaleOf(IEnumerable<CellColumn> columns) => columns.All(column => column.Values.All(value => value == Math.Floor(value))) ? 1 : Finest;

    /// <summary>Makes the table, and says who stands behind each sum; shape of all columns [cells], the areas first.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="column">Its cells.</param>
    /// <param name="largest">The largest contributions.</param>
    /// <param name="known">Areas whose cells readers know already.</param>
    /// <param name="scale">What amounts are counted in; see <see cref="ScaleOf"/>.</param>
    public static (CellTree Tree, CellFacts Facts, Contributors Behind) Of(AreaTree areas, Measure measure, CellColumn column, LargestAmounts largest, bool[] known, double scale)
    {
        long[] Whole(double[] amounts) => [.. amounts.Select(amount => (long)Math.Round(Math.Min(amount * scale, MostExact)))];
        var (tree, facts) = ProtectionTable.Of(areas, measure, [column], [null], [known], [null], amounts: _ => Shown(column, Whole(column.Values)));
        return (tree, facts[0], Behind(areas, tree, facts[0], [.. column.Cases], Whole(largest.First), Whole(largest.Second)));
    }

    /// <summary>Who stands behind the cells of tables that are laid out one after the other.</summary>
    /// <param name="tables">Who stands behind the areas of each.</param>
    /// <param name="areas">Number of areas.</param>
    /// <param name="own">The areas of which every table has a cell for what they have of their own, after all areas.</param>
    /// <param name="values">The sums; shape [cells].</param>
    public static Contributors Together(Contributors[] tables, int areas, int[] own, long[] values)
    {
        var width = areas + own.Length;
        var (count, one, two) = (new long[values.Length], new long[values.Length], new long[values.Length]);
        for (var cell = 0; cell < values.Length; cell++)
        {
            var (table, at) = (tables[cell / width], cell % width);
            var area = at < areas ? at : own[at - areas];
            var (first, second) = (table.Largest![area], table.Second![area]);
            count[cell] = table.Cases[area];
            (one[cell], two[cell]) = at < areas ? (first, second)
                : values[cell] > 0 ? OfOwn(values[cell], first, second)
                : (Usual(values[cell - at + area], table.Cases[area], first), 0);
        }

        return new Contributors(count, one, two);
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
    private static Contributors Behind(AreaTree areas, CellTree tree, CellFacts facts, long[] cases, long[] first, long[] second)
    {
        var (count, one, two) = (new long[tree.Count], new long[tree.Count], new long[tree.Count]);
        cases.CopyTo(count, 0);
        first.CopyTo(one, 0);
        second.CopyTo(two, 0);
        for (var own = areas.Count; own < tree.Count; own++)
        {
            var above = tree.Parent[own];
            count[own] = cases[above];
            (one[own], two[own]) = OfOwn(facts.Values[own], one[above], two[above]);
        }

        for (var cell = 1; cell < tree.Count; cell++)
        {
            // An area whose sum was stated by itself has nothing above it in the tree of the table.
            var above = cell < areas.Count ? areas.Parent[cell] : tree.Parent[cell];
            one[cell] = facts.Values[cell] > 0 ? one[cell] : Usual(facts.Values[above], count[above], one[above]);
        }

        return new Contributors(count, one, two);
    }

    // Where there is no contribution, the mean one of the area above stands for it, so that nobody can tell that there is none.
    private static long Usual(long sum, long cases, long largest) => sum > 0 && cases > 0 ? sum / cases : largest;

    private static (long First, long Second) OfOwn(long sum, long first, long second)
    {
        var one = Math.Min(sum, first);
        return (one, Math.Min(sum - one, second));
    }
}
