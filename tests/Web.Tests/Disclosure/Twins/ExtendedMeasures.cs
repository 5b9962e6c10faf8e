using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>
/// Measures with a table to which the second loop of the selection added a cover. That one follows from values, and claim 2 is
/// not made for it (docs/disclosure.md, "Why unless"): twins leave these measures as they are.
/// </summary>
internal static class ExtendedMeasures
{
    // Which sums of money are hidden follows from the largest gifts, and how from the sums: claim 2 is not made for them at all.
    public static HashSet<string> Of(RolledCells raw, Snapshot release) =>
        [.. TwinSchema.Measures.Where(measure => raw.Catalogue.Measures[measure.Code].Counts == Counts.Money || TopPeriods(raw, measure.Code).Any(key => IsExtended(raw, release, measure, key))).Select(measure => measure.Code)];

    // Shorter periods and breakdowns are hidden by the row rule, which reads no value.
    private static IEnumerable<CellKey> TopPeriods(RolledCells raw, string measure)
    {
        CellKey[] totals = [.. raw.Cells.Keys.Where(key => key.Measure == measure && key.Breakdown.Length == 0)];
        var roots = new PeriodFamilies([.. totals.Select(total => total.Period).Order()]).Roots;
        return totals.Where(key => roots.Contains(key.Period));
    }

    private static bool IsExtended(RolledCells raw, Snapshot release, TwinMeasure measure, CellKey key)
    {
        var definition = raw.Catalogue.Measures[measure.Code];
        var whole = measure.Whole.Length == 0 ? null : release.Cells.Find(key with { Measure = measure.Whole });
        var (tree, facts) = ProtectionTable.Of(raw.Areas, definition, [raw.Cells[key]], [whole], [new bool[raw.Areas.Count]]);
        string[] names = [.. Enumerable.Range(0, tree.Count).Select(cell => cell < raw.Areas.Count ? raw.Areas.Areas[cell].Code : $"{raw.Areas.Areas[tree.Parent[cell]].Code}|own")];
        var order = new KeyedOrder(TestKey.Value.Bytes, MeasureProtection.FamilyOf(definition), key.Period.ToString(), names);
        return KeyedSelection.Select(tree, facts[0], PrimarySet.OfCounts(facts[0], new PrimaryLimits(measure.Least)), order).Extended > 0;
    }
}
