using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.Uncertainty;
using MathNet.Numerics.Distributions;
using Xunit;
using Multinomial = Mahalleh.Indicators.Poverty.Multinomial;

namespace Mahalleh.Indicators.Tests.Poverty;

public sealed class MultinomialTests
{
    private const int Draws = 100_000;

    [Fact]
    public void Indices_come_as_often_as_they_weigh_and_never_without_weight()
    {
        double[] weights = [5, 0, 1, 3, 1];
        var (table, random, counts) = (new AliasTable([.. weights]), new Xoshiro256("alias"), new double[5]);
        for (var draw = 0; draw < Draws; draw++)
        {
            counts[table.Next(random)]++;
        }

        Assert.Equal(0, counts[1]);
        Fits(counts, [.. weights.Select(weight => weight / 10)]);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(3.7)]
    [InlineData(40)]
    [InlineData(900)]
    public void Poisson_counts_have_their_law(double mean)
    {
        var (table, random) = (new PoissonTable(mean), new Xoshiro256("poisson"));
        var law = new Poisson(mean);
        var span = (int)(mean + (8 * Math.Sqrt(mean)) + 10);
        var counts = new double[span];
        for (var draw = 0; draw < Draws; draw++)
        {
            counts[table.Next(random)]++;
        }

        Fits(counts, [.. Enumerable.Range(0, span).Select(law.Probability)]);
    }

    // The first is drawn one by one, the others mostly in bulk.
    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(1000)]
    public void Each_kind_comes_binomially_often(int trials)
    {
        ClusterGroup[] kinds = [Kind(1), Kind(7), Kind(2), Kind(10)];
        var (sampler, random, counts) = (new Multinomial(kinds, trials), new Xoshiro256("multinomial"), new long[4]);
        double[][] seen = [.. kinds.Select(_ => new double[trials + 1])];
        var product = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            sampler.Next(random, counts);
            Assert.Equal(trials, counts.Sum());
            product += (counts[1] - (0.35 * trials)) * (counts[3] - (0.5 * trials));
            for (var kind = 0; kind < 4; kind++)
            {
                seen[kind][counts[kind]]++;
            }
        }

        Assert.Equal(-0.35 * 0.5 * trials, product / Draws, 0.02 * trials);
        for (var kind = 0; kind < 4; kind++)
        {
            var law = new Binomial(kinds[kind].Count / 20.0, trials);
            Fits(seen[kind], [.. Enumerable.Range(0, trials + 1).Select(law.Probability)]);
        }
    }

    [Fact]
    public void No_trials_give_no_counts()
    {
        long[] counts = [3, 4];
        new Multinomial([Kind(1), Kind(1)], 0).Next(new Xoshiro256("none"), counts);
        Assert.Equal([0, 0], counts);
    }

    private static ClusterGroup Kind(long count) => new(count, 0, 0, count);

    // Pearson's χ² over what is expected five times or more, the rest as one class; refused at one in 100,000.
    private static void Fits(double[] counts, double[] law)
    {
        var (distance, classes, rare, expectedRare) = (0.0, 0, 0.0, 0.0);
        for (var value = 0; value < law.Length; value++)
        {
            var expected = law[value] * Draws;
            if (expected >= 5)
            {
                distance += Math.Pow(counts[value] - expected, 2) / expected;
                classes++;
            }
            else
            {
                (rare, expectedRare) = (rare + counts[value], expectedRare + expected);
            }
        }

        distance += expectedRare > 0.5 ? Math.Pow(rare - expectedRare, 2) / expectedRare : 0;
        Assert.True(1 - ChiSquared.CDF(classes, distance) > 1e-5, $"χ² is {distance} in {classes} classes.");
        Assert.InRange(rare, 0, expectedRare + (5 * Math.Sqrt(expectedRare)) + 2);
    }
}
