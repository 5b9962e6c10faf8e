using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class DifferenceInDifferencesTests
{
    // Worked in docs/methods/change.md: 20 points in the area, 5 in its peers.
    [Fact]
    public void Four_shares_have_the_interval_worked_by_hand()
    {
        var result = DifferenceInDifferences.Of(
            Change.Of(Randoms.Share(48, 80), Randoms.Share(56, 70)), Change.Of(Randoms.Share(44, 80), Randoms.Share(45, 75)));
        Assert.Equal(0.15, result.Difference, 1e-12);
        Assert.Equal(-0.0604788, result.Interval.Low, 0.5e-7);
        Assert.Equal(0.3539127, result.Interval.High, 0.5e-7);
        Assert.False(result.IsClear);
    }

    [Fact]
    public void Equal_arms_differ_by_nothing_and_the_interval_is_symmetrical() => Seeded.ForAll(300, random =>
    {
        var change = Change.Of(Randoms.Next(random), Randoms.Next(random));
        var result = DifferenceInDifferences.Of(change, change);
        Assert.Equal(0, result.Difference);
        Assert.Equal(-result.Interval.Low, result.Interval.High);
        Assert.False(result.IsClear);
    });

    [Fact]
    public void The_sides_are_those_of_the_four_estimates() => Seeded.ForAll(300, random =>
    {
        var four = Enumerable.Range(0, 4).Select(_ => Randoms.Next(random)).ToArray();
        var result = DifferenceInDifferences.Of(Change.Of(four[0], four[1]), Change.Of(four[2], four[3]));
        var low = Math.Sqrt(Square(four[1].Below) + Square(four[0].Above) + Square(four[3].Above) + Square(four[2].Below));
        var high = Math.Sqrt(Square(four[1].Above) + Square(four[0].Below) + Square(four[3].Below) + Square(four[2].Above));
        Assert.Equal(result.Difference - low, result.Interval.Low, 1e-10);
        Assert.Equal(result.Difference + high, result.Interval.High, 1e-10);
    });

    [Fact]
    public void Exchanging_area_and_peers_turns_the_sign() => Seeded.ForAll(200, random =>
    {
        var (one, other) = (Change.Of(Randoms.Next(random), Randoms.Next(random)), Change.Of(Randoms.Next(random), Randoms.Next(random)));
        var (there, back) = (DifferenceInDifferences.Of(one, other), DifferenceInDifferences.Of(other, one));
        Assert.Equal(there.Difference, -back.Difference);
        Assert.Equal(there.Interval, new Interval(-back.Interval.High, -back.Interval.Low));
    });

    [Fact]
    public void One_error_that_is_not_known_leaves_the_whole_not_known()
    {
        var known = Change.Of(Randoms.Around(10, 1), Randoms.Around(20, 1));
        var result = DifferenceInDifferences.Of(known, Change.Of(new Estimate(10, Interval.Unknown), Randoms.Around(12, 1)));
        Assert.Equal(8, result.Difference);
        Assert.Equal(Interval.Unknown, result.Interval);
        Assert.False(result.IsClear);
    }

    private static double Square(double side) => side * side;
}
