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
}
