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
                foreach (var row in isAnew ? Anew("areas", whole, parts) : Summed(cells, whole, parts))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The whole is at least each part and at most all of them.</summary>
    public static IEnumerable<AttackRow> Anew(string relation, CellAddress whole, CellAddress[] parts) =>
        [AttackRow.AtMostSum(relation, whole, parts), .. parts.Select(part => AttackRow.AtMost(relation, part, whole))];

    // An area with payments or households of its own, which its parts do not have, is at least their sum; that the others are the sum is taken to be known.
    private static IEnumerable<AttackRow> Summed(AttackedCells cells, CellAddress whole, CellAddress[] parts)
    {
        AttackRow[] facts = [AttackRow.Sum("areas", whole, parts), AttackRow.AtLeastSum("areas", whole, parts)];
        return facts.Where(fact => fact.IsTrue(cells)).Take(1);
    }
}
