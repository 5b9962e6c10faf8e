using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

// Published numbers: Newcombe (1998), paired method 10, as in the tests of the package propint. See docs/methods/change.md.
public sealed class PairedChangeTests
{
    [Theory]
    [InlineData(36, 12, 2, 0, 0.0569, 0.3404)]
    [InlineData(18, 12, 2, 18, 0.0562, 0.3290)]
    public void The_paired_difference_has_the_interval_of_Newcombe(long both, long onlyAfter, long onlyBefore, long neither, double low, double high)
    {
        var change = PairedChange.Of(both, onlyAfter, onlyBefore, neither);
        Assert.Equal(0.2, change.Difference, 1e-12);
        Assert.Equal(low, change.Interval.Low, 0.5e-4);
        Assert.Equal(high, change.Interval.High, 0.5e-4);
    }

    [Fact]
    public void Before_and_after_are_the_shares_of_those_who_had_it_then()
    {
        var change = PairedChange.Of(18, 12, 2, 18);
        Assert.Equal((0.4, 0.6), (change.Before, change.After));
    }

    [Fact]
    public void Changing_the_two_times_turns_the_interval_around() => Seeded.ForAll(300, random =>
    {
        var table = Enumerable.Range(0, 4).Select(_ => random.NextInt64(1, 60)).ToArray();
        var (there, back) = (PairedChange.Of(table[0], table[1], table[2], table[3]), PairedChange.Of(table[0], table[2], table[1], table[3]));
        Assert.Equal(there.Difference, -back.Difference, 1e-15);
        Assert.Equal(there.Interval.Low, -back.Interval.High, 1e-12);
        Assert.Equal(there.Interval.High, -back.Interval.Low, 1e-12);
    });

    [Fact]
    public void Asking_the_same_persons_again_never_says_less_when_their_answers_agree() => Seeded.ForAll(300, random =>
    {
        var (both, neither) = (random.NextInt64(20, 100), random.NextInt64(20, 100));
        var (up, down) = (random.NextInt64(0, 10), random.NextInt64(0, 10));
        var trials = both + up + down + neither;
        var paired = PairedChange.Of(both, up, down, neither).Interval;
        var unpaired = Change.Of(Randoms.Share(both + down, trials), Randoms.Share(both + up, trials)).Interval;
        Assert.True(paired.High - paired.Low <= unpaired.High - unpaired.Low + 1e-12);
    });

    [Fact]
    public void When_all_always_had_it_nothing_can_be_said_to_have_changed()
    {
        var change = PairedChange.Of(50, 0, 0, 0);
        Assert.Equal(0, change.Difference);
        Assert.False(change.IsClear);
        var side = 1 - Intervals.Wilson(50, 50).Low;
        Assert.Equal(-side, change.Interval.Low, 1e-12);
        Assert.Equal(side, change.Interval.High, 1e-12);
    }

    [Fact]
    public void When_all_gained_it_the_change_is_one_and_clear()
    {
        var change = PairedChange.Of(0, 50, 0, 0);
        Assert.Equal(1, change.Difference);
        Assert.True(change.IsClear);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-1, 2, 2, 2)]
    [InlineData(2, -1, 2, 2)]
    [InlineData(2, 2, -1, 2)]
    [InlineData(2, 2, 2, -1)]
    public void What_is_not_a_table_is_refused(long both, long onlyAfter, long onlyBefore, long neither) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedChange.Of(both, onlyAfter, onlyBefore, neither));
}
