using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>What an indicator is by the published cells alone, divided here by the definition and not by the program.</summary>
/// <param name="IsHidden">Whether a cell it is made of is protected.</param>
/// <param name="Ratio">Numerator ÷ denominator; NaN where there is none.</param>
internal readonly record struct PublishedFigure(bool IsHidden, double Numerator, double Denominator, long Cases, double Ratio, double Value)
{
    public bool IsShown => !IsHidden && !double.IsNaN(Ratio);
}

/// <summary>Figures out of the published cells of a release.</summary>
internal sealed class PublishedFigures(Snapshot snapshot)
{
    public Snapshot Snapshot { get; } = snapshot;

    /// <summary>One figure.</summary>
    public PublishedFigure Of(Indicator indicator, int area, Period period, string breakdown = "")
    {
        Term[] terms = [.. indicator.Numerator, .. indicator.Denominator];
        if (terms.Any(term => Status(term.Measure, area, period, breakdown) == ObservationStatus.Protected))
        {
            return new PublishedFigure(true, double.NaN, double.NaN, 0, double.NaN, double.NaN);
        }

        if (terms.Any(term => !Status(term.Measure, area, period, breakdown).HasValue()))
        {
            return new PublishedFigure(false, double.NaN, double.NaN, 0, double.NaN, double.NaN);
        }

        double Sum(IReadOnlyList<Term> form) => form.Sum(term => term.Coefficient * Column(term.Measure, period, breakdown)!.Values[area]);
        var above = Sum(indicator.Numerator);
        var below = indicator.Denominator.Count > 0 ? Sum(indicator.Denominator)
            : indicator.IsMean ? Column(indicator.Numerator[0].Measure, period, breakdown)!.Moments!.Weights[area] : double.NaN;
        var ratio = double.IsNaN(below) ? above : above / below;
        return new PublishedFigure(false, above, below, indicator.Numerator.Sum(term => Column(term.Measure, period, breakdown)!.Cases[area]), ratio, OnScale(indicator, ratio));
    }

    /// <summary>Whether the size of the sample behind a figure is protected.</summary>
    public bool IsSampleHidden(Indicator indicator, int area, Period period, string breakdown = "") =>
        indicator.Sample.Length > 0 && Status(indicator.Sample, area, period, breakdown) == ObservationStatus.Protected;

    /// <summary>Published cases of a measure; −1 where it is not shown.</summary>
    public long Cases(string measure, int area, Period period, string breakdown) =>
        Status(measure, area, period, breakdown).HasValue() ? Column(measure, period, breakdown)!.Cases[area] : -1;

    private static double OnScale(Indicator indicator, double ratio) => indicator.Scale is { } scale
        ? Math.Clamp((ratio - scale.From) / (scale.To - scale.From), 0, 1) * 100
        : ratio * indicator.Per;

    private ObservationStatus Status(string measure, int area, Period period, string breakdown) =>
        Column(measure, period, breakdown) is { } column ? column.Status[area] : ObservationStatus.NotCollected;

    private CellColumn? Column(string measure, Period period, string breakdown) => Snapshot.Cells.FindPart(new CellKey(measure, breakdown, period));
}
