using Mahalleh.Indicators.Anomalies;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building;

/// <summary>
/// Published figures to ask about: far from the other areas of the level, far from the area's own past, or unchanged
/// (docs/methods/anomalies.md). It sees nothing but what the release publishes.
/// </summary>
internal sealed class FigureQuestions
{
    private const int FewestAreas = 8;
    private const int MostListed = 500;
    private static readonly PeriodKind[] Kinds = [PeriodKind.Year, PeriodKind.Half];

    private readonly AreaTree _tree;
    private readonly int[][] _levels;
    private readonly List<UnusualFigure> _outliers = [];
    private readonly List<UnusualFigure> _unlike = [];
    private readonly List<UnchangedFigure> _unchanged = [];

    private FigureQuestions(AreaTree tree) => (_tree, _levels) = (tree, [.. Enumerable.Range(0, tree.Levels.Length).Select(level => tree.OfLevel(level).ToArray())]);

    /// <summary>The strongest first; of equals those of the earlier indicator, then of the earlier area.</summary>
    public Listing<UnusualFigure> Outliers => Strongest(_outliers);

    /// <summary>The same of figures far from the area's own past.</summary>
    public Listing<UnusualFigure> UnlikeBefore => Strongest(_unlike);

    /// <summary>The longest first.</summary>
    public Listing<UnchangedFigure> Unchanged => new(_unchanged.Count, [.. _unchanged.OrderByDescending(figure => figure.Times).Take(MostListed)]);

    /// <summary>Looks through every rate that has a better side.</summary>
    /// <param name="content">What goes into the release.</param>
    public static FigureQuestions Read(ReleaseContent content)
    {
        var found = new FigureQuestions(content.Areas);
        var cells = new CellStore(content.Cells);
        foreach (var indicator in content.Catalogue.Indicators.Values.Where(IsRate))
        {
            var watchesChange = indicator.Numerator.All(term => IsOfEvents(content.Catalogue.Measures[term.Measure]));
            foreach (var kind in Kinds)
            {
                var periods = cells.Periods.Where(period => period.Kind == kind).ToArray();
                found.Read(indicator, periods, [.. periods.Select(period => IndicatorEvaluator.Evaluate(indicator, cells, period, content.Areas.Count))], watchesChange);
            }
        }

        return found;
    }

    private static bool IsRate(Indicator indicator) => indicator.Direction != Direction.None && (indicator.IsMean || indicator.Denominator.Count > 0);

    // Clinics and census figures stand for years; events and assessments do not.
    private static bool IsOfEvents(Measure measure) => measure.RollUp is RollUp.Sum or RollUp.Distinct or RollUp.Moments or RollUp.LastRecord or RollUp.Poverty;

    private void Read(Indicator indicator, Period[] periods, ObservationColumn[] columns, bool watchesChange)
    {
        var last = Array.FindLastIndex(columns, column => column.Values.AsSpan().ContainsAnyExcept(double.NaN));
        if (last < 0)
        {
            return;
        }

        foreach (var level in _levels)
        {
            AmongOthers(indicator, periods[last], columns[last], level);
        }

        for (var area = 0; area < _tree.Count; area++)
        {
            AgainstItself(indicator, periods[last], columns.AsSpan(0, last + 1), area, watchesChange);
        }
    }

    private void AmongOthers(Indicator indicator, Period period, ObservationColumn column, int[] areas)
    {
        double[] values = [.. areas.Select(area => column.Values[area])];
        if (values.Count(value => !double.IsNaN(value)) < FewestAreas)
        {
            return;
        }

        var (usual, scores) = (ModifiedZ.Usual(values), ModifiedZ.Of(values));
        for (var at = 0; at < scores.Length; at++)
        {
            if (ModifiedZ.IsOutlying(scores[at]) && !MayBeUsual(column, areas[at], usual))
            {
                _outliers.Add(Unusual(indicator, period, areas[at], values[at], usual, scores[at]));
            }
        }
    }

    private void AgainstItself(Indicator indicator, Period period, ReadOnlySpan<ObservationColumn> columns, int area, bool watchesChange)
    {
        var series = new double[columns.Length];
        for (var at = 0; at < series.Length; at++)
        {
            series[at] = columns[at].Values[area];
        }

        var reading = HistoryCheck.Of(series);
        if (reading.IsOutlying && !MayBeUsual(columns[^1], area, reading.Usual))
        {
            _unlike.Add(Unusual(indicator, period, area, series[^1], reading.Usual, reading.Z));
        }

        // A share at its end is full, or empty; it is not stuck.
        if (watchesChange && reading.IsStuck && series[^1] != 0 && series[^1] != Whole(indicator))
        {
            _unchanged.Add(new UnchangedFigure(_tree.Areas[area].Code, indicator.Code, period.ToString(), series[^1], reading.Unchanged));
        }
    }

    // What chance explains is no question: the figure's own interval, where it has one, must leave the usual out.
    private static bool MayBeUsual(ObservationColumn column, int area, double usual) => column.Low[area] <= usual && usual <= column.High[area];

    private UnusualFigure Unusual(Indicator indicator, Period period, int area, double value, double usual, double z) => new(
        _tree.Areas[area].Code, indicator.Code, period.ToString(), value, usual, Math.Round(z, 2), z > 0 ? Deviation.Above : Deviation.Below);

    private static double Whole(Indicator indicator) => indicator.Scale is not null ? 100 : indicator.Per;

    private static Listing<UnusualFigure> Strongest(List<UnusualFigure> figures) =>
        new(figures.Count, [.. figures.OrderByDescending(figure => Math.Abs(figure.Z)).Take(MostListed)]);
}
