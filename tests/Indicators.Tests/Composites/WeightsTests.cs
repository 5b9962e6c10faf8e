using Mahalleh.Indicators.Composites;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/weights.md</summary>
public sealed class WeightsTests
{
    // Two pairs that go together and not with each other, with correlations a and b: two factors, and squared loadings (1 + a)/2 and (1 + b)/2.
    [Fact]
    public void Two_factors_share_the_weight_by_their_loadings()
    {
        var weights = PrincipalWeights.Find(Matrix<double>.Build.DenseOfArray(new[,] { { 1, 0.8, 0, 0 }, { 0.8, 1, 0, 0 }, { 0, 0, 1, 0.2 }, { 0, 0, 0.2, 1 } }));
        Near([0.9 / 3, 0.9 / 3, 0.6 / 3, 0.6 / 3], weights, 1e-9);
    }

    // Worked by hand: equal correlations have one factor above 1, with equal loadings.
    [Fact]
    public void What_goes_together_equally_weighs_the_same() =>
        Near([1 / 3.0, 1 / 3.0, 1 / 3.0], PrincipalWeights.Find(Matrix<double>.Build.Dense(3, 3, (row, column) => row == column ? 1 : 0.5)), 1e-9);

    [Fact]
    public void A_rotation_of_the_factors_puts_mixed_loadings_apart()
    {
        var weights = PrincipalWeights.Find(Matrix<double>.Build.DenseOfArray(new[,] { { 1, 0.7, 0.1, 0.1 }, { 0.7, 1, 0.1, 0.1 }, { 0.1, 0.1, 1, 0.7 }, { 0.1, 0.1, 0.7, 1 } }));
        Near([0.25, 0.25, 0.25, 0.25], weights, 1e-9);
    }

    [Fact]
    public void Balanced_weights_bring_the_correlations_to_where_they_are_wanted() => Seeded.ForAll(5, random =>
    {
        double[] shared = [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble())];
        double[][] columns = [.. Enumerable.Range(0, 3).Select(at => shared.Select(value => (at * value) + random.NextDouble()).ToArray())];
        var weights = BalancedWeights.Find(columns, [1, 1, 1]);
        double[] score = [.. Enumerable.Range(0, 60).Select(area => columns.Select((column, at) => weights[at] * column[area]).Sum())];
        double[] reached = [.. columns.Select(column => Correlation.Pearson(column, score))];
        Assert.All(reached, value => Assert.Equal(reached[0], value, 1e-3));
        Assert.Equal(1, weights.Sum(), 1e-12);
    });

    [Fact]
    public void Correlations_of_too_few_areas_or_an_equal_part_are_a_fault()
    {
        Assert.Equal("weights", Assert.Throws<IndexStepException>(() => Correlations.Of([[1, 2, double.NaN], [1, 2, 3]], "p")).Fault.Step);
        Assert.Equal("p", Assert.Throws<IndexStepException>(() => Correlations.Of([[1, 2, 3], [4, 4, 4]], "p")).Fault.Indicator);
    }

    private static void Near(double[] expected, double[] actual, double within) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, within));
}
