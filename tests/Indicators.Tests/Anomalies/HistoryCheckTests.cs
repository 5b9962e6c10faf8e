using Mahalleh.Indicators.Anomalies;
using Xunit;

namespace Mahalleh.Indicators.Tests.Anomalies;

public sealed class HistoryCheckTests
{
    // Worked in docs/methods/anomalies.md: earlier median 21.5, median deviation 1.
    [Fact]
    public void The_latest_value_has_the_score_worked_by_hand()
    {
        var reading = HistoryCheck.Of([20, 22, 21, 23, 30]);
        Assert.Equal(5.73325, reading.Z, 1e-9);
        Assert.True(reading.IsOutlying);
        Assert.Equal((1, false), (reading.Unchanged, reading.IsStuck));
    }

    [Fact]
    public void What_was_usual_is_told_with_the_distance() => Assert.Equal(21.5, HistoryCheck.Of([20, 22, 21, 23, 30]).Usual);

    [Fact]
    public void An_ordinary_value_is_not_outlying() => Assert.False(HistoryCheck.Of([20, 22, 21, 23, 24]).IsOutlying);

    [Theory]
    [InlineData(20.0, 22.0, 23.0, 30.0)]
    [InlineData(20.0, double.NaN, 23.0, 24.0, 30.0)]
    public void Fewer_than_four_earlier_values_have_no_score(params double[] series)
    {
        Assert.True(double.IsNaN(HistoryCheck.Of(series).Z));
        Assert.False(HistoryCheck.Of(series).IsOutlying);
    }

    [Fact]
    public void Gaps_are_skipped() =>
        Assert.Equal(HistoryCheck.Of([20, 22, 21, 23, 30]), HistoryCheck.Of([double.NaN, 20, 22, double.NaN, 21, 23, double.NaN, 30]));

    [Theory]
    [InlineData(4, true, 9.0, 7.0, 7.0, 7.0, 7.0)]
    [InlineData(3, false, 9.0, 8.0, 7.0, 7.0, 7.0)]
    [InlineData(4, true, 9.0, 7.0, 7.0, double.NaN, 7.0, 7.0)]
    [InlineData(2, false, 7.0, 7.0, 7.0, 8.0, 7.0, 7.0)]
    [InlineData(1, false, 7.0, 7.0, 7.0, 7.0, 8.0)]
    public void The_same_value_four_times_at_the_end_is_stuck(int unchanged, bool isStuck, params double[] series)
    {
        var reading = HistoryCheck.Of(series);
        Assert.Equal((unchanged, isStuck), (reading.Unchanged, reading.IsStuck));
    }

    [Fact]
    public void After_a_constant_history_there_is_no_scale_to_judge_by()
    {
        var reading = HistoryCheck.Of([7, 7, 7, 7, 9]);
        Assert.True(double.IsNaN(reading.Z));
        Assert.False(reading.IsOutlying);
    }

    [Fact]
    public void Without_a_latest_value_there_is_nothing_to_check()
    {
        Assert.Equal(new HistoryReading(double.NaN, 0), HistoryCheck.Of([7, 7, 7, 7, 7, double.NaN]));
        Assert.Equal(new HistoryReading(double.NaN, 0), HistoryCheck.Of([]));
    }

    [Fact]
    public void The_order_of_the_earlier_values_does_not_change_the_score() => Seeded.ForAll(200, random =>
    {
        var series = Enumerable.Range(0, 9).Select(_ => random.NextDouble()).ToArray();
        var z = HistoryCheck.Of(series).Z;
        random.Shuffle(series.AsSpan(0, 8));
        Assert.Equal(z, HistoryCheck.Of(series).Z);
    });

    [Fact]
    public void The_score_does_not_depend_on_the_scale_of_the_indicator() => Seeded.ForAll(200, random =>
    {
        var series = Enumerable.Range(0, 7).Select(_ => random.NextDouble()).ToArray();
        var mapped = Array.ConvertAll(series, value => (-8 * value) + 3);
        Assert.Equal(HistoryCheck.Of(series).Z, -HistoryCheck.Of(mapped).Z, 1e-9 * (1 + Math.Abs(HistoryCheck.Of(series).Z)));
    });
}
