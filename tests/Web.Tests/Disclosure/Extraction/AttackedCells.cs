using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Tests.Building;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>What everybody reads in a release beside what is true, as counts of cases or as amounts of money.</summary>
internal sealed class AttackedCells
{
    private readonly RolledCells _truth;
    private readonly CellStore _published;
    private readonly Dictionary<string, int> _least;
    private readonly IReadOnlySet<CellAddress> _betrayed;

    /// <summary>A release beside the truth.</summary>
    /// <param name="truth">The cells before protection.</param>
    /// <param name="published">Those of the release.</param>
    /// <param name="betrayed">Protected cells that were shown by mistake; the attack must notice.</param>
    /// <param name="areAmounts">Whether the sums of money are attacked; otherwise the cases of all measures.</param>
    public AttackedCells(RolledCells truth, CellStore published, IReadOnlySet<CellAddress>? betrayed = null, bool areAmounts = false)
    {
        (_truth, _published, _betrayed, AreAmounts) = (truth, published, betrayed ?? new HashSet<CellAddress>(), areAmounts);
        _least = truth.Catalogue.Measures.Values.ToDictionary(measure => measure.Code, measure => LeastOf(truth.Catalogue, measure), StringComparer.Ordinal);
        Keys = [.. published.Keys.Where(key => _least[key.Measure] > 0 && (!areAmounts || Catalogue.Measures[key.Measure].Counts == Counts.Money)).OrderBy(key => key.Measure, StringComparer.Ordinal).ThenBy(key => key.Period).ThenBy(key => key.Breakdown, StringComparer.Ordinal)];
    }

    /// <summary>The columns of protected measures.</summary>
    public IReadOnlyList<CellKey> Keys { get; }

    /// <summary>Whether the numbers are sums of money, which are whole.</summary>
    public bool AreAmounts { get; }

    public AreaTree Areas => _truth.Areas;

    public IndicatorCatalogue Catalogue => _truth.Catalogue;

    /// <summary>Fewest cases of a measure that may be published; 0 when it is never protected.</summary>
    public int Least(string measure) => _least[measure];

    public bool Has(CellKey key) => _published.Find(key) is not null;

    public bool IsHidden(CellAddress cell) => _published.Find(cell.Key)?.Status[cell.Area] == ObservationStatus.Protected && !_betrayed.Contains(cell);

    public bool IsShown(CellAddress cell) => _published.Find(cell.Key)?.Status[cell.Area].HasValue() == true || _betrayed.Contains(cell);

    /// <summary>Published cases or sum; a cell that was never collected counts nobody.</summary>
    public long Shown(CellAddress cell) => _betrayed.Contains(cell) ? True(cell) : !IsShown(cell) ? 0 : AreAmounts ? Whole(ShownValue(cell)) : _published.Find(cell.Key)!.Cases[cell.Area];

    /// <summary>Published amount; NaN where there is none.</summary>
    public double ShownValue(CellAddress cell) => IsShown(cell) ? _published.Find(cell.Key)!.Values[cell.Area] : double.NaN;

    /// <summary>True cases or sum, for judging only.</summary>
    public long True(CellAddress cell) => AreAmounts ? Whole(TrueValue(cell)) : Cases(cell);

    /// <summary>Who stands behind a sum: how many, and the two who gave most.</summary>
    public (long Cases, double First, double Second) Behind(CellAddress cell) => _truth.Largest.GetValueOrDefault(cell.Key) is { } largest
        ? (Cases(cell), largest.First[cell.Area], largest.Second[cell.Area]) : (Cases(cell), 0, 0);

    public double TrueValue(CellAddress cell) => _truth.Cells.GetValueOrDefault(cell.Key) is { } column && column.Status[cell.Area].HasValue() ? column.Values[cell.Area] : 0;

    /// <summary>Published keys of a measure with the given breakdown column; the empty one is the whole.</summary>
    public IEnumerable<CellKey> Of(string measure, string column = "") =>
        Keys.Where(key => key.Measure == measure && (key.Breakdown.Length == 0 ? "" : Breakdown.Column(key.Breakdown)) == column);

    private long Cases(CellAddress cell) => _truth.Cells.GetValueOrDefault(cell.Key) is { } column && column.Status[cell.Area].HasValue()
        ? PrimaryRule.CasesBehind(Catalogue.Measures[cell.Key.Measure], column, cell.Area) : 0;

    private static long Whole(double amount) => amount == Math.Floor(amount) ? (long)amount : throw new InvalidOperationException($"{amount} rials are not whole.");

    private static int LeastOf(IndicatorCatalogue catalogue, Measure measure)
    {
        var asked = catalogue.Indicators.Values.Where(indicator => indicator.Numerator.Any(term => term.Measure == measure.Code)).Select(indicator => indicator.MinimumCases);
        return Math.Max(catalogue.Disclosure.MinimumCases(measure), asked.DefaultIfEmpty().Max());
    }
}
