using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>Turns cells into the values of an indicator: ratios by their parts, with interval, completeness and reliability.</summary>
public static class IndicatorEvaluator
{
    /// <summary>Evaluates one indicator in one period for all areas.</summary>
    /// <param name="indicator">The definition.</param>
    /// <param name="cells">Published cells.</param>
    /// <param name="period">Reference period.</param>
    /// <param name="areas">Number of areas.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    /// <returns>The observations, in area order; NotCollected where a part is missing.</returns>
    public static ObservationColumn Evaluate(Indicator indicator, CellStore cells, Period period, int areas, string breakdown = "")
    {
        var result = new ObservationColumn(areas);
        var above = LinearForm.Read(indicator.Numerator, cells, period, breakdown);
        var below = LinearForm.Read(indicator.Denominator, cells, period, breakdown);
        var sample = indicator.Sample.Length > 0 ? cells.Find(new CellKey(indicator.Sample, breakdown, period)) : null;
        for (var area = 0; area < areas; area++)
        {
            EvaluateArea(indicator, above, below, sample, area, result);
        }

        return result;
    }

    private static void EvaluateArea(
        Indicator indicator, LinearForm above, LinearForm below, CellColumn? sample, int area, ObservationColumn result)
    {
        var status = above.Status(area);
        if (!below.IsEmpty)
        {
            var under = below.Status(area);
            status = under > status ? under : status;
        }

        var divisor = status.HasValue() ? Divisor(above, below, area) : double.NaN;
        if (status.HasValue() && divisor == 0)
        {
            status = ObservationStatus.CannotExist;
        }

        result.Completeness[area] = Lowest(above.Completeness(area), below.IsEmpty ? double.NaN : below.Completeness(area));
        result.Status[area] = status;
        if (!status.HasValue())
        {
            return;
        }

        result.Numerators[area] = above.Amount(area);
        result.Denominators[area] = below.IsEmpty && above.Moments is null ? double.NaN : divisor;
        result.Cases[area] = above.Cases(area);
        Publish(indicator, above, below, sample, area, divisor, result);
    }

    // A score alone is published as its mean: what its weights sum to stands below the line.
    private static double Divisor(LinearForm above, LinearForm below, int area) =>
        !below.IsEmpty ? below.Amount(area) : above.Moments is { } moments ? moments.Weights[area] : 1;

    private static void Publish(
        Indicator indicator, LinearForm above, LinearForm below, CellColumn? sample, int area, double divisor, ObservationColumn result)
    {
        var ratio = above.Amount(area) / divisor;
        var units = Units(indicator, above, below, sample, area, divisor);
        var interval = indicator.Interval switch
        {
            IntervalMethod.Wilson when units > 0 && ratio is >= 0 and <= 1 => Intervals.Wilson(ratio * units, units),
            IntervalMethod.Byar when above.Amount(area) >= 0 => Intervals.Count(above.Amount(area)).Scaled(1 / divisor),
            IntervalMethod.Mean when above.Moments is { } moments =>
                Intervals.Mean(moments.Weights[area], above.Amount(area), moments.Squares[area], moments.WeightSquares[area]),
            _ => Interval.Unknown,
        };

        // A sample whose size is protected is smaller than any that makes an interval of use.
        var class_ = sample?.Status[area] == ObservationStatus.Protected
            ? 'C'
            : Reliability.Class(ratio, interval, indicator.Interval == IntervalMethod.Byar ? above.Amount(area) : units);
        result.Values[area] = OnScale(indicator, ratio);
        result.Low[area] = OnScale(indicator, interval.Low);
        result.High[area] = OnScale(indicator, interval.High);
        result.Reliability[area] = class_;
        if (class_ == 'C' && result.Status[area] == ObservationStatus.Normal)
        {
            result.Status[area] = ObservationStatus.LowReliability;
        }
    }

    private static double Units(Indicator indicator, LinearForm above, LinearForm below, CellColumn? sample, int area, double divisor)
    {
        if (sample is not null)
        {
            return sample.Status[area].HasValue() ? sample.Cases[area] : 0;
        }

        if (indicator.Interval == IntervalMethod.Mean)
        {
            return above.Cases(area);
        }

        return indicator.IntervalKind == IntervalKind.Sampling ? below.Cases(area) : divisor;
    }

    private static double OnScale(Indicator indicator, double value) => indicator.Scale is { } scale
        ? Math.Clamp((value - scale.From) / (scale.To - scale.From), 0, 1) * 100
        : value * indicator.Per;

    private static double Lowest(double first, double second) =>
        double.IsNaN(first) ? second : double.IsNaN(second) ? first : Math.Min(first, second);
}
