using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Mean weights of the cases of each area, where weighted amounts are published beside the cases; taken before anything is hidden.
/// They follow from a measure and what contains it alone, so that nothing else has a say in what is hidden of it.
/// </summary>
internal sealed class CaseWeights
{
    private const double Same = 1e-9;

    private readonly IndicatorCatalogue _catalogue;
    private readonly MeasureContainment _containment;
    private readonly HashSet<string> _weighted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Measure, Period Period), double[]> _usual = [];

    /// <summary>Takes the weights of all measures that count with weights.</summary>
    public CaseWeights(IndicatorCatalogue catalogue, IReadOnlyDictionary<CellKey, CellColumn> cells, MeasureContainment containment)
    {
        (_catalogue, _containment) = (catalogue, containment);
        var counted = cells.Where(cell => cell.Key.Breakdown.Length == 0 && IsCounted(catalogue.Measures[cell.Key.Measure])).ToArray();
        _weighted.UnionWith(counted.Where(cell => IsWeighted(cell.Value)).Select(cell => catalogue.Measures[cell.Key.Measure].Table));
        foreach (var (key, column) in counted.Where(cell => _weighted.Contains(catalogue.Measures[cell.Key.Measure].Table) && containment.Wholes(cell.Key.Measure).Count == 0))
        {
            _usual.Add((key.Measure, key.Period), Means(column, static (_, all) => all));
        }
    }

    /// <summary>Weights of the cells of a column, the areas first, then the own parts of some; null when its amounts are the cases, or no counts.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The period.</param>
    /// <param name="column">The cells.</param>
    /// <param name="own">Areas with an own part.</param>
    public double[]? Of(Measure measure, Period period, CellColumn column, int[] own)
    {
        if (!IsCounted(measure) || !_weighted.Contains(measure.Table))
        {
            return null;
        }

        var usual = Wider(measure).Select(whole => _usual.GetValueOrDefault((whole, period))).FirstOrDefault(static means => means is not null);
        var weights = Means(column, (area, all) => usual?[area] ?? all);
        return [.. weights, .. own.Select(area => weights[area])];
    }

    // What contains it, of the poor all whose poverty is known, and all members of the households asked.
    private IEnumerable<string> Wider(Measure measure) => _containment.Wholes(measure.Code)
        .Concat(_catalogue.Measures.Values.Where(other => other.Table == measure.Table && IsCounted(other) && IsWider(other, measure)).Select(other => other.Code))
        .Where(code => code != measure.Code);

    private static bool IsWider(Measure whole, Measure part) => part.Poverty is { } poverty && whole.Poverty is { } all
        ? all.Profile == poverty.Profile && all.Count == PovertyCount.Persons
        : whole is { Amount: "members", Where.Count: 0, WhereAny.Count: 0 };

    private static bool IsCounted(Measure measure) => (measure.RollUp == RollUp.LastRecord && measure.Weight.Length > 0)
        || measure.Poverty is { Count: PovertyCount.Persons or PovertyCount.Poor or PovertyCount.Censored };

    private static bool IsWeighted(CellColumn column) => Enumerable.Range(0, column.AreaCount)
        .Any(area => column.Status[area].HasValue() && Math.Abs(column.Values[area] - column.Cases[area]) > Same * Math.Abs(column.Cases[area]));

    // Parents come before children in a tree of areas: the first area is all of them.
    private static double[] Means(CellColumn column, Func<int, double, double> whereNobodyWasCounted)
    {
        bool IsCountedIn(int area) => column.Status[area].HasValue() && column.Cases[area] > 0;
        var all = IsCountedIn(0) ? column.Values[0] / column.Cases[0] : 1;
        return [.. Enumerable.Range(0, column.AreaCount).Select(area => IsCountedIn(area) ? column.Values[area] / column.Cases[area] : whereNobodyWasCounted(area, all))];
    }
}
