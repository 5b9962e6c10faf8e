using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>An axis from 0 to 1 whose middle is a reference and whose right end is better: x = 0.5 + (v − m) / (2 · half).</summary>
/// <param name="Middle">The reference m, in the indicator's unit.</param>
/// <param name="Half">Distance from the middle to the farther end of the peers, in the same unit, above zero.</param>
/// <param name="IsTurned">Whether lower values lie at the right.</param>
public readonly record struct SpineScale(double Middle, double Half, bool IsTurned)
{
    /// <summary>Place of a value; outside 0–1 for one beyond all peers.</summary>
    /// <param name="value">A value; NaN stays NaN.</param>
    public double At(double value) => 0.5 + ((IsTurned ? Middle - value : value - Middle) / (2 * Half));
}

/// <summary>Where an area stands among its peers in one indicator.</summary>
/// <param name="Scale">The axis: half = max(m − q0, q100 − m).</param>
/// <param name="Lowest">Lowest published value of the peers, q0.</param>
/// <param name="LowerQuartile">Their lower quartile, q25; between two values in proportion.</param>
/// <param name="UpperQuartile">Their upper quartile, q75.</param>
/// <param name="Highest">Highest published value of the peers, q100.</param>
/// <param name="Count">Number of peers with a published value, the area among them.</param>
public sealed record SpineReading(SpineScale Scale, double Lowest, double LowerQuartile, double UpperQuartile, double Highest, int Count)
{
    /// <summary>Fewest peers with a value that make a spread.</summary>
    public const int FewestPeers = 3;

    /// <summary>The ends of all peers as places, the left one first.</summary>
    public (double Left, double Right) Whole => Ordered(Scale.At(Lowest), Scale.At(Highest));

    /// <summary>The ends of their middle half as places, the left one first.</summary>
    public (double Left, double Right) MiddleHalf => Ordered(Scale.At(LowerQuartile), Scale.At(UpperQuartile));

    /// <summary>Reads the spread of the peers around a reference.</summary>
    /// <param name="indicator">The indicator; where lower is better the axis is turned.</param>
    /// <param name="column">Its observations.</param>
    /// <param name="peers">Numbers of the peers, the area among them.</param>
    /// <param name="reference">The reference value; NaN for the peers' median.</param>
    /// <returns>The reading, or null when fewer than three peers have a value or all are equal to the reference.</returns>
    public static SpineReading? Of(Indicator indicator, ObservationColumn column, IReadOnlyList<int> peers, double reference)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(column);
        var values = peers.Select(peer => column.Values[peer]).Where(double.IsFinite).Order().ToArray();
        if (values.Length < FewestPeers)
        {
            return null;
        }

        var middle = double.IsNaN(reference) ? Quantile(values, 0.5) : reference;
        var half = Math.Max(middle - values[0], values[^1] - middle);
        return half <= 0 ? null : new SpineReading(
            new SpineScale(middle, half, indicator.Direction == Direction.Down),
            values[0],
            Quantile(values, 0.25),
            Quantile(values, 0.75),
            values[^1],
            values.Length);
    }

    private static (double Left, double Right) Ordered(double one, double other) => (Math.Min(one, other), Math.Max(one, other));

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}
