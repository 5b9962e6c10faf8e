using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Poverty;
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
        var result = ObservationColumn.Uncleared(areas);
        var parts = IndicatorParts.Read(indicator, cells, period, breakdown);
        AreaBlocks.ForEach(areas, block => EvaluateBlock(indicator, parts, block, result));
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

    // Column by column first, so that the loop over the areas has only what depends on several of them.
    private static void EvaluateBlock(Indicator indicator, IndicatorParts parts, AreaBlock block, ObservationColumn result)
    {
        result.Clear(block);
        parts.Fill(result, block);
        for (var area = block.From; area < block.To; area++)
        {
            EvaluateArea(indicator, parts, area, result);
        }
    }

    private static void EvaluateArea(Indicator indicator, IndicatorParts parts, int area, ObservationColumn result)
    {
        var status = result.Status[area];
        if (!status.HasValue())
        {
            Withhold(result, area, status);
            return;
        }

        var (amount, divisor) = (result.Numerators[area], parts.HasDivisor ? result.Denominators[area] : 1);
        var value = amount / divisor;
        if (divisor == 0 || !IsPossible(parts, value))
        {
            Withhold(result, area, ObservationStatus.CannotExist);
            return;
        }

        // A share of sums that are rounded apart may be above one by the last digit.
        Publish(indicator, parts, new AreaRatio(area, amount, divisor, parts.IsShare ? Math.Min(1, value) : value), result);
    }

    // More cases than there are people is a fault of the records, and no figure; build lists where it happens.
    internal static bool IsPossible(IndicatorParts parts, double ratio) => !parts.IsShare || ratio is >= 0 and <= 1 + AlkireFoster.Tolerance;

    private static void Withhold(ObservationColumn result, int area, ObservationStatus status)
    {
        (result.Numerators[area], result.Denominators[area], result.Cases[area]) = (double.NaN, double.NaN, 0);
        (result.Status[area], result.Reliability[area]) = (status, status == ObservationStatus.Protected ? Reliability.Protected : '\0');
    }

    private static void Publish(Indicator indicator, IndicatorParts parts, AreaRatio ratio, ObservationColumn result)
    {
        var area = ratio.Area;
        var units = IntervalRules.Units(indicator.Interval, parts, ratio, result.Cases[area]);
        var interval = IntervalRules.Of(indicator.Interval, parts, ratio, units);
        // A sample whose size is protected is smaller than any that makes an interval of use.
        var reliability = parts.IsSampleProtected(area) ? 'C' : Reliability.Class(ratio.Value, interval, units);
        result.Units[area] = units;
        result.Values[area] = OnScale(indicator, ratio.Value);
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
