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
    private readonly (double Above, double Below, CellColumn Column)[] _measures;

    private IndicatorParts(Indicator indicator, LinearForm above, LinearForm below, CellColumn? sample, CellColumn? error)
    {
        (_indicator, Above, Below, _sample, _error) = (indicator, above, below, sample, error);
        _measures = LinearForm.Join(above, below);
        HasDivisor = !below.IsEmpty || indicator.IsMean;
        IsShare = !below.IsEmpty && indicator.Interval is (IntervalMethod.Wilson or IntervalMethod.Share or IntervalMethod.Bootstrap);
    }

    public LinearForm Above { get; }

    public LinearForm Below { get; }

    /// <summary>Whether something stands below the line: a form, or the weights of a mean.</summary>
    public bool HasDivisor { get; }

    /// <summary>Whether the ratio is a share of a whole, so that it is 0–1.</summary>
    public bool IsShare { get; }

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

    /// <summary>Fills status, amounts, cases and completeness of the block's areas; amounts are meaningless where the status has no value.</summary>
    public void Fill(ObservationColumn result, AreaBlock block)
    {
        foreach (var form in new[] { Above, Below })
        {
            form.RaiseStatus(result.Status, block);
            form.LowerCompleteness(result.Completeness, block);
        }

        Above.Add(result.Numerators, block);
        Above.Add(result.Cases, block);
        if (!Below.IsEmpty)
        {
            Below.Add(result.Denominators, block);
        }
        else if (HasDivisor && Above.Moments is { } moments)
        {
            block.Of(moments.Weights).CopyTo(block.Of(result.Denominators));
        }
    }

    /// <summary>
    /// Variance of (above − ratio × below) when every measure is an independent count whose variance is its amount:
    /// Σ (c − R d)² m over the measures, c and d being their coefficients above and below the line.
    /// </summary>
    public double Variance(AreaRatio ratio)
    {
        var sum = 0.0;
        foreach (var (above, below, column) in _measures)
        {
            var coefficient = above - (ratio.Value * below);
            sum += coefficient * coefficient * Math.Max(0, column.Values[ratio.Area]);
        }

        return sum;
    }

    public bool IsSampleProtected(int area) => _sample?.Status[area] == ObservationStatus.Protected;

    /// <summary>Standard error of the ratio; NaN when none is published.</summary>
    public double Error(int area) => _error is { } column && column.Status[area].HasValue() ? column.Values[area] : double.NaN;

    /// <summary>Independent units of the sample: its own cases where one is named, else the cases or persons below the line.</summary>
    public double SampleUnits(AreaRatio ratio)
    {
        var area = ratio.Area;
        if (_sample is { } sample)
        {
            return sample.Status[area].HasValue() ? sample.Cases[area] : 0;
        }

        return _indicator.IsMean ? Above.Cases(area) : _indicator.IntervalKind == IntervalKind.Sampling ? Below.Cases(area) : ratio.Divisor;
    }

    private static CellColumn? Optional(string measure, CellStore cells, Period period, string breakdown) =>
        measure.Length == 0 ? null : cells.FindPart(new CellKey(measure, breakdown, period));
}
