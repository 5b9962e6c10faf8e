using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>A measure whose records are those of another with some values of one column, by which the other is broken down: it is the sum of these parts.</summary>
internal static class MoneyRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var whole in cells.Catalogue.Measures.Values)
        {
            foreach (var some in cells.Catalogue.Measures.Values.Where(some => IsSome(some, whole)))
            {
                foreach (var key in cells.Of(some.Code))
                {
                    CellKey[] parts = [.. some.Where[0].Values.Select(value => new CellKey(whole.Code, Breakdown.Of(some.Where[0].Column, value), key.Period)).Where(cells.Has)];
                    CellKey[] others = [.. cells.Of(whole.Code, some.Where[0].Column).Where(part => part.Period == key.Period)];
                    foreach (var row in Enumerable.Range(0, cells.Areas.Count).SelectMany(area => Rows(new(key, area), new(key with { Measure = whole.Code }, area), parts, others)).Where(row => row.IsTrue(cells)))
                    {
                        yield return row;
                    }
                }
            }
        }
    }

    // The part by its values, and the whole by all of them.
    private static AttackRow[] Rows(CellAddress some, CellAddress whole, CellKey[] parts, CellKey[] all) =>
        all.Length == 0 ? [] : [AttackRow.Sum("filtered", some, parts.Select(part => some with { Key = part })), AttackRow.Sum("breakdown", whole, all.Select(part => some with { Key = part }))];

    private static bool IsSome(Measure some, Measure whole) => some.Code != whole.Code && some.Where is [{ Values.Count: > 0 }]
        && whole.Breakdowns.Contains(some.Where[0].Column) && whole.Where.Count == 0 && some.WhereAny.Count == 0 && whole.WhereAny.Count == 0
        && (some.Table, some.RollUp, some.Amount, some.Date, some.Key) == (whole.Table, whole.RollUp, whole.Amount, whole.Date, whole.Key);
}
