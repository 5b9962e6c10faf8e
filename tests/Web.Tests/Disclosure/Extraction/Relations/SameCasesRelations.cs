using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>Parts of one poverty profile that count the same persons: the poor, their deprivation, the errors of their figures.</summary>
internal static class SameCasesRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var group in cells.Catalogue.Measures.Values.Where(measure => measure.Poverty is not null).GroupBy(measure => measure.Poverty!.Profile, StringComparer.Ordinal))
        {
            Measure[] measures = [.. group];
            for (var one = 0; one < measures.Length; one++)
            {
                foreach (var other in measures.Skip(one + 1))
                {
                    foreach (var key in cells.Keys.Where(key => key.Measure == measures[one].Code && cells.Has(key with { Measure = other.Code })))
                    {
                        AttackRow[] rows = [.. Enumerable.Range(0, cells.Areas.Count).Select(area => Same(new(key, area), new(key with { Measure = other.Code }, area)))];
                        foreach (var row in rows.All(row => row.IsTrue(cells)) ? rows : [])
                        {
                            yield return row;
                        }
                    }
                }
            }
        }
    }

    private static AttackRow Same(CellAddress one, CellAddress other) => new("same-cases", [(1, one), (-1, other)], true);
}
