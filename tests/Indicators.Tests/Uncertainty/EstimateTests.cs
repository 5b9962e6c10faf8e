using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Uncertainty;

public sealed class EstimateTests
{
    [Fact]
    public void The_sides_of_an_estimate_reach_from_its_value_to_the_ends()
    {
        var estimate = new Estimate(25, new Interval(22, 28.5));
        Assert.Equal((3, 3.5), (estimate.Below, estimate.Above));
        Assert.True(estimate.IsKnown);
        Assert.False(estimate.IsExact);
    }

    [Fact]
    public void An_exact_estimate_is_known_and_has_no_sides()
    {
        var estimate = Estimate.Exact(7);
        Assert.Equal((0, 0), (estimate.Below, estimate.Above));
        Assert.True(estimate.IsKnown && estimate.IsExact);
    }

    [Fact]
    public void A_value_without_an_interval_is_not_a_known_estimate()
    {
        Assert.False(new Estimate(7, Interval.Unknown).IsKnown);
        Assert.False(new Estimate(double.NaN, new Interval(0, 1)).IsKnown);
        Assert.False(Estimate.Unknown.IsKnown || Estimate.Unknown.IsExact);
        Assert.True(double.IsNaN(Estimate.Unknown.Below) && double.IsNaN(Estimate.Unknown.Above));
    }

    [Fact]
    public void A_share_of_sums_has_the_interval_of_Wilson_on_its_scale() =>
        Assert.Equal(new Estimate(65, Intervals.Wilson(65, 100).Scaled(100)), RatioEstimate.Of(65, 100, IntervalMethod.Wilson, 100));

    [Fact]
    public void A_rate_of_sums_has_the_interval_of_its_count()
    {
        var rate = RatioEstimate.Of(65, 20_000, IntervalMethod.Byar, 10_000);
        Assert.Equal(32.5, rate.Value, 1e-12);
        Assert.Equal(25.081594, rate.Interval.Low, 1e-6);
        Assert.Equal(41.424569, rate.Interval.High, 1e-6);
    }

    [Theory]
    [InlineData(double.NaN, 10)]
    [InlineData(1, double.NaN)]
    [InlineData(1, 0)]
    [InlineData(1, -3)]
    public void What_is_not_published_or_has_no_base_is_not_known(double numerator, double denominator) =>
        Assert.Equal(Estimate.Unknown, RatioEstimate.Of(numerator, denominator, IntervalMethod.Wilson));

    [Theory]
    [InlineData(12, 10, IntervalMethod.Wilson)]
    [InlineData(-1, 10, IntervalMethod.Wilson)]
    [InlineData(-1, 10, IntervalMethod.Byar)]
    [InlineData(4, 10, IntervalMethod.None)]
    [InlineData(4, 10, IntervalMethod.Mean)]
    public void A_ratio_that_the_method_does_not_count_has_a_value_and_no_interval(double numerator, double denominator, IntervalMethod method) =>
        Assert.Equal(new Estimate(numerator / denominator, Interval.Unknown), RatioEstimate.Of(numerator, denominator, method));
}
