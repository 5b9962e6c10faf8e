using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Web.Pages.Profiles;

/// <summary>Where an area stands among its peers, on an axis whose middle is the reference and whose right end is better.</summary>
/// <param name="Least">Place of the lowest peer, 0–1.</param>
/// <param name="Lower">Place of the lower quartile.</param>
/// <param name="Upper">Place of the upper quartile.</param>
/// <param name="Most">Place of the highest peer.</param>
/// <param name="Own">Place of the area; NaN when it has no value.</param>
/// <remarks>interface.md §5: half = max(m − q0, q100 − m), x = 0.5 + (v − m) / (2 · half).</remarks>
public sealed record SpineReading(double Least, double Lower, double Upper, double Most, double Own)
{
    private const int FewestPeers = 3;

    /// <summary>Reads the place.</summary>
    /// <param name="indicator">The indicator; where lower is better the axis is turned.</param>
    /// <param name="column">Its observations.</param>
    /// <param name="area">Area number.</param>
    /// <param name="peers">Numbers of the peers, the area among them.</param>
    /// <param name="reference">The reference value; NaN for the peers' median.</param>
    /// <returns>The reading, or null when fewer than three peers have a value.</returns>
    public static SpineReading? Of(Indicator indicator, ObservationColumn column, int area, IReadOnlyList<int> peers, double reference)
    {
        var values = peers.Select(peer => column.Values[peer]).Where(double.IsFinite).Order().ToArray();
        if (values.Length < FewestPeers)
        {
            return null;
        }

        var middle = double.IsNaN(reference) ? Quantile(values, 0.5) : reference;
        var half = Math.Max(middle - values[0], values[^1] - middle);
        if (half <= 0)
        {
            return null;
        }

        var sign = indicator.Direction == Direction.Down ? -1 : 1;
        double Place(double value) => 0.5 + (sign * (value - middle) / (2 * half));
        var (first, last) = (Place(values[0]), Place(values[^1]));
        var (lower, upper) = (Place(Quantile(values, 0.25)), Place(Quantile(values, 0.75)));
        return new SpineReading(Math.Min(first, last), Math.Min(lower, upper), Math.Max(lower, upper), Math.Max(first, last), Place(column.Values[area]));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}
