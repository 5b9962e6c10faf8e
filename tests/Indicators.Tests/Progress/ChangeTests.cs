using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

// Published numbers: Newcombe (1998), method 10, as in the tests of the package propint. See docs/methods/change.md.
public sealed class ChangeTests
{
    [Theory]
    [InlineData(48, 80, 56, 70, 0.0524, 0.3339)]
    [InlineData(3, 10, 9, 10, 0.1705, 0.8090)]
    public void The_difference_of_two_shares_has_the_interval_of_Newcombe(double x1, double n1, double x2, double n2, double low, double high)
    {
        var change = Change.Of(x1 / n1, Intervals.Wilson(x1, n1), x2 / n2, Intervals.Wilson(x2, n2));
        Assert.Equal((x2 / n2) - (x1 / n1), change.Difference, 1e-12);
        Assert.Equal(low, change.Interval.Low, 0.5e-4);
        Assert.Equal(high, change.Interval.High, 0.5e-4);
        Assert.True(change.IsClear);
    }

    [Fact]
    public void A_change_backwards_is_the_same_change_with_the_other_sign() => Seeded.ForAll(300, random =>
    {
        var (one, other) = (Randoms.Next(random), Randoms.Next(random));
        var (there, back) = (Change.Of(one, other), Change.Of(other, one));
        Assert.Equal(there.Difference, -back.Difference);
        Assert.Equal(there.Interval, new Interval(-back.Interval.High, -back.Interval.Low));
        Assert.Equal(there.IsClear, back.IsClear);
    });

    [Fact]
    public void The_interval_holds_the_difference_and_is_no_wider_than_both_together() => Seeded.ForAll(300, random =>
    {
        var (one, other) = (Randoms.Next(random), Randoms.Next(random));
        var change = Change.Of(one, other);
        Assert.InRange(change.Difference, change.Interval.Low, change.Interval.High);
        var both = one.Below + one.Above + other.Below + other.Above;
        Assert.True(change.Interval.High - change.Interval.Low <= both + 1e-9);
    });

    [Fact]
    public void Nothing_changed_is_never_clear() => Seeded.ForAll(100, random =>
    {
        var estimate = Randoms.Next(random);
        Assert.False(Change.Of(estimate, estimate).IsClear);
    });

    [Fact]
    public void Complete_counts_that_differ_at_all_differ_clearly()
    {
        Assert.True(Change.Of(Estimate.Exact(400), Estimate.Exact(401)).IsClear);
        Assert.False(Change.Of(Estimate.Exact(400), Estimate.Exact(400)).IsClear);
    }

    [Fact]
    public void Without_one_interval_the_difference_stands_and_nothing_is_clear()
    {
        var change = Change.Of(10, Interval.Unknown, 25, new Interval(24, 26));
        Assert.Equal(15, change.Difference);
        Assert.Equal(Interval.Unknown, change.Interval);
        Assert.False(change.IsClear);
    }

    [Fact]
    public void Without_one_value_there_is_no_difference()
    {
        var change = Change.Of(Estimate.Exact(10), Estimate.Unknown);
        Assert.True(double.IsNaN(change.Difference));
        Assert.Equal(Interval.Unknown, change.Interval);
    }

    [Fact]
    public void An_interval_that_touches_zero_is_not_clear()
    {
        Assert.False(new Change(0, 1, new Interval(0, 2)).IsClear);
        Assert.False(new Change(1, 0, new Interval(-2, 0)).IsClear);
        Assert.True(new Change(1, 0, new Interval(-2, -1e-9)).IsClear);
    }
}
