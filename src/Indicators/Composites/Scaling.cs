using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Brings one indicator's values over the ranked areas to the scale 0–1 (docs/methods/normalisation.md).</summary>
internal static class Scaling
{
    /// <summary>Scales a column; higher is always more of what the index measures. NaN stays NaN.</summary>
    public static double[] Scale(ReadOnlySpan<double> values, IndexComponent component, Normalisation method) => method switch
    {
        Normalisation.Goalposts => Linear(values, component.Low, component.High, component.IsPositive),
        Normalisation.MinMax => MinMax(values, component.IsPositive),
        Normalisation.PercentileRank => PercentileRank(values, component.IsPositive),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown normalisation."),
    };

    private static double[] Linear(ReadOnlySpan<double> values, double low, double high, bool isPositive)
    {
        var scaled = new double[values.Length];
        for (var at = 0; at < values.Length; at++)
        {
            var share = Math.Clamp((values[at] - low) / (high - low), 0, 1);
            scaled[at] = isPositive ? share : 1 - share;
        }

        return scaled;
    }

    private static double[] MinMax(ReadOnlySpan<double> values, bool isPositive)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        // Where all areas are equal the component tells them nothing: the middle of the scale for all.
        return high > low ? Linear(values, low, high, isPositive) : [.. values.ToArray().Select(value => double.IsNaN(value) ? double.NaN : 0.5)];
    }

    private static double[] PercentileRank(ReadOnlySpan<double> values, bool isPositive)
    {
        var ranks = isPositive ? Ranking.Ranks.LowestFirst(values) : Ranking.Ranks.HighestFirst(values);
        var ranked = ranks.Count(rank => rank > 0);
        return [.. ranks.Select(rank => rank == 0 ? double.NaN : ranked == 1 ? 0.5 : (rank - 1.0) / (ranked - 1))];
    }
}
