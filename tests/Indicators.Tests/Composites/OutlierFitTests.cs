using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/outliers.md. The numbers are those of the tests of the R package COINr.</summary>
public sealed class OutlierFitTests
{
    private static readonly double[] OneFar = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100];
    private static readonly double[] TwoFar = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100];

    [Fact]
    public void Skewness_and_kurtosis_are_of_type_two()
    {
        Assert.Equal(3.063241034, SampleMoments.Skewness(TwoFar), 1e-9);
        Assert.Equal(9.741390835, SampleMoments.Kurtosis(TwoFar), 1e-8);
        Assert.Equal(3.255638184, SampleMoments.Skewness(OneFar), 1e-9);
        Assert.Equal(10.70667391, SampleMoments.Kurtosis(OneFar), 1e-8);
        double[] held = [.. TwoFar.Select(value => Math.Min(value, 30))];
        Assert.Equal(1.71203806, SampleMoments.Skewness(held), 1e-8);
        Assert.Equal(1.815780538, SampleMoments.Kurtosis(held), 1e-9);
    }

    [Fact]
    public void The_farthest_value_becomes_the_next_one_until_the_shape_passes()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30], Treat(new(OutlierTreatment.Winsorise, 5), TwoFar));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10], Treat(new(OutlierTreatment.Winsorise, 5), OneFar));
        Assert.Equal([-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -10], Treat(new(OutlierTreatment.Winsorise, 5), [.. OneFar.Select(value => -value)]));
    }

    [Fact]
    public void Without_leave_to_move_a_value_the_logarithm_is_taken()
    {
        var treated = Treat(new(OutlierTreatment.Winsorise, 0), OneFar);
        Assert.Equal(Math.Log(0.99), treated[0], 1e-12);
        Assert.Equal(Math.Log(99.99), treated[^1], 1e-12);
        double[] mirrored = Treat(new(OutlierTreatment.Winsorise, 0), [.. OneFar.Select(value => -value)]);
        Assert.All(treated.Zip(mirrored), pair => Assert.Equal(pair.First, -pair.Second, 1e-12));
    }

    [Fact]
    public void The_logarithm_is_the_published_one()
    {
        var fit = new OutlierFit(0.99, double.PositiveInfinity, -1 + 0.99, false);
        double[] expected = [-0.01005033585, 0.68813463874, 1.09527338740, 4.60507018099];
        Assert.All(expected.Zip([1.0, 2, 3, 100]), pair => Assert.Equal(pair.First, fit.Of(pair.Second), 1e-10));
    }

    [Fact]
    public void The_usual_limit_is_the_twentieth_part_and_at_most_five()
    {
        double[] values = [.. Enumerable.Range(1, 38).Select(value => (double)value), 400, 4000];
        Assert.Equal(38, Treat(new(OutlierTreatment.Winsorise), values).Max());
        Assert.NotEqual(10, Treat(new(OutlierTreatment.Winsorise), OneFar).Max());
    }

    [Fact]
    public void What_passes_or_is_equal_is_left_alone_and_gaps_stay()
    {
        Assert.True(OutlierFit.Find(new(OutlierTreatment.Winsorise, 5), [1, 2, 3, 4, double.NaN, 5]).IsNone);
        Assert.True(OutlierFit.Find(new(OutlierTreatment.Winsorise, 5), [3, 3, 3, 3, 3]).IsNone);
        Assert.True(OutlierFit.Find(new(OutlierTreatment.None), OneFar).IsNone);
        Assert.True(double.IsNaN(OutlierFit.Find(new(OutlierTreatment.Winsorise, 5), OneFar).Of(double.NaN)));
    }

    [Fact]
    public void The_order_of_the_values_stays() => Seeded.ForAll(100, random =>
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(_ => Math.Pow(random.NextDouble(), -2) * (random.Next(2) == 0 ? 1 : -1)).Order()];
        var treated = Treat(new(OutlierTreatment.Winsorise, random.Next(4)), values);
        Assert.Equal(treated.Order(), treated);
    });

    private static double[] Treat(OutlierStep step, double[] values)
    {
        var fit = OutlierFit.Find(step, values);
        return [.. values.Select(fit.Of)];
    }
}
