using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Poverty;

public sealed class PovertyProfileTests
{
    private static readonly PovertyProfile Sound = new()
    {
        Code = "poverty",
        Name = new Text("فقر", "Poverty"),
        Table = "households",
        Persons = "persons",
        Dimensions = [Dimension("food", 2), Dimension("shelter", 1), Dimension("livelihood", 1)],
        Cutoff = 1 / 3.0,
    };

    [Fact]
    public void A_sound_profile_breaks_no_rule_and_is_drawn_two_hundred_times()
    {
        Assert.Empty(PovertyProfile.Check(Sound));
        Assert.Equal((200, ""), (Sound.Draws, Sound.Weight));
    }

    [Fact]
    public void Shares_are_weights_over_their_sum()
    {
        Assert.Equal([0.5, 0.25, 0.25], Sound.WeightShares());
        Assert.Equal(0.25, Sound.WeightShare(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sound.WeightShare(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sound.WeightShare(-1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_cut_off_is_above_nothing_and_up_to_one(double cutoff) =>
        Assert.Contains("cut-off", Assert.Single(PovertyProfile.Check(Sound with { Cutoff = cutoff })), StringComparison.Ordinal);

    [Theory]
    [InlineData(49, 1)]
    [InlineData(50, 0)]
    [InlineData(10_000, 0)]
    [InlineData(10_001, 1)]
    public void Draws_are_fifty_to_ten_thousand(int draws, int faults) =>
        Assert.Equal(faults, PovertyProfile.Check(Sound with { Draws = draws }).Count);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_is_above_nothing(double weight) =>
        Assert.Contains("'food'", Assert.Single(PovertyProfile.Check(Sound with { Dimensions = [Dimension("food", weight)] })), StringComparison.Ordinal);

    [Fact]
    public void Every_broken_rule_is_told_at_once()
    {
        var faults = PovertyProfile.Check(Sound with { Cutoff = 2, Draws = 1, Dimensions = [Dimension("food", 1), Dimension("food", 0)] });
        Assert.Equal(4, faults.Count);
        Assert.Contains(faults, fault => fault.Contains("2 times", StringComparison.Ordinal));
        Assert.Single(PovertyProfile.Check(Sound with { Dimensions = [] }));
    }

    private static PovertyDimension Dimension(string code, double weight) => new(code, code + "_poor", weight, new Text("", code));
}
