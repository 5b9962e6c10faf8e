using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Smoothing;

/// <summary>A ratio over several consecutive periods together.</summary>
/// <param name="Periods">Number of periods, the last of them the one asked for; 0 when that one has no value.</param>
/// <param name="Numerator">Sum above the line; NaN when there are no periods.</param>
/// <param name="Denominator">Sum below the line; NaN when there are no periods.</param>
/// <param name="Estimate">Numerator / denominator × per, with its 95 % interval.</param>
/// <param name="Reliability">Reliability class A, B or C; '\0' without an interval.</param>
public readonly record struct PooledEstimate(int Periods, double Numerator, double Denominator, Estimate Estimate, char Reliability);

/// <summary>
/// Pools periods before areas where one period has too few cases (docs/methods/empirical-bayes.md). Only for amounts that
/// add over time: not for distinct persons, who would be counted once in each period.
/// </summary>
public static class Pooling
{
    /// <summary>Most periods that are pooled.</summary>
    public const int Longest = 4;

    /// <summary>The shortest window of up to <see cref="Longest"/> periods, ending at one period, of reliability B or better.</summary>
    /// <param name="numerators">Amounts above the line of one area, shape [periods], the oldest first.</param>
    /// <param name="denominators">Amounts below the line, shape [periods].</param>
    /// <param name="status">Status of the value of each period, shape [periods].</param>
    /// <param name="at">Index of the period at which the window ends.</param>
    /// <param name="method">Wilson (cases are those of the denominator) or Byar (cases are the events).</param>
    /// <param name="per">Scale of the value, above zero.</param>
    /// <returns>
    /// One period when it suffices alone; the longest window tried when none suffices. A window never reaches over a period
    /// without a value: a protected one could be worked out of it.
    /// </returns>
    /// <exception cref="ArgumentException">The columns differ in length, or the method is neither Wilson nor Byar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static PooledEstimate Shortest(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, ReadOnlySpan<ObservationStatus> status, int at, IntervalMethod method, double per = 1)
    {
        Check(numerators.Length, denominators.Length, status.Length, at, method);
        var pooled = new PooledEstimate(0, double.NaN, double.NaN, Estimate.Unknown, '\0');
        var (numerator, denominator) = (0.0, 0.0);
        for (var periods = 1; periods <= Longest && periods <= at + 1 && status[at + 1 - periods].HasValue(); periods++)
        {
            (numerator, denominator) = (numerator + numerators[at + 1 - periods], denominator + denominators[at + 1 - periods]);
            var estimate = RatioEstimate.Of(numerator, denominator, method, per);
            var units = method == IntervalMethod.Wilson ? denominator : numerator;
            pooled = new PooledEstimate(periods, numerator, denominator, estimate, Reliability.Class(estimate.Value, estimate.Interval, units));
            if (pooled.Reliability is 'A' or 'B')
            {
                break;
            }
        }

        return pooled;
    }

    private static void Check(int numerators, int denominators, int status, int at, IntervalMethod method)
    {
        if (numerators != denominators || numerators != status)
        {
            throw new ArgumentException($"{numerators} periods above the line, {denominators} below, {status} with a status.", nameof(denominators));
        }

        if (method is not (IntervalMethod.Wilson or IntervalMethod.Byar))
        {
            throw new ArgumentException($"Sums alone have no interval by the method {method}.", nameof(method));
        }

        if (at < 0 || at >= numerators)
        {
            throw new ArgumentOutOfRangeException(nameof(at), $"{at} is not one of {numerators} periods.");
        }
    }
}
