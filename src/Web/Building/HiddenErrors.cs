using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building;

/// <summary>Brings the report on disclosure control up to date with errors that were hidden after it: what it says is of cells that are shown.</summary>
internal static class HiddenErrors
{
    private const int Root = 0;

    /// <summary>The report with cells that were hidden beside others afterwards.</summary>
    /// <param name="report">The report of the gate.</param>
    /// <param name="hidden">How many more cells of each measure are hidden.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="cells">The cells as they are published.</param>
    public static DisclosureReport AddTo(DisclosureReport report, IReadOnlyDictionary<string, long> hidden, AreaTree areas, IReadOnlyDictionary<CellKey, CellColumn> cells)
    {
        if (hidden.Values.All(count => count == 0))
        {
            return report;
        }

        var totals = cells.Where(cell => cell.Key.Breakdown.Length == 0).ToLookup(cell => cell.Key.Measure, cell => cell.Value, StringComparer.Ordinal);
        return report with
        {
            All = With(report.All, hidden.Values.Sum(), areas, report.Measures.SelectMany(line => totals[line.Measure])),
            Measures = [.. report.Measures.Select(line => With(line, hidden.GetValueOrDefault(line.Measure), areas, totals[line.Measure]))],
        };
    }

    private static MeasureProtectionLine With(MeasureProtectionLine line, long hidden, AreaTree areas, IEnumerable<CellColumn> totals)
    {
        var (shown, all) = (0L, 0L);
        foreach (var column in totals.Where(column => column.Status[Root].HasValue()))
        {
            all += column.Cases[Root];
            shown += Enumerable.Range(0, areas.Count).Where(area => areas.IsLeaf(area) && column.Status[area].HasValue()).Sum(area => column.Cases[area]);
        }

        var share = all == 0 ? 0 : Math.Clamp(1 - ((double)shown / all), 0, 1);
        return line with { Complementary = line.Complementary + hidden, HiddenShare = Math.Round(share, 4) };
    }
}
