using Mahalleh.Indicators.Ranking;
using Xunit;

namespace Mahalleh.Indicators.Tests.Ranking;

public sealed class RanksTests
{
    // docs/methods/ranks.md, worked example.
    [Fact]
    public void Ties_share_the_lower_rank_and_the_next_rank_is_left_out()
    {
        Assert.Equal([4, 2, 2, 1], Ranks.HighestFirst([2, 4, 4, 10]));
        Assert.Equal([1, 2, 2, 4], Ranks.LowestFirst([2, 4, 4, 10]));
    }

    [Fact]
    public void What_has_no_value_is_not_ranked_and_takes_no_place()
    {
        Assert.Equal([0, 1, 2, 0], Ranks.HighestFirst([double.NaN, 5, 3, double.NaN]));
        Assert.Equal([0, 2, 1, 0], Ranks.LowestFirst([double.NaN, 5, 3, double.NaN]));
        Assert.Equal([0, 0], Ranks.HighestFirst([double.NaN, double.NaN]));
        Assert.Equal([], Ranks.HighestFirst([]));
    }

    [Fact]
    public void The_two_zeros_are_equal_and_the_infinities_are_the_ends()
    {
        Assert.Equal([1, 1], Ranks.HighestFirst([0.0, -0.0]));
        Assert.Equal([3, 1, 2], Ranks.HighestFirst([double.NegativeInfinity, double.PositiveInfinity, 0]));
    }

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_higher_values() => Seeded.ForAll(200, random =>
    {
        var values = Column(random);
        var (highest, lowest) = (Ranks.HighestFirst(values), Ranks.LowestFirst(values));
        for (var at = 0; at < values.Length; at++)
        {
            var none = double.IsNaN(values[at]);
            Assert.Equal(none ? 0 : 1 + values.Count(other => other > values[at]), highest[at]);
            Assert.Equal(none ? 0 : 1 + values.Count(other => other < values[at]), lowest[at]);
        }
    });

    [Fact]
    public void A_buffer_ranks_as_well_the_second_time() => Seeded.ForAll(50, random =>
    {
        var buffer = new RankBuffer(40);
        foreach (var values in new[] { Column(random), Column(random) })
        {
            var ranks = new int[values.Length];
            Array.Fill(ranks, 99);
            Assert.Equal(values.Count(value => !double.IsNaN(value)), buffer.HighestFirst(values, ranks));
            Assert.Equal(Ranks.HighestFirst(values), ranks);
        }
    });

    private static double[] Column(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(6) == 0 ? double.NaN : random.Next(12))];
}
