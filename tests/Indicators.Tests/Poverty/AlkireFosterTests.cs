using Mahalleh.Indicators.Poverty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Poverty;

// The matrix of Alkire and Foster (2011), worked by hand in docs/methods/alkire-foster.md.
public sealed class AlkireFosterTests
{
    private static readonly double[][] Achievements = [[13.1, 14, 4, 1], [15.2, 7, 5, 0], [12.5, 10, 1, 0], [20, 11, 3, 1]];
    private static readonly double[] Lines = [13, 12, 3, 1];
    private static readonly double[] Equal = [0.25, 0.25, 0.25, 0.25];
    private static readonly double[] Everyone = [1, 1, 1, 1];

    [Fact]
    public void The_published_matrix_gives_the_published_figures()
    {
        var figures = AlkireFoster.Measure(AlkireFoster.Deprivations(Achievements, Lines), Equal, 0.5, Everyone);
        Near([0.5, 0.75, 0.375, 4], [figures.Headcount, figures.Intensity, figures.Adjusted, figures.Persons]);
        Near([0.25, 0.5, 0.25, 0.5], figures.Censored);
        Near([0.25, 0.75, 0.25, 0.5], figures.Uncensored);
        Near([1 / 6.0, 1 / 3.0, 1 / 6.0, 1 / 3.0], figures.Contributions);
    }

    [Fact]
    public void The_scores_are_none_two_four_and_one_quarter() => Near(
        [0, 0.5, 1, 0.25], [.. AlkireFoster.Deprivations(Achievements, Lines).Select(record => AlkireFoster.Score(record, Equal))]);

    [Fact]
    public void With_the_first_dimension_weighing_half_only_the_third_person_is_poor()
    {
        double[] shares = [0.5, 0.25, 0.125, 0.125];
        var deprived = AlkireFoster.Deprivations(Achievements, Lines);
        var figures = AlkireFoster.Measure(deprived, shares, 0.5, Everyone);
        Near([0, 0.375, 1, 0.25], [.. deprived.Select(record => AlkireFoster.Score(record, shares))]);
        Near([0.25, 1, 0.25], [figures.Headcount, figures.Intensity, figures.Adjusted]);
    }

    [Fact]
    public void The_gaps_of_the_poor_give_M1_and_M2()
    {
        var gaps = AlkireFoster.Gaps(Achievements, Lines);
        var gap = AlkireFoster.AdjustedGap(gaps, Equal, 0.5, Everyone, 1);
        Assert.Equal(0.2055288, gap, 0.5e-7);
        Assert.Equal(0.5480769, gap / 0.375, 0.5e-7);
        Assert.Equal(0.1654570, AlkireFoster.AdjustedGap(gaps, Equal, 0.5, Everyone, 2), 0.5e-7);
    }

    [Fact]
    public void Two_halves_of_the_people_give_a_quarter_and_a_half_and_together_their_mean()
    {
        var deprived = AlkireFoster.Deprivations(Achievements, Lines);
        Assert.Equal(0.25, AlkireFoster.Measure(deprived[..2], Equal, 0.5, [1, 1]).Adjusted, 1e-15);
        Assert.Equal(0.5, AlkireFoster.Measure(deprived[2..], Equal, 0.5, [1, 1]).Adjusted, 1e-15);
    }

    [Fact]
    public void A_third_of_the_weights_reaches_a_cut_off_of_a_third_though_neither_is_a_binary_fraction()
    {
        Assert.True(AlkireFoster.IsPoor(1 - (2 / 3.0), 1 / 3.0));
        Assert.True(AlkireFoster.IsPoor(0.1 + 0.2, 0.3));
        Assert.False(AlkireFoster.IsPoor(0.333, 1 / 3.0));
        Assert.False(AlkireFoster.IsPoor(0, 1e-12));
    }

    [Fact]
    public void A_record_of_three_persons_counts_as_three_records() => Seeded.ForAll(100, random =>
    {
        var (deprived, shares) = (PovertyRecords.SomeDeprived(random, 12, 3), PovertyRecords.SomeShares(random, 3));
        var persons = deprived.Select(_ => (double)random.Next(1, 6)).ToArray();
        var one = AlkireFoster.Measure(deprived, shares, 0.4, persons);
        bool[][] repeated = [.. deprived.Zip(persons).SelectMany(pair => Enumerable.Repeat(pair.First, (int)pair.Second))];
        var many = AlkireFoster.Measure(repeated, shares, 0.4, [.. repeated.Select(_ => 1.0)]);
        Near([many.Headcount, many.Intensity, many.Adjusted], [one.Headcount, one.Intensity, one.Adjusted]);
        Near(many.Contributions, one.Contributions);
    });

    [Fact]
    public void M0_never_rises_with_the_cut_off_and_H_times_A_is_M0() => Seeded.ForAll(100, random =>
    {
        var (deprived, shares) = (PovertyRecords.SomeDeprived(random, 20, 4), PovertyRecords.SomeShares(random, 4));
        var persons = deprived.Select(_ => random.NextDouble() + 0.1).ToArray();
        var figures = Enumerable.Range(1, 20).Select(step => AlkireFoster.Measure(deprived, shares, step / 20.0, persons)).ToArray();
        Assert.All(figures.Zip(figures.Skip(1)), pair => Assert.True(pair.Second.Adjusted <= pair.First.Adjusted));
        Assert.All(figures.Where(one => one.Headcount > 0), one => Assert.Equal(one.Adjusted, one.Headcount * one.Intensity, 1e-12));
        Assert.Equal(figures[0].Uncensored, figures[0].Censored);
    });

    [Fact]
    public void Without_poor_persons_there_is_no_intensity_and_without_persons_nothing()
    {
        var rich = AlkireFoster.Measure([[false, true]], [0.5, 0.5], 1, [7]);
        Assert.Equal((0.0, 0.0), (rich.Headcount, rich.Adjusted));
        Assert.All(rich.Contributions.Append(rich.Intensity), figure => Assert.Equal(double.NaN, figure));
        Assert.Equal(double.NaN, AlkireFoster.Measure([], [1], 1, []).Headcount);
    }

    [Fact]
    public void What_is_no_recipe_or_no_matrix_is_refused()
    {
        Assert.Throws<ArgumentException>(() => AlkireFoster.Measure([[true]], [0.5, 0.5], 0.5, [1]));
        Assert.Throws<ArgumentException>(() => AlkireFoster.Measure([[true]], [0.9], 0.5, [1]));
        Assert.Throws<ArgumentException>(() => AlkireFoster.Measure([[true, true]], [1.5, -0.5], 0.5, [1]));
        Assert.Throws<ArgumentException>(() => AlkireFoster.Measure([[true]], [1], 0.5, [1, 1]));
        Assert.Throws<ArgumentException>(() => AlkireFoster.Measure([[true]], [1], 0.5, [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlkireFoster.Measure([[true]], [1], 0, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlkireFoster.Measure([[true]], [1], double.NaN, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlkireFoster.AdjustedGap([[0.1]], [1], 1, [1], 0));
        Assert.Throws<ArgumentException>(() => AlkireFoster.Gaps([[1]], [0]));
        Assert.Throws<ArgumentException>(() => AlkireFoster.Score([true], [0.5, 0.5]));
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }
}
