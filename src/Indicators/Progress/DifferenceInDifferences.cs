using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>
/// How much more or less an area changed than its peers did: (after − before) of the area less (after − before) of the
/// peers (docs/methods/change.md, equation 3). It is a comparison, never by itself an effect.
/// </summary>
/// <param name="Area">The area's own change.</param>
/// <param name="Peers">Change of the peers taken together, independent of the area.</param>
/// <param name="Interval">95 % interval of the difference of the two; <see cref="Uncertainty.Interval.Unknown"/> when any of the four errors is not known.</param>
public readonly record struct DifferenceInDifferences(Change Area, Change Peers, Interval Interval)
{
    /// <summary>The area's difference less the peers', in the indicator's unit; NaN when any of the four values is missing.</summary>
    public double Difference => Area.Difference - Peers.Difference;

    /// <summary>Whether the interval leaves zero out; false when it is not known.</summary>
    public bool IsClear => Mover.IsClear(Interval);

    /// <summary>Compares two changes by recovering each side of the interval from the sides of all four estimates (Newcombe 2001).</summary>
    /// <param name="area">The area's change.</param>
    /// <param name="peers">The peers' change over the same two periods, in the same unit.</param>
    public static DifferenceInDifferences Of(Change area, Change peers) =>
        new(area, peers, Mover.Difference(area.Estimate, peers.Estimate));
}
