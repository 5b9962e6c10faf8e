using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Columns of cells as tables of counts over the tree of areas, with a cell for what an inner area has of its own.</summary>
internal static class ProtectionTable
{
    /// <summary>Makes the tables of several columns that are hidden alike, over one tree whose first cells are the areas.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="columns">Its cells.</param>
    /// <param name="wholes">For each column the cells that nearly fill it are told by; null where none is published.</param>
    /// <param name="known">For each column the areas whose cells readers know already.</param>
    /// <param name="ceilings">For each column what contains each area's cell; null for nothing.</param>
    /// <param name="weights">Weights of a column's cases, by its place and the areas with an own part; null where amounts are the cases.</param>
    /// <param name="amounts">What of a column is in the table; null for the cases behind it.</param>
    public static (CellTree Tree, CellFacts[] Facts) Of(
        AreaTree areas, Measure measure, IReadOnlyList<CellColumn> columns, IReadOnlyList<CellColumn?> wholes, IReadOnlyList<bool[]> known,
        IReadOnlyList<CellCeilings?> ceilings, Func<int, int[], double[]?>? weights = null, Func<CellColumn, long[]>? amounts = null)
    {
        var counts = columns.Select(amounts ?? (column => Counts(measure, column))).ToArray();
        var rests = counts.Select(count => Rests(areas, count)).ToArray();
        // Persons and households who stand in two parts are once in the whole: it is then less than its parts together, yet still tells of them.
        var isAnew = measure.RollUp is RollUp.Distinct or RollUp.Moments || rests.Any(rest => rest.Any(own => own < 0));
        var isStated = Enumerable.Range(0, areas.Count).Select(area => measure.RollUp is RollUp.None || counts.Any(count => IsBelowAPart(areas, count, area))).ToArray();
        int[] own = [.. Enumerable.Range(0, areas.Count).Where(area => !areas.IsLeaf(area) && !isStated[area] && rests.Any(rest => rest[area] > 0))];
        var tree = CellTree.Of(areas, isAnew ? ParentRule.Distinct : ParentRule.Sum, own, area => isStated[area]);
        return (tree, [.. columns.Select((column, at) => Facts(areas, column, counts[at], rests[at], wholes[at], known[at], ceilings[at], own, weights?.Invoke(at, own)))]);
    }

    private static CellFacts Facts(AreaTree areas, CellColumn column, long[] counts, long[] rests, CellColumn? whole, bool[] known, CellCeilings? ceilings, int[] own, double[]? weights)
    {
        long[] values = [.. counts, .. own.Select(area => Math.Max(0, rests[area]))];
        var roles = new CellRole[values.Length];
        var denominators = Enumerable.Repeat(CellFacts.NoDenominator, values.Length).ToArray();
        for (var cell = 0; cell < values.Length; cell++)
        {
            // Nothing is collected of an area's own part where nothing is of the area.
            roles[cell] = !column.Status[cell < areas.Count ? cell : own[cell - areas.Count]].HasValue() ? CellRole.StructuralZero
                : cell >= areas.Count ? CellRole.OwnPart
                : known[cell] ? CellRole.Open : CellRole.Ordinary;
            if (cell < areas.Count && whole is not null && whole.Status[cell].HasValue() && whole.Cases[cell] >= values[cell])
            {
                denominators[cell] = whole.Cases[cell];
            }
        }

        return new CellFacts(values, denominators, roles, ceilings?.WithOwnParts(own)) { Weights = weights };
    }

    // A figure that one part exceeds was stated by itself.
    private static bool IsBelowAPart(AreaTree areas, long[] counts, int area)
    {
        foreach (var child in areas.Children(area))
        {
            if (counts[child] > counts[area])
            {
                return true;
            }
        }

        return false;
    }

    // What an inner area counts beyond its children; 0 for a leaf.
    private static long[] Rests(AreaTree areas, long[] counts)
    {
        var rests = new long[counts.Length];
        for (var area = counts.Length - 1; area >= 0; area--)
        {
            rests[area] += areas.IsLeaf(area) ? 0 : counts[area];
            if (area > 0)
            {
                rests[areas.Parent[area]] -= counts[area];
            }
        }

        return rests;
    }

    private static long[] Counts(Measure measure, CellColumn column) =>
        [.. Enumerable.Range(0, column.AreaCount).Select(area => Count(measure, column, area))];

    /// <summary>The cases of one cell; 0 where there is none.</summary>
    public static long Count(Measure measure, CellColumn column, int area) => column.Status[area].HasValue() ? PrimaryRule.CasesBehind(measure, column, area) : 0;
}
