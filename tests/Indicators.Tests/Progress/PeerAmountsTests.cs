using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class PeerAmountsTests
{
    // Worked in docs/methods/change.md: the third peer is left out of both periods, so 40 of 200 becomes 50 of 200.
    [Fact]
    public void The_pooled_change_is_that_of_the_sums_over_the_peers_published_in_both_periods()
    {
        var peers = new PeerAmounts([[10, 30, 90], [20, 30, double.NaN]], [[100, 100, 100], [100, 100, 100]], IntervalMethod.Wilson);
        Assert.Equal(2, peers.PublishedInBoth(0, 1));
        Assert.Equal(Change.Of(Randoms.Share(40, 200), Randoms.Share(50, 200)), peers.PooledChange(0, 1));
    }

    [Fact]
    public void A_missing_denominator_leaves_a_peer_out_as_well()
    {
        var peers = new PeerAmounts([[10, 30], [20, 30]], [[100, double.NaN], [100, 100]], IntervalMethod.Wilson);
        Assert.Equal(1, peers.PublishedInBoth(0, 1));
    }

    [Fact]
    public void A_group_of_nobody_has_no_change()
    {
        var peers = new PeerAmounts([[double.NaN], [1]], [[5], [5]], IntervalMethod.Wilson);
        Assert.Equal(0, peers.PublishedInBoth(0, 1));
        Assert.Equal(Interval.Unknown, peers.PooledChange(0, 1).Interval);
        Assert.True(double.IsNaN(peers.PooledChange(0, 1).Difference));
    }

    [Fact]
    public void Rates_of_counts_are_pooled_on_their_scale()
    {
        var change = new PeerAmounts([[10, 20], [30, 30]], [[1000, 2000], [1000, 2000]], IntervalMethod.Byar, 1000).PooledChange(0, 1);
        Assert.Equal((10, 20), (change.Before, change.After));
        Assert.Equal(Change.Of(RatioEstimate.Of(30, 3000, IntervalMethod.Byar, 1000), RatioEstimate.Of(60, 3000, IntervalMethod.Byar, 1000)), change);
    }

    [Fact]
    public void Shapes_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PeerAmounts([[1]], [[1], [1]], IntervalMethod.Wilson));
        Assert.Throws<ArgumentException>(() => new PeerAmounts([[1, 2]], [[1]], IntervalMethod.Wilson));
        Assert.Throws<ArgumentException>(() => new PeerAmounts([[1], [1, 2]], [[1], [1]], IntervalMethod.Wilson));
    }
}
