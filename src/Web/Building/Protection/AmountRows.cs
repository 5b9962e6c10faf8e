using Mahalleh.Indicators.Areas;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// What the weighted amounts beside the cases of a table tell: that of a shown area is made of those inside it, as far as they are shown, and of each hidden area
/// without areas inside it, whose households have one weight that other figures of it tell.
/// </summary>
/// <param name="areas">The areas.</param>
/// <param name="start">Number of the table's first cell.</param>
/// <param name="weights">Weights of the cases, the areas first; null where amounts are the cases.</param>
/// <param name="hidden">Which areas are hidden; shape [areas].</param>
internal sealed class AmountRows(AreaTree areas, int start, double[]? weights, bool[] hidden)
{
    /// <summary>Adds the rows of all shown areas. One that has households of its own is not what those inside it make, and tells nothing.</summary>
    public void Add(TrueRows rows)
    {
        for (var area = 0; weights is not null && area < areas.Count; area++)
        {
            if (!hidden[area] && !areas.IsLeaf(area))
            {
                int[] parts = [.. Inside(area)];
                if (Array.Exists(parts, part => hidden[part]) && Array.TrueForAll([area, .. parts], each => weights[each] > 0))
                {
                    rows.AddWeighted(start + area, [.. parts.Select(part => start + part)], [weights[area], .. parts.Select(part => weights[part])]);
                }
            }
        }
    }

    // A hidden area in between is what is inside it.
    private IEnumerable<int> Inside(int area) => areas.Children(area).SelectMany(child => hidden[child] && !areas.IsLeaf(child) ? Inside(child) : [child]);
}
