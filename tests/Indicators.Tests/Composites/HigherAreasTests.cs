using Mahalleh.Indicators.Composites;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

public sealed class HigherAreasTests
{
    [Fact]
    public void The_weights_of_the_extent_are_the_published_ones()
    {
        double[] expected = [1, 0.95, 0.902632, 0.523684, 0.097368, 0.05, 0];
        Assert.All(expected.Zip([10, 11, 12, 20, 29, 30, 31]), pair => Assert.Equal(pair.First, HigherAreas.Weight(pair.Second), 1e-6));
    }

    [Fact]
    public void The_percentile_is_rounded_up() => Assert.Equal([1, 2, 10, 11, 100], new[] { 1, 2, 10, 11, 100 }.Select(rank => HigherAreas.Percentile(rank, 100)));

    // docs/methods/higher-areas.md: of 10 ranked areas this one holds ranks 1, 2 and 9 with 100, 200 and 700 persons.
    [Fact]
    public void The_summary_is_the_one_worked_by_hand()
    {
        var higher = HigherAreas.Sum(7, [1, 2, 9], [0.9, 0.8, 0.2], [100, 200, 700], 10);
        Assert.Equal((7, 3, 1000.0), (higher.Area, higher.Ranked, higher.Population));
        Assert.Equal(0.39, higher.MeanScore, 1e-12);
        Assert.Equal(6.8, higher.MeanRank, 1e-12);
        Assert.Equal(1 / 3.0, higher.WorstTenth, 1e-12);
        Assert.Equal(0.1 + (0.2 * (0.95 - (0.9 / 19 * 9))), higher.Extent, 1e-12);
        Assert.True(double.IsNaN(HigherAreas.Sum(7, [1, 2], [1, 1], [100, double.NaN], 10).Extent));
        Assert.Throws<ArgumentException>(() => HigherAreas.Sum(7, [1], [1, 1], [100, 1], 10));
    }

    // Computed from the published formula; methods of the Indices of Deprivation.
    [Fact]
    public void Small_areas_shrink_towards_the_area_above()
    {
        var (proportions, weights, variance) = LogitShrinkage.Shrink([2, 15, 40, 5, 60, 9], [200, 500, 1000, 400, 900, 100]);
        Assert.Equal(0.7988058, variance, 1e-7);
        Near([0.7014, 0.9251, 0.9691, 0.8249, 0.9784, 0.8771], weights, 5e-5);
        Near([0.018003, 0.031682, 0.040518, 0.016749, 0.066495, 0.085504], proportions, 5e-7);
    }

    private static void Near(double[] expected, double[] actual, double within) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, within));
}
