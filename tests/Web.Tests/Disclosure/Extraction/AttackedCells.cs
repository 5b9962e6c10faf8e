using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Tests.Building;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>What everybody reads in a release beside what is true, as counts of cases.</summary>
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
    public AttackedCells(RolledCells truth, CellStore published, IReadOnlySet<CellAddress>? betrayed = null)
    {
        (_truth, _published, _betrayed) = (truth, published, betrayed ?? new HashSet<CellAddress>());
        _least = truth.Catalogue.Measures.Values.ToDictionary(measure => measure.Code, measure => LeastOf(truth.Catalogue, measure), StringComparer.Ordinal);
        Keys = [.. published.Keys.Where(key => _least[key.Measure] > 0).OrderBy(key => key.Measure, StringComparer.Ordinal).ThenBy(key => key.Period).ThenBy(key => key.Breakdown, StringComparer.Ordinal)];
    }

    /// <summary>The columns of protected measures.</summary>
    public IReadOnlyList<CellKey> Keys { get; }

    public AreaTree Areas => _truth.Areas;

    public IndicatorCatalogue Catalogue => _truth.Catalogue;

    /// <summary>Fewest cases of a measure that may be published; 0 when it is never protected.</summary>
    public int Least(string measure) => _least[measure];

    public bool Has(CellKey key) => _published.Find(key) is not null;

    public bool IsHidden(CellAddress cell) => _published.Find(cell.Key)?.Status[cell.Area] == ObservationStatus.Protected && !_betrayed.Contains(cell);

    public bool IsShown(CellAddress cell) => _published.Find(cell.Key)?.Status[cell.Area].HasValue() == true || _betrayed.Contains(cell);

    /// <summary>Published cases; a cell that was never collected counts nobody.</summary>
    public long Shown(CellAddress cell) => _betrayed.Contains(cell) ? True(cell) : IsShown(cell) ? _published.Find(cell.Key)!.Cases[cell.Area] : 0;

    /// <summary>Published amount; NaN where there is none.</summary>
    public double ShownValue(CellAddress cell) => IsShown(cell) ? _published.Find(cell.Key)!.Values[cell.Area] : double.NaN;

    /// <summary>True cases, for judging only.</summary>
    public long True(CellAddress cell) => _truth.Cells.GetValueOrDefault(cell.Key) is { } column && column.Status[cell.Area].HasValue()
        ? PrimaryRule.CasesBehind(Catalogue.Measures[cell.Key.Measure], column, cell.Area) : 0;

    public double TrueValue(CellAddress cell) => _truth.Cells.GetValueOrDefault(cell.Key) is { } column && column.Status[cell.Area].HasValue() ? column.Values[cell.Area] : 0;

    /// <summary>Published keys of a measure with the given breakdown column; the empty one is the whole.</summary>
    public IEnumerable<CellKey> Of(string measure, string column = "") =>
        Keys.Where(key => key.Measure == measure && (key.Breakdown.Length == 0 ? "" : Breakdown.Column(key.Breakdown)) == column);

    private static int LeastOf(IndicatorCatalogue catalogue, Measure measure)
    {
        var asked = catalogue.Indicators.Values.Where(indicator => indicator.Numerator.Any(term => term.Measure == measure.Code)).Select(indicator => indicator.MinimumCases);
        return Math.Max(catalogue.Disclosure.MinimumCases(measure), asked.DefaultIfEmpty().Max());
    }
}
