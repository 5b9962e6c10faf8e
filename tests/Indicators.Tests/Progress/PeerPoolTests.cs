using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class PeerPoolTests
{
    // docs/methods/change.md: 20 % of 100 and 40 % of 300, each known to ± 4 and ± 2 points, are 35 % of 400; the error is √(4² + 6²) / 4.
    [Fact]
    public void Peers_together_are_the_ratio_of_their_sums_and_the_error_is_that_of_the_sum()
    {
        var pooled = PeerPool.Of(Column((20, 4, 100), (40, 2, 300)), [0, 1]);
        Assert.Equal(35, pooled.Value, 1e-12);
        Assert.Equal(Math.Sqrt(52) / 4, pooled.Above, 1e-12);
        Assert.Equal(Math.Sqrt(52) / 4, pooled.Below, 1e-12);
    }

    [Fact]
    public void An_area_that_is_not_published_is_no_peer_and_none_is_unknown()
    {
        var column = Column((20, 4, 100), (double.NaN, double.NaN, double.NaN), (40, 2, 300));
        Assert.Equal([0, 2], PeerPool.Published(column, [0, 1, 2]));
        Assert.False(PeerPool.Of(column, []).IsKnown);
        Assert.False(PeerPool.Of(column, [0, 1]).IsKnown);
    }

    [Fact]
    public void Equal_peers_halve_the_error_when_they_are_four() => Seeded.ForAll(100, random =>
    {
        var (value, half, below) = (random.NextDouble() * 100, 0.1 + random.NextDouble(), 1 + random.Next(1000));
        var pooled = PeerPool.Of(Column([.. Enumerable.Repeat((value, half, (double)below), 4)]), [0, 1, 2, 3]);
        Assert.Equal(value, pooled.Value, 1e-9);
        Assert.Equal(half / 2, pooled.Above, 1e-9);
    });

    private static ObservationColumn Column(params (double Value, double Half, double Below)[] areas)
    {
        var column = new ObservationColumn(areas.Length);
        for (var area = 0; area < areas.Length; area++)
        {
            (column.Values[area], column.Denominators[area]) = (areas[area].Value, areas[area].Below);
            (column.Low[area], column.High[area]) = (areas[area].Value - areas[area].Half, areas[area].Value + areas[area].Half);
        }

        return column;
    }
}
