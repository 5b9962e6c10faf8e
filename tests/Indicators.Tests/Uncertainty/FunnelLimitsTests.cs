using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Uncertainty;

public sealed class FunnelLimitsTests
{
    // Worked by hand: docs/methods/funnel.md.
    [Theory]
    [InlineData(100, Intervals.Z95, 0.1216, 0.2784)]
    [InlineData(100, Intervals.Z998, 0.0764, 0.3236)]
    [InlineData(400, Intervals.Z998, 0.1382, 0.2618)]
    public void The_limits_of_a_fifth_are_those_worked_by_hand(double trials, double z, double low, double high)
    {
        var limits = FunnelLimits.Share(0.2, trials, z);
        Assert.Equal(low, limits.Low, 4);
        Assert.Equal(high, limits.High, 4);
    }

    // The intervals are published (Public Health England's workbook); each of their ends, taken as the centre, has the value as its limit.
    [Theory]
    [InlineData(0.55254443296887967, 0.73635751756902468, Intervals.Z95)]
    [InlineData(0.49549465740704313, 0.77835406140896968, Intervals.Z998)]
    public void A_published_interval_of_a_share_turned_round_is_a_limit(double low, double high, double z)
    {
        Assert.Equal(0.65, FunnelLimits.Share(low, 100, z).High, 12);
        Assert.Equal(0.65, FunnelLimits.Share(high, 100, z).Low, 12);
    }

    [Theory]
    [InlineData(65, 50.163187710459454, 82.849138545939837, Intervals.Z95)]
    [InlineData(65, 42.880261471480203, 94.000290844318016, Intervals.Z998)]
    [InlineData(1045, 982.59320180733255, 1110.3312129856499, Intervals.Z95)]
    [InlineData(10, 2.916318374695686, 24.193724927880535, Intervals.Z998)]
    public void A_published_interval_of_a_count_turned_round_is_a_limit(double count, double low, double high, double z)
    {
        Assert.Equal(count, FunnelLimits.Count(low, z).High, 8);
        Assert.Equal(count, FunnelLimits.Count(high, z).Low, 8);
    }

    [Fact]
    public void A_share_lies_outside_exactly_when_its_interval_leaves_the_centre_out()
    {
        foreach (var z in new[] { Intervals.Z95, Intervals.Z998 })
        {
            for (var trials = 5; trials < 90; trials += 7)
            {
                for (var events = 0; events <= trials; events++)
                {
                    foreach (var centre in new[] { 0.03, 0.2, 0.5, 0.93 })
                    {
                        var (limits, interval) = (FunnelLimits.Share(centre, trials, z), Intervals.Wilson(events, trials, z));
                        var share = (double)events / trials;
                        Assert.Equal(interval.Low > centre || interval.High < centre, share < limits.Low || share > limits.High);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_count_lies_outside_exactly_when_its_interval_leaves_the_expected_one_out()
    {
        foreach (var z in new[] { Intervals.Z95, Intervals.Z998 })
        {
            foreach (var expected in new[] { 0, 0.4, 3.1, 12.7, 88.3, 1903.2 })
            {
                var limits = FunnelLimits.Count(expected, z);
                Assert.True(limits.Low <= expected && limits.High >= expected);
                for (var count = 0; count < (2 * expected) + 40; count++)
                {
                    var interval = Intervals.Byar(count, z);
                    Assert.Equal(interval.Low > expected || interval.High < expected, count < limits.Low || count > limits.High);
                }
            }
        }
    }

    [Fact]
    public void Limits_close_in_on_the_centre_as_areas_grow_and_the_wider_pair_holds_the_narrower()
    {
        var before = double.PositiveInfinity;
        for (var trials = 10; trials < 100_000; trials *= 3)
        {
            var (near, far) = (FunnelLimits.Share(0.3, trials, Intervals.Z95), FunnelLimits.Share(0.3, trials, Intervals.Z998));
            Assert.True(near.High - near.Low < before);
            Assert.True(far.Low <= near.Low && near.High <= far.High);
            before = near.High - near.Low;
        }
    }

    [Fact]
    public void What_is_no_share_and_no_count_has_no_limits()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.Share(0.5, 0, Intervals.Z95));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.Share(1.2, 10, Intervals.Z95));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.Count(-1, Intervals.Z95));
    }
}
