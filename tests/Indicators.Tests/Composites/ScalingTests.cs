using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

// The numbers of goalposts are those of COINr's own tests; the rest is worked in docs/methods/normalisation.md.
public sealed class ScalingTests
{
    [Theory]
    [InlineData(1, true, 0.1)]
    [InlineData(11, true, 1)]
    [InlineData(-1, true, 0)]
    [InlineData(1, false, 0.9)]
    [InlineData(-1, false, 1)]
    [InlineData(11, false, 0)]
    public void Goalposts_hold_the_value_between_the_posts(double value, bool isPositive, double expected) =>
        Near([expected], Scale([value], Normalisation.Goalposts, isPositive));

    [Fact]
    public void Min_max_goes_from_nothing_to_one()
    {
        Near([0, 0.25, 0.25, 1], Scale([2, 4, 4, 10], Normalisation.MinMax));
        Near([1, 0.75, 0.75, 0], Scale([2, 4, 4, 10], Normalisation.MinMax, isPositive: false));
    }

    [Fact]
    public void Percentile_ranks_go_from_nothing_to_one_and_ties_share_the_lower()
    {
        Near([0, 1 / 3.0, 1 / 3.0, 1], Scale([2, 4, 4, 10], Normalisation.PercentileRank));
        Near([1, 1 / 3.0, 1 / 3.0, 0], Scale([2, 4, 4, 10], Normalisation.PercentileRank, isPositive: false));
    }

    [Theory]
    [InlineData(Normalisation.Goalposts)]
    [InlineData(Normalisation.MinMax)]
    [InlineData(Normalisation.PercentileRank)]
    public void What_has_no_value_stays_without_and_moves_nothing(Normalisation method)
    {
        var with = Scale([1, double.NaN, 4, 10, double.NaN], method);
        Assert.True(double.IsNaN(with[1]) && double.IsNaN(with[4]));
        Near(Scale([1, 4, 10], method), [with[0], with[2], with[3]]);
        Assert.All(Scale([double.NaN, double.NaN], method), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Areas_that_do_not_differ_stand_in_the_middle()
    {
        Near([0.5, 0.5, double.NaN], Scale([7, 7, double.NaN], Normalisation.MinMax));
        Near([0.5, 0.5], Scale([7, 7], Normalisation.MinMax, isPositive: false));
        Near([0.5, double.NaN], Scale([7, double.NaN], Normalisation.PercentileRank));
    }

    [Fact]
    public void The_scale_is_kept_whatever_the_values_and_turns_about_with_the_sign() => Seeded.ForAll(200, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(-10, 30) / 3.0)];
        foreach (var method in Enum.GetValues<Normalisation>())
        {
            var (up, down) = (Scale(values, method), Scale(values, method, isPositive: false));
            Assert.All(up, value => Assert.InRange(value, 0, 1));
            if (method != Normalisation.PercentileRank)
            {
                Assert.All(up.Zip(down), pair => Assert.Equal(1, pair.First + pair.Second, 1e-12));
            }

            // Min–max and ranks do not see the unit.
            if (method != Normalisation.Goalposts)
            {
                Near(up, Scale([.. values.Select(value => (7 * value) + 3)], method));
            }
        }
    });

    private static double[] Scale(double[] values, Normalisation method, bool isPositive = true)
    {
        double[] scaled = [.. values];
        new Scaling(method, values.Length).Scale(scaled, Recipes.Component(1, isPositive, 0, 10));
        return scaled;
    }

    private static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}
