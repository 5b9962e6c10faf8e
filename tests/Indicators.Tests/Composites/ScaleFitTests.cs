using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/normalisation.md: every method on numbers that can be checked by hand or that others published.</summary>
public sealed class ScaleFitTests
{
    private static readonly double[] Example = [2, 4, 4, 10];

    [Fact]
    public void Min_max_goes_from_end_to_end_either_way()
    {
        Near([0, 25, 25, 100], Scale(new(Normalisation.MinMax, 0, 100), Example));
        Near([100, 75, 75, 0], Scale(new(Normalisation.MinMax, 0, 100), Example, Component(isPositive: false)));
    }

    [Fact]
    public void A_z_score_takes_the_deviation_with_one_less()
    {
        Near([-0.866025, -0.288675, -0.288675, 1.443376], Scale(new(Normalisation.ZScore), Example), 1e-6);
        Near([100 + (15 * 0.8660254)], Scale(new(Normalisation.ZScore, 100, 115), Example, Component(isPositive: false))[..1], 1e-6);
    }

    // The numbers of the tests of the R package COINr.
    [Fact]
    public void Goalposts_hold_what_lies_beyond_them()
    {
        var component = Component(low: 0, high: 10);
        Near([0.1, 1, 0], Scale(new(Normalisation.Goalposts), [1, 11, -1], component));
        Near([0.9, 0, 1], Scale(new(Normalisation.Goalposts), [1, 11, -1], component with { IsPositive = false }));
        Near([0.1, 1.1, -0.1], Scale(new(Normalisation.Scaled), [1, 11, -1], component));
    }

    [Fact]
    public void The_distance_to_a_target_passes_one_unless_it_is_capped()
    {
        var up = Component() with { Target = 10 };
        Near([0, 0.5, 1.1], Scale(new(Normalisation.TargetDistance), [0, 5, 11], up));
        Near([0, 0.5, 1], Scale(new(Normalisation.TargetDistance) { IsCapped = true }, [0, 5, 11], up));
        Near([1.1, 0.9, 0], Scale(new(Normalisation.TargetDistance), [-1, 1, 10], up with { IsPositive = false, Target = 0 }));
    }

    [Fact]
    public void The_distance_to_a_reference_is_one_there()
    {
        Near([0, 1, 2], Scale(new(Normalisation.ReferenceDistance), [2, 6, 10], Component() with { Reference = 6 }));
        Near([2, 1, 0], Scale(new(Normalisation.ReferenceDistance), [2, 6, 10], Component(isPositive: false) with { Reference = 6 }));
    }

    [Fact]
    public void Ranks_share_ties()
    {
        Near([0, 1 / 3.0, 1 / 3.0, 1], Scale(new(Normalisation.PercentileRank), Example));
        Near([1, 1 / 3.0, 1 / 3.0, 0], Scale(new(Normalisation.PercentileRank), Example, Component(isPositive: false)));
        Near([1, 2, 2, 4], Scale(new(Normalisation.Rank), Example));
        Near([0, 1, 1, 3], Scale(new(Normalisation.Borda), Example));
    }

    [Fact]
    public void The_rest_of_the_table_by_hand()
    {
        Near([0.2, 0.4, 0.4, 1], Scale(new(Normalisation.ShareOfMaximum), Example));
        // Median 3, median deviation 1.
        Near([-2 * 0.6745, -0.6745, 0, 0.6745, 7 * 0.6745], Scale(new(Normalisation.RobustZScore), [1, 2, 3, 4, 10]));
        Near([2, 3, 3, 5], Scale(new(Normalisation.Bands) { Bands = 5 }, Example));
        Near([1, 2, 2, 3], Scale(new(Normalisation.Categories), Example, Component() with { Edges = [4, 10] }));
        Near([3, 2, 2, 1], Scale(new(Normalisation.Categories), Example, Component(isPositive: false) with { Edges = [4, 10] }));
        Near([-1, 0, 0, 1], Scale(new(Normalisation.AroundMean) { Margin = 0.2 }, [2, 4, 6, 8]));
        Near([-2, -4, -4, -10], Scale(new(Normalisation.None), Example, Component(isPositive: false)));
    }

    // Average ranks 1, 2.5, 2.5, 4 of four: the normal quantiles of 0.2, 0.5 and 0.8.
    [Fact]
    public void A_normal_score_is_the_quantile_of_the_average_rank() =>
        Near([-0.8416212335729143, 0, 0, 0.8416212335729143], Scale(new(Normalisation.NormalScore), Example), 1e-9);

    [Fact]
    public void The_exponential_scale_of_ten_areas_has_the_published_shape()
    {
        double[] ten = [.. Enumerable.Range(1, 10).Select(value => (double)value)];
        Near([2.3903, 5.0580, 8.0764, 11.5515, 15.6468, 20.6327, 27.0075, 35.8568, 50.4267, 100], Scale(new(Normalisation.Exponential), ten), 5e-5);
        double[] many = [.. Enumerable.Range(0, 32_844).Select(value => (double)value)];
        Assert.Equal(0.000691, Scale(new(Normalisation.Exponential), many).Min(), 5e-7);
        double[] twenty = [.. Enumerable.Range(1, 20).Select(value => (double)value)];
        var scaled = Scale(new(Normalisation.Exponential), twenty);
        Near([2.39026, 6.517733, 15.64679, 31.009144, 50.426654, 63.847632], [scaled[1], scaled[4], scaled[9], scaled[14], scaled[17], scaled[18]], 1e-5);
        // Tied areas share the average of their ranks: 2.5 of 4 is 0.625.
        Near([-23 * Math.Log(1 - (0.625 * (1 - Math.Exp(-100 / 23.0))))], Scale(new(Normalisation.Exponential), Example)[1..2]);
    }

    // An area at 100 on one of two equal domains and 0 on the other gets 50, which is where the tenth of all areas begins.
    [Fact]
    public void The_exponential_scale_cancels_by_half()
    {
        double[] thousand = [.. Enumerable.Range(1, 1000).Select(value => (double)value)];
        var scaled = Scale(new(Normalisation.Exponential), thousand);
        Assert.Equal(0.1, scaled.Count(value => value > 50) / 1000.0, 0.004);
    }

    [Fact]
    public void Equal_values_are_a_fault_that_names_the_step_and_the_indicator()
    {
        foreach (var method in new[] { Normalisation.MinMax, Normalisation.ZScore, Normalisation.RobustZScore })
        {
            var fault = Assert.Throws<IndexStepException>(() => Scale(new(method), [3, 3, double.NaN, 3])).Fault;
            Assert.Equal(("normalisation", "c", -1), (fault.Step, fault.Indicator, fault.Area));
            Assert.Contains("'c'", fault.Message.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_logarithm_takes_the_goalposts_with_it()
    {
        var income = Component(low: 100, high: 75_000) with { Transform = Transform.Log };
        Near([0, Math.Log(20_000 / 100.0) / Math.Log(750), 1], Scale(new(Normalisation.Goalposts), [Math.Log(100), Math.Log(20_000), Math.Log(90_000)], income));
    }

    [Fact]
    public void A_scale_stays_where_it_was_fitted()
    {
        var fit = ScaleFit.Fit(new(Normalisation.MinMax), null, "p", Example);
        var scaled = new double[2];
        fit.Apply([12, 0], scaled, new RankRoom(2));
        Near([1.25, -0.25], scaled);
    }

    [Fact]
    public void Units_change_nothing() => Seeded.ForAll(100, random =>
    {
        double[] values = [.. Enumerable.Range(0, 12).Select(_ => random.Next(8) == 0 ? double.NaN : random.NextDouble()), 0, 1];
        double[] moved = [.. values.Select(value => (value * 40) - 7)];
        foreach (var method in new[] { Normalisation.MinMax, Normalisation.ZScore, Normalisation.RobustZScore, Normalisation.PercentileRank, Normalisation.NormalScore, Normalisation.Exponential })
        {
            Near(Scale(new(method), values), Scale(new(method), moved), 1e-9);
        }
    });

    private static IndexComponent Component(bool isPositive = true, double low = 0, double high = 1) => Recipes.Component(1, isPositive, low, high);

    private static double[] Scale(NormalisationStep step, double[] values, IndexComponent? component = null)
    {
        var scaled = new double[values.Length];
        ScaleFit.Fit(step, component ?? Component(), "c", values).Apply(values, scaled, new RankRoom(values.Length));
        return scaled;
    }

    private static void Near(double[] expected, double[] actual, double within = 1e-12)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, within));
    }
}
