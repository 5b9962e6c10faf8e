using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Indicators.Composites;

/// <summary>Brings one indicator's values over the ranked areas to the scale 0–1 (docs/methods/normalisation.md).</summary>
/// <remarks>Holds room for one column, so that the draws allocate nothing. Not safe to share between threads.</remarks>
/// <param name="method">How columns are scaled.</param>
/// <param name="areas">Number of ranked areas.</param>
internal sealed class Scaling(Normalisation method, int areas)
{
    private readonly RankBuffer _buffer = new(method == Normalisation.PercentileRank ? areas : 0);
    private readonly int[] _ranks = new int[method == Normalisation.PercentileRank ? areas : 0];

    /// <summary>Scales a column in place; higher is then always more of what the index measures. NaN stays NaN.</summary>
    public void Scale(Span<double> values, IndexComponent component)
    {
        switch (method)
        {
            case Normalisation.Goalposts:
                Linear(values, component.Low, component.High, component.IsPositive);
                break;
            case Normalisation.MinMax:
                MinMax(values, component.IsPositive);
                break;
            case Normalisation.PercentileRank:
                PercentileRank(values, component.IsPositive);
                break;
            default:
                throw new InvalidOperationException($"The normalisation {method} is not known.");
        }
    }

    private static void Linear(Span<double> values, double low, double high, bool isPositive)
    {
        foreach (ref var value in values)
        {
            var share = Math.Clamp((value - low) / (high - low), 0, 1);
            value = isPositive ? share : 1 - share;
        }
    }

    private static void MinMax(Span<double> values, bool isPositive)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            // A comparison with NaN is false, so NaN takes no part.
            low = value < low ? value : low;
            high = value > high ? value : high;
        }

        if (high > low)
        {
            Linear(values, low, high, isPositive);
            return;
        }

        // Where all areas are equal the component tells them nothing: the middle of the scale for all.
        foreach (ref var value in values)
        {
            value = double.IsNaN(value) ? double.NaN : 0.5;
        }
    }

    private void PercentileRank(Span<double> values, bool isPositive)
    {
        var ranked = isPositive ? _buffer.LowestFirst(values, _ranks) : _buffer.HighestFirst(values, _ranks);
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = _ranks[at] == 0 ? double.NaN : ranked == 1 ? 0.5 : (_ranks[at] - 1.0) / (ranked - 1);
        }
    }
}
