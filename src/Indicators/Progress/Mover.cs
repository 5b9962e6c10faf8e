using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>The method of variance estimates recovery: each side of an interval is built from the sides that cause it.</summary>
internal static class Mover
{
    /// <summary>Interval of first − second, two independent estimates (docs/methods/change.md, equation 1).</summary>
    public static Interval Difference(Estimate first, Estimate second)
    {
        if (!first.IsKnown || !second.IsKnown)
        {
            return Interval.Unknown;
        }

        var difference = first.Value - second.Value;
        return new Interval(difference - Root(first.Below, second.Above), difference + Root(first.Above, second.Below));
    }

    /// <summary>Whether an interval leaves zero out; false when it is not known.</summary>
    public static bool IsClear(Interval interval) => interval.Low > 0 || interval.High < 0;

    private static double Root(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
