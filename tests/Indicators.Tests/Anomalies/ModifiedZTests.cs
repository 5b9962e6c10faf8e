using Mahalleh.Indicators.Anomalies;
using Xunit;

namespace Mahalleh.Indicators.Tests.Anomalies;

public sealed class ModifiedZTests
{
    // Worked in docs/methods/anomalies.md: median 12.5, median deviation 1.5.
    [Fact]
    public void The_far_value_has_the_score_worked_by_hand()
    {
        var scores = ModifiedZ.Of([10, 11, 12, 13, 14, 40]);
        Assert.Equal(12.3658, scores[5], 0.5e-4);
        Assert.Equal(-1.1242, scores[0], 0.5e-4);
        Assert.Equal([false, false, false, false, false, true], scores.Select(ModifiedZ.IsOutlying));
    }

    // Worked in docs/methods/anomalies.md: the median deviation is 0, the mean deviation 0.8.
    [Fact]
    public void When_most_values_are_equal_the_mean_deviation_is_the_scale()
    {
        var scores = ModifiedZ.Of([5, 5, 9, 5, 5]);
        Assert.Equal(3.9894, scores[2], 0.5e-4);
        Assert.Equal([0, 0, 0, 0], [scores[0], scores[1], scores[3], scores[4]]);
    }

    [Fact]
    public void The_usual_is_the_median_of_what_is_published()
    {
        Assert.Equal(12.5, ModifiedZ.Usual([10, double.NaN, 11, 12, 13, 14, 40]));
        Assert.True(double.IsNaN(ModifiedZ.Usual([])));
    }

    [Fact]
    public void The_last_bits_of_a_ratio_are_no_spread() => Assert.All(ModifiedZ.Of([1 / 3.0 * 100, 100 / 3.0, 200 / 6.0, 33.333333333333329]), z => Assert.Equal(0, z, 1e-9));

    [Fact]
    public void When_all_values_are_equal_none_is_outlying() => Assert.Equal([0, 0, double.NaN, 0], ModifiedZ.Of([0.1, 0.1, double.NaN, 0.1]));

    [Fact]
    public void What_is_not_published_has_no_score_and_changes_none() => Seeded.ForAll(100, random =>
    {
        var values = Enumerable.Range(0, 10).Select(_ => random.NextDouble()).ToArray();
        var scores = ModifiedZ.Of(values);
        Assert.Equal([double.NaN, .. scores[..4], double.NaN, .. scores[4..]], ModifiedZ.Of([double.NaN, .. values[..4], double.NaN, .. values[4..]]));
    });

    [Fact]
    public void The_scores_do_not_depend_on_the_scale_of_the_indicator() => Seeded.ForAll(300, random =>
    {
        var values = Enumerable.Range(0, random.Next(1, 20)).Select(_ => (double)random.Next(8)).ToArray();
        var (factor, shift) = (Math.Pow(2, random.Next(-3, 4)) * (random.Next(2) == 0 ? -1 : 1), random.Next(-9, 9));
        var mapped = ModifiedZ.Of(Array.ConvertAll(values, value => (value * factor) + shift));
        Assert.All(ModifiedZ.Of(values).Zip(mapped), pair => Assert.Equal(pair.First * Math.Sign(factor), pair.Second, 1e-9));
    });

    [Fact]
    public void A_value_that_moves_ever_further_out_cannot_hide_itself()
    {
        Assert.Equal(100 * ModifiedZ.Of([1, 2, 3, 4, 103])[4], ModifiedZ.Of([1, 2, 3, 4, 10_003])[4], 1e-9);
        Assert.Equal(ModifiedZ.Of([1, 2, 3, 4, 103])[0], ModifiedZ.Of([1, 2, 3, 4, 10_003])[0]);
    }

    [Theory]
    [InlineData(3.5, false)]
    [InlineData(-3.5000001, true)]
    [InlineData(3.5000001, true)]
    [InlineData(double.NaN, false)]
    public void Beyond_three_and_a_half_on_either_side_is_outlying(double z, bool expected) => Assert.Equal(expected, ModifiedZ.IsOutlying(z));

    [Fact]
    public void Of_nothing_there_are_no_scores()
    {
        Assert.Empty(ModifiedZ.Of([]));
        Assert.Equal([double.NaN], ModifiedZ.Of([double.NaN]));
    }
}
