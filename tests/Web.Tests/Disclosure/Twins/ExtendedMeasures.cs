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
    public static HashSet<string> Of(RolledCells raw, Snapshot release) =>
        [.. TwinSchema.Measures.Where(measure => TopPeriods(raw, measure.Code).Any(key => IsExtended(raw, release, measure, key))).Select(measure => measure.Code)];

    // Shorter periods and breakdowns are hidden by the row rule, which reads no value.
    private static IEnumerable<CellKey> TopPeriods(RolledCells raw, string measure)
    {
        CellKey[] totals = [.. raw.Cells.Keys.Where(key => key.Measure == measure && key.Breakdown.Length == 0)];
        return totals.Where(key => PeriodFamilies.Parent(key.Period, [.. totals.Select(total => total.Period)]) is null);
    }

    private static bool IsExtended(RolledCells raw, Snapshot release, TwinMeasure measure, CellKey key)
    {
        var definition = raw.Catalogue.Measures[measure.Code];
        var whole = measure.Whole.Length == 0 ? null : release.Cells.Find(key with { Measure = measure.Whole });
        var (tree, facts) = ProtectionTable.Of(raw.Areas, definition, [raw.Cells[key]], [whole]);
        string[] names = [.. Enumerable.Range(0, tree.Count).Select(cell => cell < raw.Areas.Count ? raw.Areas.Areas[cell].Code : $"{raw.Areas.Areas[tree.Parent[cell]].Code}|own")];
        var order = new KeyedOrder(TestKey.Value.Bytes, definition.Poverty?.Profile ?? measure.Code, key.Period.ToString(), names);
        return KeyedSelection.Select(tree, facts[0], PrimarySet.OfCounts(facts[0], new PrimaryLimits(measure.Least)), order).Extended > 0;
    }
}
