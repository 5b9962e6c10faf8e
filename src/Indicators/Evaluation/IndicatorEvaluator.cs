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
        var parts = IndicatorParts.Read(indicator, cells, period, breakdown);
        for (var area = 0; area < areas; area++)
        {
            EvaluateArea(indicator, parts, area, result);
        }

        return result;
    }

    /// <summary>Whether any area has a value or a protected one; quicker than evaluating.</summary>
    /// <param name="indicator">The definition.</param>
    /// <param name="cells">Published cells.</param>
    /// <param name="period">Reference period.</param>
    /// <param name="areas">Number of areas.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public static bool IsCollected(Indicator indicator, CellStore cells, Period period, int areas, string breakdown = "")
    {
        var parts = IndicatorParts.Read(indicator, cells, period, breakdown);
        for (var area = 0; area < areas; area++)
        {
            if (parts.Status(area) != ObservationStatus.NotCollected)
            {
                return true;
            }
        }

        return false;
    }

    private static void EvaluateArea(Indicator indicator, IndicatorParts parts, int area, ObservationColumn result)
    {
        var status = parts.Status(area);
        result.Completeness[area] = parts.Completeness(area);
        result.Status[area] = status;
        if (!status.HasValue())
        {
            result.Reliability[area] = status == ObservationStatus.Protected ? Reliability.Protected : '\0';
            return;
        }

        var (amount, divisor) = (parts.Above.Amount(area), parts.Divisor(area));
        if (divisor == 0 || !IsPossible(indicator, amount / divisor))
        {
            result.Status[area] = ObservationStatus.CannotExist;
            return;
        }

        result.Numerators[area] = amount;
        result.Denominators[area] = parts.HasDivisor ? divisor : double.NaN;
        result.Cases[area] = parts.Above.Cases(area);
        Publish(indicator, parts, area, amount / divisor, result);
    }

    // More cases than there are people is a fault of the records, and no figure; build lists where it happens.
    internal static bool IsPossible(Indicator indicator, double ratio) =>
        !(indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Share or IntervalMethod.Bootstrap && indicator.Denominator.Count > 0) || ratio is >= 0 and <= 1;

    private static void Publish(Indicator indicator, IndicatorParts parts, int area, double ratio, ObservationColumn result)
    {
        var interval = IntervalRules.Of(indicator.Interval, parts, area, ratio);
        // A sample whose size is protected is smaller than any that makes an interval of use.
        var units = IntervalRules.Units(indicator.Interval, parts, area);
        var reliability = parts.IsSampleProtected(area) ? 'C' : Reliability.Class(ratio, interval, units);
        result.Units[area] = units;
        result.Values[area] = OnScale(indicator, ratio);
        result.Low[area] = OnScale(indicator, interval.Low);
        result.High[area] = OnScale(indicator, interval.High);
        result.Reliability[area] = reliability;
        if (reliability == 'C' && result.Status[area] == ObservationStatus.Normal)
        {
            result.Status[area] = ObservationStatus.LowReliability;
        }
    }

    private static double OnScale(Indicator indicator, double value) => indicator.Scale is { } scale
        ? Math.Clamp((value - scale.From) / (scale.To - scale.From), 0, 1) * 100
        : value * indicator.Per;
}
