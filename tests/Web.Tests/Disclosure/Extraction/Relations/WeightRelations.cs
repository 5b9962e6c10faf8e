using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>
/// Amounts beside cases. Where all published amounts of an area are the same multiple of their cases, its records have one weight, which
/// is then known of its protected cells too: the amount of a parent is a second equation over the cases inside.
/// </summary>
internal static class WeightRelations
{
    private const double Same = 1e-9;

    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        var measures = cells.Catalogue.Measures.Values.Where(IsWeighted).Select(measure => measure.Code).ToHashSet(StringComparer.Ordinal);
        var weights = cells.Keys.Where(key => measures.Contains(key.Measure)).GroupBy(key => key.Period).ToDictionary(group => group.Key, group => Weights(cells, [.. group]));
        foreach (var key in cells.Keys.Where(key => measures.Contains(key.Measure) && cells.Catalogue.Measures[key.Measure].Poverty?.Count != PovertyCount.Deprivation))
        {
            for (var area = 0; area < cells.Areas.Count; area++)
            {
                var whole = new CellAddress(key, area);
                CellAddress[] parts = [.. cells.Areas.Children(area).ToArray().Select(child => new CellAddress(key, child))];
                if (parts.Length > 0 && cells.IsShown(whole) && parts.All(part => cells.IsShown(part) || !double.IsNaN(weights[key.Period][part.Area])))
                {
                    var row = Row(cells, weights[key.Period], whole, parts);
                    if (row.IsTrue(cells))
                    {
                        yield return row;
                    }
                }
            }
        }
    }

    private static AttackRow Row(AttackedCells cells, double[] weights, CellAddress whole, CellAddress[] parts)
    {
        var rest = cells.ShownValue(whole) - parts.Where(cells.IsShown).Sum(cells.ShownValue);
        return new AttackRow("weights", [.. parts.Where(cells.IsHidden).Select(part => (weights[part.Area], part))], true, rest);
    }

    private static bool IsWeighted(Measure measure) => measure.RollUp == RollUp.LastRecord && measure.Weight.Length > 0
        || measure.Poverty is { Count: PovertyCount.Persons or PovertyCount.Poor or PovertyCount.Censored };

    // NaN where nothing is published, or the weights differ.
    private static double[] Weights(AttackedCells cells, CellKey[] keys) => [.. Enumerable.Range(0, cells.Areas.Count).Select(area =>
    {
        double[] ratios = [.. keys.Select(key => new CellAddress(key, area)).Where(cell => cells.IsShown(cell) && cells.Shown(cell) > 0).Select(cell => cells.ShownValue(cell) / cells.Shown(cell))];
        return ratios.Length > 1 && ratios.Max() - ratios.Min() < Same * ratios.Max() ? ratios[0] : double.NaN;
    })];
}
