using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>
/// Measures with a table to which an audit of values added a cover. That one follows from values, its own and those that bound it,
/// and claim 2 is not made for it (docs/disclosure.md, "Why unless"): twins leave these measures and what contains them as they are.
/// </summary>
internal static class ExtendedMeasures
{
    // Which sums of money are hidden follows from the largest gifts, and how from the sums: claim 2 is not made for them at all.
    public static HashSet<string> Of(TwinPackage package)
    {
        using var folder = package.Write();
        var raw = RolledCells.Of(folder);
        var cells = raw.Cells.ToDictionary(cell => cell.Key, cell => cell.Value.Copy());
        var gate = CellGate.Protect(raw.Areas, raw.Catalogue, cells, raw.Largest, TestKey.Value, ReaderKnowledge.None);
        var containment = new MeasureContainment(raw.Catalogue);
        var extended = TwinSchema.Measures.Select(measure => measure.Code).Where(code => raw.Catalogue.Measures[code].Counts == Counts.Money || gate.Extended.Contains(code)).ToArray();
        var members = raw.Catalogue.Measures.Values.Where(whole => whole is { Amount: "members", Where.Count: 0, WhereAny.Count: 0, Poverty: null } && extended.Any(code => raw.Catalogue.Measures[code].Table == whole.Table));
        return [.. extended, .. extended.SelectMany(containment.Wholes), .. members.Select(whole => whole.Code)];
    }
}
