using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>What a group of areas shows together in one period (docs/methods/change.md).</summary>
public static class PeerPool
{
    /// <summary>Numbers of the areas whose value, interval and denominator are published.</summary>
    /// <param name="column">Observations.</param>
    /// <param name="areas">Area numbers.</param>
    public static int[] Published(ObservationColumn column, IEnumerable<int> areas) =>
        [.. areas.Where(area => !double.IsNaN(column.Low[area]) && column.Denominators[area] > 0)];

    /// <summary>
    /// The ratio of the sums, Σ dᵢ vᵢ / Σ dᵢ, with the normal interval of its error √(Σ (dᵢ sᵢ)²) / Σ dᵢ, sᵢ being the width of
    /// an area's interval divided by 2z.
    /// </summary>
    /// <param name="column">Observations of the period.</param>
    /// <param name="areas">Numbers of areas that do not overlap and are published, as <see cref="Published"/> gives them.</param>
    /// <returns>The estimate in the indicator's unit; unknown for no area, or where one of them is not published.</returns>
    public static Estimate Of(ObservationColumn column, IReadOnlyList<int> areas)
    {
        var (weights, sum, squares) = (0.0, 0.0, 0.0);
        foreach (var area in areas)
        {
            var error = column.Denominators[area] * (column.High[area] - column.Low[area]) / (2 * Intervals.Z95);
            (weights, sum, squares) = (weights + column.Denominators[area], sum + (column.Denominators[area] * column.Values[area]), squares + (error * error));
        }

        if (!(weights > 0) || double.IsNaN(squares))
        {
            return Estimate.Unknown;
        }

        var (value, half) = (sum / weights, Intervals.Z95 * Math.Sqrt(squares) / weights);
        return new Estimate(value, new Interval(value - half, value + half));
    }
}
