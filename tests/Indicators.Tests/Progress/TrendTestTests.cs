using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class TrendTestTests
{
    // Worked in docs/methods/trend.md.
    [Fact]
    public void The_slope_and_the_statistic_are_those_worked_by_hand()
    {
        var reading = TrendTest.Of(Around(1, 10, 11, 12.5, 13, 15));
        Assert.Equal(1.2, reading.Slope, 1e-12);
        Assert.Equal(55.31904, reading.ChiSquare, 1e-9);
        Assert.Equal(TrendVerdict.Rising, reading.Verdict);
    }

    // Worked in docs/methods/trend.md: without the last value the slope is nothing.
    [Fact]
    public void One_far_value_alone_makes_no_trend()
    {
        var reading = TrendTest.Of(Around(1, 10, 10, 10, 10, 20));
        Assert.Equal(2, reading.Slope, 1e-12);
        Assert.True(reading.ChiSquare > TrendTest.Critical);
        Assert.Equal(TrendVerdict.NoClearTrend, reading.Verdict);
    }

    [Fact]
    public void A_slope_within_chance_is_no_clear_trend()
    {
        var reading = TrendTest.Of(Around(3, 10, 11, 12.5, 13, 15));
        Assert.Equal(55.31904 / 9, reading.ChiSquare, 1e-9);
        Assert.Equal(TrendVerdict.NoClearTrend, reading.Verdict);
    }

    // Published series and verdicts of the Fingertips service, indicators 241, 30309 and 41203, 2020–2024.
    [Fact]
    public void Published_series_have_their_published_verdicts()
    {
        Assert.Equal(TrendVerdict.Rising, TrendTest.Of(
            [Of(7.0826, 7.0754, 7.094), Of(7.1085, 7.1013, 7.1199), Of(7.2571, 7.2499, 7.2684), Of(7.4528, 7.4456, 7.4643), Of(7.6554, 7.6481, 7.6669)]).Verdict);
        Assert.Equal(TrendVerdict.Falling, TrendTest.Of(
            [Of(92.6254, 92.4168, 92.8288), Of(92.3221, 92.1072, 92.5315), Of(90.8708, 90.6358, 91.1004), Of(90.017, 89.7694, 90.2594), Of(90.1013, 89.8578, 90.3396)]).Verdict);
        Assert.Equal(TrendVerdict.Rising, TrendTest.Of(
            [Of(2.935, 2.7841, 3.0919), Of(1.93028, 1.8085, 2.058), Of(2.7567, 2.6113, 2.9082), Of(2.8701, 2.7225, 3.0237), Of(3.0121, 2.8616, 3.1683)]).Verdict);
    }

    [Fact]
    public void The_same_series_backwards_has_the_other_slope_and_the_same_statistic() => Seeded.ForAll(300, random =>
    {
        var series = Enumerable.Range(0, 5).Select(_ => Randoms.Next(random)).ToArray();
        var there = TrendTest.Of(series);
        Array.Reverse(series);
        var back = TrendTest.Of(series);
        Assert.Equal(there.Slope, -back.Slope, 1e-6 * (1 + Math.Abs(there.Slope)));
        Assert.Equal(there.ChiSquare, back.ChiSquare, 1e-6 * (1 + there.ChiSquare));
    });

    [Fact]
    public void Equations_one_and_two_give_the_same_as_the_sums_of_the_published_form() => Seeded.ForAll(300, random =>
    {
        var series = Enumerable.Range(0, 5).Select(_ => Randoms.Around(random.NextDouble() * 10, 0.5 + random.NextDouble())).ToArray();
        var (w, x) = (series.Select(one => Math.Pow(3.92 / (one.Interval.High - one.Interval.Low), 2)).ToArray(), new double[] { 1, 2, 3, 4, 5 });
        var (sw, swx, swy) = (w.Sum(), Dot(w, x), w.Zip(series, (weight, one) => weight * one.Value).Sum());
        var (swxx, swxy) = (w.Zip(x, (weight, at) => weight * at * at).Sum(), w.Select((weight, at) => weight * x[at] * series[at].Value).Sum());
        var slope = ((sw * swxy) - (swx * swy)) / ((sw * swxx) - (swx * swx));
        var reading = TrendTest.Of(series);
        Assert.Equal(slope, reading.Slope, 1e-9);
        Assert.Equal(slope * slope * ((sw * swxx) - (swx * swx)) / sw, reading.ChiSquare, 1e-7);
    });

    [Fact]
    public void Only_the_last_five_count()
    {
        Estimate[] last = Around(1, 10, 11, 12.5, 13, 15);
        Assert.Equal(TrendTest.Of(last), TrendTest.Of([Randoms.Around(900, 1), Estimate.Unknown, .. last]));
    }

    [Fact]
    public void Four_values_or_a_gap_among_the_last_five_are_not_enough()
    {
        Estimate[] six = Around(1, 9, 10, 11, 12.5, 13, 15);
        Assert.Equal(TrendVerdict.NotEnough, TrendTest.Of(six.AsSpan(0, 4)).Verdict);
        six[3] = new Estimate(12.5, Interval.Unknown);
        var reading = TrendTest.Of(six);
        Assert.Equal(TrendVerdict.NotEnough, reading.Verdict);
        Assert.True(double.IsNaN(reading.Slope) && double.IsNaN(reading.ChiSquare));
    }

    [Fact]
    public void A_series_without_error_is_judged_by_the_signs_of_its_slopes()
    {
        var rising = TrendTest.Of(Around(0, 10, 11, 12.5, 13, 15));
        Assert.Equal((1.2, TrendVerdict.Rising), (rising.Slope, rising.Verdict));
        Assert.True(double.IsNaN(rising.ChiSquare));
        Assert.Equal(TrendVerdict.Falling, TrendTest.Of(Around(0, 15, 13, 12.5, 11, 10)).Verdict);
        Assert.Equal(TrendVerdict.NoClearTrend, TrendTest.Of(Around(0, 10, 10, 10, 10, 20)).Verdict);
    }

    [Fact]
    public void A_constant_series_without_error_has_no_trend() => Seeded.ForAll(200, random =>
    {
        var value = random.NextDouble();
        var reading = TrendTest.Of(Around(0, value, value, value, value, value));
        Assert.Equal((0, TrendVerdict.NoClearTrend), (reading.Slope, reading.Verdict));
    });

    [Fact]
    public void A_value_without_error_among_others_gets_the_smallest_of_their_errors()
    {
        Estimate[] mixed = [Randoms.Around(10, 1), Estimate.Exact(11), Randoms.Around(12.5, 0.5), Randoms.Around(13, 1), Randoms.Around(15, 2)];
        Estimate[] floored = [.. mixed];
        floored[1] = Randoms.Around(11, 0.5);
        Assert.Equal(TrendTest.Of(floored), TrendTest.Of(mixed));
    }

    private static Estimate Of(double value, double low, double high) => new(value, new Interval(low, high));

    private static Estimate[] Around(double half, params double[] values) => [.. values.Select(value => Randoms.Around(value, half))];

    private static double Dot(double[] one, double[] other) => one.Zip(other, (left, right) => left * right).Sum();
}
