using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>An area and the areas inside it: a sum, or persons counted anew.</summary>
internal static class AreaRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var key in cells.Keys.Where(key => cells.Catalogue.Measures[key.Measure].RollUp is not RollUp.None))
        {
            var isAnew = cells.Catalogue.Measures[key.Measure].RollUp is RollUp.Distinct or RollUp.Moments;
            for (var area = 0; area < cells.Areas.Count; area++)
            {
                if (cells.Areas.IsLeaf(area))
                {
                    continue;
                }

                var whole = new CellAddress(key, area);
                CellAddress[] parts = [.. cells.Areas.Children(area).ToArray().Select(child => new CellAddress(key, child))];
                foreach (var row in Facts(cells, isAnew, whole, parts))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The whole is at least each part and at most all of them.</summary>
    public static IEnumerable<AttackRow> Anew(string relation, CellAddress whole, CellAddress[] parts) =>
        [AttackRow.AtMostSum(relation, whole, parts), .. parts.Select(part => AttackRow.AtMost(relation, part, whole))];

    // An area with records of its own, which its parts do not have, is at least what they are; that no other has any is taken to be known.
    private static IEnumerable<AttackRow> Facts(AttackedCells cells, bool isAnew, CellAddress whole, CellAddress[] parts)
    {
        var hasOwn = cells.True(whole) > parts.Sum(cells.True);
        return isAnew ? Anew("areas", whole, parts).Skip(hasOwn ? 1 : 0) : [hasOwn ? AttackRow.AtLeastSum("areas", whole, parts) : AttackRow.Sum("areas", whole, parts)];
    }
}
