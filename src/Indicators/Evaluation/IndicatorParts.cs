using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>The cells that one indicator reads in one period and breakdown.</summary>
internal sealed class IndicatorParts
{
    private readonly Indicator _indicator;
    private readonly CellColumn? _sample;
    private readonly CellColumn? _error;

    private IndicatorParts(Indicator indicator, LinearForm above, LinearForm below, CellColumn? sample, CellColumn? error) =>
        (_indicator, Above, Below, _sample, _error) = (indicator, above, below, sample, error);

    public LinearForm Above { get; }

    public LinearForm Below { get; }

    /// <summary>Whether something stands below the line: a form, or the weights of a mean.</summary>
    public bool HasDivisor => !Below.IsEmpty || IsMean;

    private bool IsMean => _indicator.IsMean;

    public static IndicatorParts Read(Indicator indicator, CellStore cells, Period period, string breakdown) => new(
        indicator,
        LinearForm.Read(indicator.Numerator, cells, period, breakdown),
        LinearForm.Read(indicator.Denominator, cells, period, breakdown),
        Optional(indicator.Sample, cells, period, breakdown),
        Optional(indicator.Error, cells, period, breakdown));

    public ObservationStatus Status(int area)
    {
        var (above, below) = (Above.Status(area), Below.Status(area));
        return above > below ? above : below;
    }

    public double Divisor(int area) => !Below.IsEmpty ? Below.Amount(area) : IsMean && Above.Moments is { } moments ? moments.Weights[area] : 1;

    public double Completeness(int area)
    {
        var (above, below) = (Above.Completeness(area), Below.Completeness(area));
        return double.IsNaN(above) ? below : double.IsNaN(below) ? above : Math.Min(above, below);
    }

    public bool IsSampleProtected(int area) => _sample?.Status[area] == ObservationStatus.Protected;

    /// <summary>Standard error of the ratio; NaN when none is published.</summary>
    public double Error(int area) => _error is { } column && column.Status[area].HasValue() ? column.Values[area] : double.NaN;

    /// <summary>Independent units of the sample: its own cases where one is named, else the cases or persons below the line.</summary>
    public double SampleUnits(int area)
    {
        if (_sample is { } sample)
        {
            return sample.Status[area].HasValue() ? sample.Cases[area] : 0;
        }

        return IsMean ? Above.Cases(area) : _indicator.IntervalKind == IntervalKind.Sampling ? Below.Cases(area) : Divisor(area);
    }

    private static CellColumn? Optional(string measure, CellStore cells, Period period, string breakdown) =>
        measure.Length == 0 ? null : cells.FindPart(new CellKey(measure, breakdown, period));
}
