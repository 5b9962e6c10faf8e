using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Smoothing;

public sealed class PoolingTests
{
    private static readonly double[] Persons = [5000, 5000, 5000, 5000, 5000];

    // Worked in docs/methods/empirical-bayes.md: 20 events are too few, 14 + 20 are enough.
    [Fact]
    public void The_shortest_window_that_suffices_is_taken()
    {
        var pooled = Pool([8, 9, 11, 14, 20], at: 4);
        Assert.Equal((2, 34, 10_000, 'B'), (pooled.Periods, pooled.Numerator, pooled.Denominator, pooled.Reliability));
        Assert.Equal(34, pooled.Estimate.Value, 1e-12);
        Assert.Equal(Intervals.Count(34).Scaled(1e-4).Scaled(10_000), pooled.Estimate.Interval);
    }

    [Fact]
    public void A_period_that_suffices_alone_is_not_pooled() => Assert.Equal((1, 'A'), Size(Pool([8, 9, 11, 14, 120], at: 4)));

    [Fact]
    public void When_none_suffices_the_longest_window_is_given() => Assert.Equal((4, 'C'), Size(Pool([90, 5, 5, 5, 5], at: 4)));

    [Fact]
    public void The_window_ends_at_the_period_asked_for()
    {
        var pooled = Pool([8, 9, 24, 14, 20], at: 2);
        Assert.Equal((2, 33), (pooled.Periods, pooled.Numerator));
        Assert.Equal((1, 'C'), Size(Pool([8, 9, 24, 14, 20], at: 0)));
    }

    // With 40 of four periods and three of them published, the hidden one would be the rest.
    [Theory]
    [InlineData(ObservationStatus.Protected)]
    [InlineData(ObservationStatus.NotCollected)]
    [InlineData(ObservationStatus.CannotExist)]
    public void A_window_does_not_reach_over_a_period_without_a_value(ObservationStatus status)
    {
        var pooled = Pool([8, 9, double.NaN, 7, 6], at: 4, [ObservationStatus.Normal, ObservationStatus.Normal, status, ObservationStatus.Estimated, ObservationStatus.LowReliability]);
        Assert.Equal((2, 13, 'C'), (pooled.Periods, pooled.Numerator, pooled.Reliability));
    }

    [Fact]
    public void A_period_without_a_value_is_not_replaced_by_earlier_ones()
    {
        var pooled = Pool([40, 40, 40, 40, double.NaN], at: 4, [.. Enumerable.Repeat(ObservationStatus.Normal, 4), ObservationStatus.Protected]);
        Assert.Equal((0, '\0'), Size(pooled));
        Assert.True(double.IsNaN(pooled.Numerator) && double.IsNaN(pooled.Denominator));
        Assert.Equal(Estimate.Unknown, pooled.Estimate);
    }

    // 5 of 20, three times: 15 of 60 has a relative error of 22 %, 10 of 40 one of 27 %; 40 cases are enough.
    [Fact]
    public void The_cases_of_a_share_are_those_of_the_denominator()
    {
        var status = new ObservationStatus[3];
        var pooled = Pooling.Shortest([5, 5, 5], [20, 20, 20], status, 2, IntervalMethod.Wilson, 100);
        Assert.Equal((2, 40, 'B'), (pooled.Periods, pooled.Denominator, pooled.Reliability));
        Assert.Equal(25, pooled.Estimate.Value);
    }

    [Fact]
    public void A_window_is_never_longer_than_needed_nor_than_four() => Seeded.ForAll(300, random =>
    {
        var events = Enumerable.Range(0, 5).Select(_ => (double)random.Next(0, 40)).ToArray();
        var at = random.Next(5);
        var pooled = Pool(events, at);
        Assert.InRange(pooled.Periods, 1, Math.Min(4, at + 1));
        Assert.Equal(events[(at + 1 - pooled.Periods)..(at + 1)].Sum(), pooled.Numerator);
        Assert.True(pooled.Periods == 1 || pooled.Numerator - events[at + 1 - pooled.Periods] < 30);
        Assert.True(pooled.Reliability != 'C' || pooled.Periods == Math.Min(4, at + 1));
    });

    [Fact]
    public void Columns_methods_and_periods_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Pooling.Shortest([1], [1, 2], [ObservationStatus.Normal], 0, IntervalMethod.Byar));
        Assert.Throws<ArgumentException>(() => Pooling.Shortest([1], [1], [], 0, IntervalMethod.Byar));
        Assert.Throws<ArgumentException>(() => Pooling.Shortest([1], [1], [ObservationStatus.Normal], 0, IntervalMethod.Mean));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pooling.Shortest([1], [1], [ObservationStatus.Normal], 1, IntervalMethod.Byar));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pooling.Shortest([1], [1], [ObservationStatus.Normal], -1, IntervalMethod.Byar));
    }

    private static PooledEstimate Pool(double[] events, int at, ObservationStatus[]? status = null) =>
        Pooling.Shortest(events, Persons, status ?? new ObservationStatus[5], at, IntervalMethod.Byar, 10_000);

    private static (int Periods, char Class) Size(PooledEstimate pooled) => (pooled.Periods, pooled.Reliability);
}
