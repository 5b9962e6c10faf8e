using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>The interval of one area's ratio by the method that its indicator names (docs/methods/intervals.md).</summary>
internal static class IntervalRules
{
    /// <summary>The interval of the ratio itself, before it is brought to its scale, from the units that <see cref="Units"/> gives.</summary>
    public static Interval Of(IntervalMethod method, IndicatorParts parts, AreaRatio ratio, double units) => method switch
    {
        IntervalMethod.Wilson => units > 0 ? Intervals.Share(ratio.Value, units) : Interval.Unknown,
        IntervalMethod.Byar => ratio.Amount >= 0 ? Intervals.Count(ratio.Amount).Scaled(1 / ratio.Divisor) : Interval.Unknown,
        IntervalMethod.Mean => OfMean(parts, ratio),
        IntervalMethod.Amount => units > 0 ? Intervals.Count(units).Scaled(ratio.Value / units) : Interval.Unknown,
        IntervalMethod.Share => OfShare(parts, ratio),
        IntervalMethod.Delta => OfCounts(parts, ratio),
        IntervalMethod.Bootstrap => OfError(parts, ratio),
        _ => Interval.Unknown,
    };

    /// <summary>Independent units behind the interval, for the reliability class.</summary>
    public static double Units(IntervalMethod method, IndicatorParts parts, AreaRatio ratio, long cases) => method switch
    {
        IntervalMethod.Byar or IntervalMethod.Delta => cases,
        IntervalMethod.Amount => EffectiveCount(parts, ratio),
        IntervalMethod.Share => parts.Below.Cases(ratio.Area),
        _ => parts.SampleUnits(ratio),
    };

    private static Interval OfMean(IndicatorParts parts, AreaRatio ratio) => parts.Above.Moments is { } moments
        ? Intervals.Mean(moments.Weights[ratio.Area], ratio.Amount, moments.Squares[ratio.Area], moments.WeightSquares[ratio.Area])
        : Interval.Unknown;

    // Amounts that are all alike count as they are; one that towers over the rest makes few of many.
    private static double EffectiveCount(IndicatorParts parts, AreaRatio ratio) =>
        parts.Above.Moments is { } moments && moments.Squares[ratio.Area] is > 0 and var squares ? ratio.Amount * ratio.Amount / squares : 0;

    private static Interval OfShare(IndicatorParts parts, AreaRatio ratio)
    {
        if (parts.Above.Moments is not { } part || parts.Below.Moments is not { } whole || !(whole.Squares[ratio.Area] > 0))
        {
            return Interval.Unknown;
        }

        var (share, squares, all) = (ratio.Value, part.Squares[ratio.Area], whole.Squares[ratio.Area]);
        var rest = Math.Max(0, all - squares);
        var spread = ((1 - share) * (1 - share) * squares) + (share * share * rest);
        var weight = ratio.Divisor * ratio.Divisor;
        return Intervals.Share(share, spread > 0 && share is > 0 and < 1 ? share * (1 - share) * weight / spread : weight / all);
    }

    // A number has no upper end: its interval is made on the scale of its logarithm.
    private static Interval OfError(IndicatorParts parts, AreaRatio ratio)
    {
        var error = parts.Error(ratio.Area);
        if (parts.IsShare)
        {
            return PovertyIntervals.FromError(ratio.Value, error);
        }

        var factor = Math.Exp(Intervals.Z95 * error / ratio.Value);
        return ratio.Value > 0 && error > 0 ? new Interval(ratio.Value / factor, ratio.Value * factor) : Interval.Unknown;
    }

    private static Interval OfCounts(IndicatorParts parts, AreaRatio ratio)
    {
        var half = Intervals.Z95 * Math.Sqrt(parts.Variance(ratio)) / Math.Abs(ratio.Divisor);
        return new Interval(ratio.Value - half, ratio.Value + half);
    }
}
