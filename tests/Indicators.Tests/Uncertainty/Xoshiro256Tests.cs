using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Uncertainty;

public sealed class Xoshiro256Tests
{
    // The first numbers of the authors' C program xoshiro256starstar.c from the state 1, 2, 3, 4.
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        var random = new Xoshiro256(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360,
            607988272756665600, 16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void The_same_text_gives_the_same_stream_and_another_text_another()
    {
        var (one, same, other) = (new Xoshiro256("release|1404"), new Xoshiro256("release|1404"), new Xoshiro256("release|1403"));
        var first = Take(one);
        Assert.Equal(first, Take(same));
        Assert.NotEqual(first, Take(other));
    }

    [Fact]
    public void The_numbers_lie_from_nothing_to_below_one_with_the_mean_in_the_middle()
    {
        var random = new Xoshiro256("uniform");
        var numbers = Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()).ToArray();
        Assert.All(numbers, number => Assert.True(number is >= 0 and < 1));
        Assert.Equal(0.5, numbers.Average(), 0.004);
        Assert.Equal(1.0 / 12, numbers.Average(number => Math.Pow(number - 0.5, 2)), 0.001);
    }

    [Fact]
    public void Many_normal_numbers_at_once_are_those_one_by_one()
    {
        var (one, many) = (new Xoshiro256("normal"), new Xoshiro256("normal"));
        foreach (var count in new[] { 3, 1, 0, 4, 5 })
        {
            var numbers = new double[count];
            many.NextNormals(numbers);
            Assert.Equal(Enumerable.Range(0, count).Select(_ => one.NextNormal()).ToArray(), numbers);
        }
    }

    [Fact]
    public void The_normal_numbers_have_the_moments_and_the_tails_of_the_normal_distribution()
    {
        var random = new Xoshiro256("normal");
        var numbers = Enumerable.Range(0, 200_000).Select(_ => random.NextNormal()).ToArray();
        Assert.Equal(0, numbers.Average(), 0.01);
        Assert.Equal(1, numbers.Average(number => number * number), 0.015);
        Assert.Equal(3, numbers.Average(number => Math.Pow(number, 4)), 0.1);
        Assert.Equal(0.025, numbers.Count(number => number > Intervals.Z95) / 200_000.0, 0.0015);
    }

    private static ulong[] Take(Xoshiro256 random) => [.. Enumerable.Range(0, 8).Select(_ => random.NextUInt64())];
}
