using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>A total and its parts: a sum where every case has one part, at most all parts together where it may have several.</summary>
internal static class BreakdownRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        var totals = cells.Keys.Where(key => key.Breakdown.Length == 0).ToHashSet();
        foreach (var parts in cells.Keys.Where(key => key.Breakdown.Length > 0).GroupBy(key => (Total: key with { Breakdown = "" }, Column: Breakdown.Column(key.Breakdown))).Where(group => totals.Contains(group.Key.Total)))
        {
            AttackRow[][] kinds = [.. Kinds(cells, parts.Key.Total, [.. parts])];
            // Whoever knows the records knows which it is; the strongest that holds is taken.
            foreach (var row in kinds.First(rows => rows.All(row => row.IsTrue(cells))))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<AttackRow[]> Kinds(AttackedCells cells, CellKey total, CellKey[] parts)
    {
        var areas = Enumerable.Range(0, cells.Areas.Count).Select(area => (Whole: new CellAddress(total, area), Parts: parts.Select(part => new CellAddress(part, area)).ToArray())).ToArray();
        yield return [.. areas.Select(area => AttackRow.Sum("breakdown", area.Whole, area.Parts))];
        yield return [.. areas.SelectMany(area => AreaRelations.Anew("breakdown", area.Whole, area.Parts))];
        yield return [.. areas.SelectMany(area => area.Parts.Select(part => AttackRow.AtMost("breakdown", part, area.Whole)))];
        yield return [];
    }
}
