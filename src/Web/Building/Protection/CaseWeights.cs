using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Mean weights of the cases of each area, where weighted amounts are published beside the cases; taken before anything is hidden.</summary>
internal sealed class CaseWeights
{
    private const double Same = 1e-9;

    private readonly HashSet<string> _weighted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, Period Period), double[]> _usual = [];

    /// <summary>Takes the weights of all measures that count with weights.</summary>
    public CaseWeights(IndicatorCatalogue catalogue, IReadOnlyDictionary<CellKey, CellColumn> cells)
    {
        var counted = cells.Where(cell => cell.Key.Breakdown.Length == 0 && IsCounted(catalogue.Measures[cell.Key.Measure])).ToArray();
        _weighted.UnionWith(counted.Where(cell => IsWeighted(cell.Value)).Select(cell => catalogue.Measures[cell.Key.Measure].Table));
        foreach (var group in counted.GroupBy(cell => (catalogue.Measures[cell.Key.Measure].Table, cell.Key.Period)).Where(group => _weighted.Contains(group.Key.Table)))
        {
            _usual.Add(group.Key, Usual([.. group.Select(cell => cell.Value)]));
        }
    }

    /// <summary>Weights of the cells of a column, the areas first, then the own parts of some; null when its amounts are the cases, or no counts.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The period.</param>
    /// <param name="column">The cells.</param>
    /// <param name="own">Areas with an own part.</param>
    public double[]? Of(Measure measure, Period period, CellColumn column, int[] own)
    {
        if (!IsCounted(measure) || !_usual.TryGetValue((measure.Table, period), out var usual))
        {
            return null;
        }

        double[] weights = [.. usual.Select((weight, area) => column.Status[area].HasValue() && column.Cases[area] > 0 ? column.Values[area] / column.Cases[area] : weight)];
        return [.. weights, .. own.Select(area => weights[area])];
    }

    private static bool IsCounted(Measure measure) => (measure.RollUp == RollUp.LastRecord && measure.Weight.Length > 0)
        || measure.Poverty is { Count: PovertyCount.Persons or PovertyCount.Poor or PovertyCount.Censored };

    private static bool IsWeighted(CellColumn column) => Enumerable.Range(0, column.AreaCount)
        .Any(area => column.Status[area].HasValue() && Math.Abs(column.Values[area] - column.Cases[area]) > Same * Math.Abs(column.Cases[area]));

    // Where nobody was counted, as in the whole.
    private static double[] Usual(CellColumn[] columns)
    {
        var (amounts, cases) = (new double[columns[0].AreaCount], new double[columns[0].AreaCount]);
        foreach (var column in columns)
        {
            for (var area = 0; area < amounts.Length; area++)
            {
                amounts[area] += column.Status[area].HasValue() ? column.Values[area] : 0;
                cases[area] += column.Status[area].HasValue() ? column.Cases[area] : 0;
            }
        }

        return [.. amounts.Select((amount, area) => cases[area] > 0 ? amount / cases[area] : cases[0] > 0 ? amounts[0] / cases[0] : 1)];
    }
}
