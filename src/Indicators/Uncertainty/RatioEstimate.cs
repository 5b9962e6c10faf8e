using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Uncertainty;

/// <summary>A ratio of two sums with its interval, for amounts added over areas or periods (docs/methods/intervals.md).</summary>
public static class RatioEstimate
{
    /// <summary>numerator / denominator × per, with the interval of its method.</summary>
    /// <param name="numerator">Events above the line.</param>
    /// <param name="denominator">Persons, households or events below the line; each an independent unit.</param>
    /// <param name="method">Wilson or Byar; any other method needs more than two sums, so the interval is not known.</param>
    /// <param name="per">Scale of the value, above zero.</param>
    /// <returns>
    /// Nothing known when an amount is NaN or the denominator is not above zero; the value alone when the two are not what
    /// the method counts: a share above 1, a negative count.
    /// </returns>
    public static Estimate Of(double numerator, double denominator, IntervalMethod method, double per = 1) =>
        double.IsNaN(numerator) || !(denominator > 0)
            ? Estimate.Unknown
            : new Estimate(numerator / denominator * per, Around(numerator, denominator, method).Scaled(per));

    private static Interval Around(double numerator, double denominator, IntervalMethod method) => method switch
    {
        IntervalMethod.Wilson when numerator >= 0 && numerator <= denominator => Intervals.Wilson(numerator, denominator),
        IntervalMethod.Byar when numerator >= 0 => Intervals.Count(numerator).Scaled(1 / denominator),
        _ => Interval.Unknown,
    };
}
