using Mahalleh.Indicators.Smoothing;
using Xunit;

namespace Mahalleh.Indicators.Tests.Smoothing;

public sealed class EmpiricalBayesTests
{
    // Worked in docs/methods/empirical-bayes.md.
    private static readonly double[] Events = [2, 15, 40, 5, 60, 9];
    private static readonly double[] Bases = [200, 500, 1000, 400, 900, 100];

    // The example of Assunção and Reis (1999) as the package esda prints it.
    private static readonly double[] AssuncaoEvents = [30, 25, 25, 15, 33, 21, 30, 20];
    private static readonly double[] AssuncaoBases = [100, 100, 110, 90, 100, 90, 110, 90];

    [Fact]
    public void The_smoothed_rates_are_those_worked_by_hand()
    {
        var prior = RatePrior.Of(Events, Bases, Enumerable.Range(0, 6));
        Assert.Equal(0.04225806, prior.Mean, 0.5e-8);
        Assert.Equal(0.00037198, prior.Spread, 0.5e-8);
        double[] expected = [0.021685, 0.032269, 0.04023, 0.019082, 0.063931, 0.064609];
        Assert.All(EmpiricalBayes.Smooth(Events, Bases).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.6e-6));
    }

    [Fact]
    public void The_standardised_rates_are_the_published_ones()
    {
        double[] expected = [1.03843594, -0.04099089, -0.56250375, -1.73061861, 1.68609205, -0.37696643, 0.47576252, -0.60257513];
        Assert.All(EmpiricalBayes.Standardise(AssuncaoEvents, AssuncaoBases).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.6e-8));
    }

    [Fact]
    public void Rates_that_differ_less_than_chance_would_make_them_all_become_the_mean()
    {
        Assert.Equal(-0.000373364, RatePrior.Of(AssuncaoEvents, AssuncaoBases, Enumerable.Range(0, 8)).Spread, 0.5e-9);
        Assert.All(EmpiricalBayes.Smooth(AssuncaoEvents, AssuncaoBases), rate => Assert.Equal(0.2518987, rate, 0.5e-7));
    }

    [Fact]
    public void A_base_so_large_that_the_variance_is_negative_is_standardised_by_chance_alone()
    {
        var prior = new RatePrior(0.25, -0.001);
        Assert.Equal(0.05 / Math.Sqrt(0.25 / 1000), prior.Standardise(300, 1000), 1e-12);
        Assert.Equal(0.05 / Math.Sqrt((0.25 / 100) - 0.001), prior.Standardise(30, 100), 1e-12);
    }

    [Fact]
    public void A_smoothed_rate_lies_between_the_own_rate_and_the_mean() => Seeded.ForAll(300, random =>
    {
        var (events, bases) = Rates(random, 12);
        var mean = events.Sum() / bases.Sum();
        var smooth = EmpiricalBayes.Smooth(events, bases);
        for (var area = 0; area < smooth.Length; area++)
        {
            var rate = events[area] / bases[area];
            Assert.InRange(smooth[area], Math.Min(rate, mean) - 1e-12, Math.Max(rate, mean) + 1e-12);
        }
    });

    [Fact]
    public void Of_two_equal_rates_that_of_the_smaller_base_moves_further()
    {
        var smooth = EmpiricalBayes.Smooth([10, 100, 20, 60], [100, 1000, 1000, 1000]);
        Assert.True(smooth[0] < smooth[1] && smooth[1] < 0.1);
    }

    [Fact]
    public void What_is_not_published_takes_no_part_and_gets_nothing() => Seeded.ForAll(200, random =>
    {
        var (events, bases) = Rates(random, 8);
        double[] longer = [.. events[..3], double.NaN, .. events[3..], 5, 5];
        double[] beside = [.. bases[..3], 300, .. bases[3..], double.NaN, 0];
        var (plain, gaps) = (EmpiricalBayes.Smooth(events, bases), EmpiricalBayes.Smooth(longer, beside));
        Assert.Equal([.. plain[..3], double.NaN, .. plain[3..], double.NaN, double.NaN], gaps);
        plain = EmpiricalBayes.Standardise(events, bases);
        Assert.Equal([.. plain[..3], double.NaN, .. plain[3..], double.NaN, double.NaN], EmpiricalBayes.Standardise(longer, beside));
    });

    [Fact]
    public void With_all_others_as_neighbours_the_local_rates_are_the_global_ones_in_any_order() => Seeded.ForAll(100, random =>
    {
        var (events, bases) = Rates(random, 9);
        events[4] = double.NaN;
        var neighbours = Enumerable.Range(0, 9).Select(area => Enumerable.Range(0, 9).Where(other => other != area).ToArray()).ToArray();
        Array.ForEach(neighbours, random.Shuffle);
        Assert.Equal(EmpiricalBayes.Smooth(events, bases), EmpiricalBayes.SmoothLocally(events, bases, neighbours));
    });

    // Two groups of three: each is smoothed as if the other were not there.
    [Fact]
    public void Only_the_neighbours_count()
    {
        int[][] neighbours = [[1, 2], [0, 2], [0, 1], [4, 5], [3, 5], [3, 4]];
        Assert.Equal(
            [.. EmpiricalBayes.Smooth(Events.AsSpan(0, 3), Bases.AsSpan(0, 3)), .. EmpiricalBayes.Smooth(Events.AsSpan(3), Bases.AsSpan(3))],
            EmpiricalBayes.SmoothLocally(Events, Bases, neighbours));
    }

    [Fact]
    public void An_area_without_neighbours_keeps_its_own_rate_and_none_published_gives_none()
    {
        Assert.Equal([0.25], EmpiricalBayes.SmoothLocally([25], [100], [[]]));
        Assert.Equal([double.NaN, double.NaN], EmpiricalBayes.Smooth([double.NaN, 1], [4, 0]));
    }

    [Fact]
    public void Where_nothing_ever_happened_the_rates_and_the_deviations_are_nothing()
    {
        Assert.Equal([0, 0], EmpiricalBayes.Smooth([0, 0], [100, 50]));
        Assert.Equal([0, 0], EmpiricalBayes.Standardise([0, 0], [100, 50]));
    }

    [Fact]
    public void Columns_of_different_length_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EmpiricalBayes.Smooth([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => EmpiricalBayes.Standardise([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => EmpiricalBayes.SmoothLocally([1], [1], [[], []]));
    }

    private static (double[] Events, double[] Bases) Rates(Random random, int areas)
    {
        var bases = Enumerable.Range(0, areas).Select(_ => (double)random.Next(10, 1000)).ToArray();
        return ([.. bases.Select(at => (double)random.Next(0, (int)at))], bases);
    }
}
