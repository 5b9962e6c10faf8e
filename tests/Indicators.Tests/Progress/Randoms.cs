using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Tests.Progress;

/// <summary>Estimates with sides of different length, for properties.</summary>
internal static class Randoms
{
    public static Estimate Next(Random random)
    {
        var value = (random.NextDouble() - 0.5) * 100;
        return new Estimate(value, new Interval(value - (10 * random.NextDouble()), value + (10 * random.NextDouble())));
    }

    public static Estimate Share(double events, double trials) => new(events / trials, Intervals.Wilson(events, trials));

    public static Estimate Around(double value, double half) => new(value, new Interval(value - half, value + half));

    public static Estimate Mapped(Estimate estimate, double factor, double shift)
    {
        var (one, other) = ((estimate.Interval.Low * factor) + shift, (estimate.Interval.High * factor) + shift);
        return new Estimate((estimate.Value * factor) + shift, new Interval(Math.Min(one, other), Math.Max(one, other)));
    }
}
