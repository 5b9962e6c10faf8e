using System.Collections.Immutable;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Values at which an axis is marked: multiples of 1, 2 or 5 times a power of ten that cover a range.</summary>
/// <param name="Values">The values, ascending, two or more.</param>
/// <param name="Step">Distance between neighbours.</param>
/// <param name="Decimals">Digits after the point that tell them apart, 0–6.</param>
public sealed record Ticks(ImmutableArray<double> Values, double Step, int Decimals)
{
    private static readonly double[] Nice = [1, 2, 5, 10];

    /// <summary>The ticks that cover a range: the first is not above its low end, the last not below its high end.</summary>
    /// <param name="low">Low end, finite.</param>
    /// <param name="high">High end, finite; a range without length is widened to zero.</param>
    /// <param name="steps">About how many steps, 1 or more; there may be two more at the ends.</param>
    public static Ticks Cover(double low, double high, int steps)
    {
        if (high - low <= 1e-7 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            (low, high) = high == 0 && low == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(high, 0));
        }

        var step = NiceStep((high - low) / Math.Max(1, steps));
        var (first, last) = (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9));
        var decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 6);
        ImmutableArray<double> values = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(at => Math.Round((first + at) * step, 12))];
        return new Ticks(values, step, decimals);
    }

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * Nice.First(nice => nice >= (rough / power) - 1e-9);
    }
}
