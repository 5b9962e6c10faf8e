using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>The interval of one area's ratio by the method that its indicator names (docs/methods/intervals.md).</summary>
internal static class IntervalRules
{
    /// <summary>The interval of the ratio itself, before it is brought to its scale.</summary>
    public static Interval Of(IntervalMethod method, IndicatorParts parts, int area, double ratio) => method switch
    {
        IntervalMethod.Wilson => parts.SampleUnits(area) is > 0 and var units ? Intervals.Wilson(ratio * units, units) : Interval.Unknown,
        IntervalMethod.Byar => parts.Above.Amount(area) is >= 0 and var count ? Intervals.Count(count).Scaled(1 / parts.Divisor(area)) : Interval.Unknown,
        IntervalMethod.Mean => OfMean(parts, area),
        IntervalMethod.Amount => OfAmount(parts, area),
        IntervalMethod.Share => OfShare(parts, area, ratio),
        IntervalMethod.Delta => OfCounts(parts, area, ratio),
        IntervalMethod.Bootstrap => OfError(parts, area, ratio),
        _ => Interval.Unknown,
    };

    /// <summary>Independent units behind the interval, for the reliability class.</summary>
    public static double Units(IntervalMethod method, IndicatorParts parts, int area) => method switch
    {
        IntervalMethod.Byar or IntervalMethod.Delta => parts.Above.Cases(area),
        IntervalMethod.Amount => EffectiveCount(parts, area),
        IntervalMethod.Share => parts.Below.Cases(area),
        _ => parts.SampleUnits(area),
    };

    private static Interval OfMean(IndicatorParts parts, int area) => parts.Above.Moments is { } moments
        ? Intervals.Mean(moments.Weights[area], parts.Above.Amount(area), moments.Squares[area], moments.WeightSquares[area])
        : Interval.Unknown;

    private static Interval OfAmount(IndicatorParts parts, int area)
    {
        var (sum, count) = (parts.Above.Amount(area), EffectiveCount(parts, area));
        return count > 0 ? Intervals.Count(count).Scaled(sum / count / parts.Divisor(area)) : Interval.Unknown;
    }

    // Amounts that are all alike count as they are; one that towers over the rest makes few of many.
    private static double EffectiveCount(IndicatorParts parts, int area) =>
        parts.Above.Moments is { } moments && moments.Squares[area] > 0 ? parts.Above.Amount(area) * parts.Above.Amount(area) / moments.Squares[area] : 0;

    private static Interval OfShare(IndicatorParts parts, int area, double ratio)
    {
        if (parts.Above.Moments is not { } part || parts.Below.Moments is not { } whole || !(whole.Squares[area] > 0))
        {
            return Interval.Unknown;
        }

        var sum = parts.Below.Amount(area);
        var rest = Math.Max(0, whole.Squares[area] - part.Squares[area]);
        var variance = (((1 - ratio) * (1 - ratio) * part.Squares[area]) + (ratio * ratio * rest)) / (sum * sum);
        var units = variance > 0 && ratio is > 0 and < 1 ? ratio * (1 - ratio) / variance : sum * sum / whole.Squares[area];
        return Intervals.Wilson(ratio * units, units);
    }

    // A number has no upper end: its interval is made on the scale of its logarithm.
    private static Interval OfError(IndicatorParts parts, int area, double ratio)
    {
        var error = parts.Error(area);
        if (!parts.Below.IsEmpty)
        {
            return PovertyIntervals.FromError(ratio, error);
        }

        var factor = Math.Exp(Intervals.Z95 * error / ratio);
        return ratio > 0 && error > 0 ? new Interval(ratio / factor, ratio * factor) : Interval.Unknown;
    }

    private static Interval OfCounts(IndicatorParts parts, int area, double ratio)
    {
        var divisor = parts.Divisor(area);
        var error = Math.Sqrt(LinearForm.Variance(parts.Above, parts.Below, ratio, area)) / Math.Abs(divisor);
        return new Interval(ratio - (Intervals.Z95 * error), ratio + (Intervals.Z95 * error));
    }
}
