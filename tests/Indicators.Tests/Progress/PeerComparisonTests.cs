using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class PeerComparisonTests
{
    // Worked in docs/methods/change.md: area 40, 41, 42, 30; peers 35, 36, 37, 35; all ± 2.
    private static readonly Estimate[] Area = [Around(40), Around(41), Around(42), Around(30)];
    private static readonly Estimate[] Peers = [Around(35), Around(36), Around(37), Around(35)];

    [Fact]
    public void Two_parallel_earlier_periods_and_eight_peers_allow_more_than_similar_areas()
    {
        var result = PeerComparison.Of(Area, Peers, peerCount: 8, before: 2, after: 3);
        Assert.Equal(Claim.ParallelBefore, result.Claim);
        Assert.Equal(-10, result.Main.Difference, 1e-12);
        Assert.Equal(-14, result.Main.Interval.Low, 1e-12);
        Assert.Equal(-6, result.Main.Interval.High, 1e-12);
        Assert.Equal([0, 0], result.Earlier.Select(earlier => earlier.Difference));
    }

    [Fact]
    public void Seven_peers_allow_a_description_only() =>
        Assert.Equal(Claim.Descriptive, PeerComparison.Of(Area, Peers, peerCount: 7, before: 2, after: 3).Claim);

    [Fact]
    public void One_earlier_period_allows_a_description_only() =>
        Assert.Equal(Claim.Descriptive, PeerComparison.Of(Area.AsSpan(1), Peers.AsSpan(1), peerCount: 20, before: 1, after: 2).Claim);

    [Fact]
    public void An_earlier_period_that_is_not_published_does_not_count()
    {
        Estimate[] area = [Estimate.Unknown, .. Area[1..]];
        var result = PeerComparison.Of(area, Peers, peerCount: 20, before: 2, after: 3);
        Assert.Single(result.Earlier);
        Assert.Equal(Claim.Descriptive, result.Claim);
    }

    [Fact]
    public void An_area_that_moved_apart_earlier_allows_a_description_only()
    {
        Estimate[] area = [Around(50), .. Area[1..]];
        var result = PeerComparison.Of(area, Peers, peerCount: 20, before: 2, after: 3);
        Assert.Equal([true, false], result.Earlier.Select(earlier => earlier.IsClear));
        Assert.Equal(Claim.Descriptive, result.Claim);
    }

    // Each step is 3, within 4; the two together are 6 and clear.
    [Fact]
    public void A_slow_drift_is_seen_because_each_earlier_period_is_compared_with_before()
    {
        Estimate[] area = [Around(31), Around(34), Around(37), Around(30)];
        Estimate[] peers = [Around(37), Around(37), Around(37), Around(37)];
        Assert.Equal([true, false], PeerComparison.Of(area, peers, peerCount: 20, before: 2, after: 3).Earlier.Select(earlier => earlier.IsClear));
    }

    [Fact]
    public void Without_the_error_of_the_main_change_nothing_more_is_said()
    {
        Estimate[] area = [.. Area[..3], new Estimate(30, Interval.Unknown)];
        Assert.Equal(Claim.Descriptive, PeerComparison.Of(area, Peers, peerCount: 20, before: 2, after: 3).Claim);
    }

    [Fact]
    public void A_later_period_may_be_compared_and_what_lies_between_is_not_an_earlier_one()
    {
        Estimate[] area = [.. Area, Around(28)];
        Estimate[] peers = [.. Peers, Around(35)];
        var result = PeerComparison.Of(area, peers, peerCount: 8, before: 2, after: 4);
        Assert.Equal(-12, result.Main.Difference, 1e-12);
        Assert.Equal(2, result.Earlier.Count);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(2, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 1)]
    public void Periods_out_of_order_or_range_are_refused(int before, int after) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PeerComparison.Of(Area, Peers, 8, before, after));

    [Fact]
    public void Series_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => PeerComparison.Of(Area, Peers.AsSpan(1), 8, 1, 2));

    private static Estimate Around(double value) => Randoms.Around(value, 2);
}
