using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/aggregation.md. The means and the pairs are those of the tests of the R package COINr.</summary>
public sealed class AggregationsTests
{
    private static readonly double[][] Three = [[1, 2, 3, 4], [3, 2, 1, 5], [2, 3, 1, 4]];

    [Fact]
    public void The_means_are_the_published_ones()
    {
        Assert.Equal(2.0597671, Of(Aggregation.Geometric, [1, 2, 3], [1, 1, 2]), 1e-7);
        Assert.Equal(1.4117647, Of(Aggregation.Harmonic, [1, 2, 3], [2, 1, 1]), 1e-7);
        Assert.Equal(2.25, Of(Aggregation.Arithmetic, [1, 2, 3], [1, 1, 2]), 1e-12);
        Assert.Equal(Math.Sqrt((1 + 4 + (2 * 9)) / 4.0), Of(Aggregation.Generalised, [1, 2, 3], [1, 1, 2], 2), 1e-12);
    }

    [Fact]
    public void Weights_count_as_they_are_given_in_a_sum()
    {
        var result = new double[2];
        Aggregations.Combine(new(Aggregation.Arithmetic), isSum: true, [[10, 10], [20, double.NaN]], [0.5, 0.499], result);
        Assert.Equal((5 + 9.98, 10 * 0.999), (result[0], result[1]));
    }

    [Fact]
    public void Pairs_are_compared_by_the_weight_that_is_above()
    {
        double[] equal = [1, 1, 1];
        Assert.Equal(2 / 3.0, Outranking.Share(Three, equal, 1, 0), 1e-12);
        Assert.Equal(1 / 3.0, Outranking.Share(Three, equal, 2, 0), 1e-12);
        Assert.Equal(1, Outranking.Share(Three, equal, 3, 0), 1e-12);
        var scores = new double[4];
        Aggregations.Combine(new(Aggregation.Copeland), false, Three, equal, scores);
        Assert.Equal([-1, 1, -3, 3], scores);
    }

    [Fact]
    public void Two_areas_without_a_common_column_are_a_draw_and_order_does_not_matter()
    {
        double[][] apart = [[1, double.NaN, 5], [double.NaN, 2, 5]];
        Assert.Equal(0.5, Outranking.Share(apart, [1, 1], 0, 1));
        var (scores, turned) = (new double[3], new double[3]);
        Outranking.Scores(apart, [1, 1], scores);
        Outranking.Scores([.. apart.Select(column => column.Reverse().ToArray())], [1, 1], turned);
        Assert.Equal([-1, -1, 2], scores);
        Assert.Equal(scores.Reverse(), turned);
    }

    [Fact]
    public void Equal_areas_draw_whatever_the_weights() => Seeded.ForAll(50, random =>
    {
        double[][] columns = [.. Enumerable.Range(0, 6).Select(_ => new[] { 0.5, 0.5 })];
        Assert.Equal(0.5, Outranking.Share(columns, [.. columns.Select(_ => random.NextDouble())], 0, 1), 1e-12);
    });

    [Fact]
    public void Means_stand_in_their_order_and_reach_the_value_itself() => Seeded.ForAll(200, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => 0.01 + (random.NextDouble() * 100))];
        double[] weights = [.. values.Select(_ => 0.1 + random.NextDouble())];
        var harmonic = Of(Aggregation.Harmonic, values, weights);
        var geometric = Of(Aggregation.Geometric, values, weights);
        var root = Of(Aggregation.Generalised, values, weights, 0.5);
        var arithmetic = Of(Aggregation.Arithmetic, values, weights);
        Assert.True(harmonic <= geometric + 1e-9 && geometric <= root + 1e-9 && root <= arithmetic + 1e-9);
        Assert.True(values.Min() <= harmonic + 1e-9 && arithmetic <= values.Max() + 1e-9);
    });

    [Fact]
    public void The_slope_is_that_of_a_small_step() => Seeded.ForAll(100, random =>
    {
        var (step, values, weights) = (new AggregationStep((Aggregation)random.Next(4), 0.5), new[] { 1 + random.NextDouble(), 2, 3 }, new[] { 1.0, 2, 1 });
        var (low, high) = (Of(step, [values[0] - 1e-5, values[1], values[2]], weights), Of(step, [values[0] + 1e-5, values[1], values[2]], weights));
        Assert.Equal((high - low) / 2e-5, Aggregations.Slope(step, Of(step, values, weights), values[0], 0.25), 1e-6);
    });

    private static double Of(Aggregation method, double[] values, double[] weights, double power = 1) => Of(new AggregationStep(method, power), values, weights);

    private static double Of(AggregationStep step, double[] values, double[] weights)
    {
        var result = new double[1];
        Aggregations.Combine(step, false, [.. values.Select(value => new[] { value })], weights, result);
        return result[0];
    }
}
