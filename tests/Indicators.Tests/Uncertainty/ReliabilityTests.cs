using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Uncertainty;

public sealed class ReliabilityTests
{
    // 65 of 100: half the width of Wilson's interval is 1.96 × 0.0469, and 0.0469 / 0.65 = 7.2 % (docs/methods/reliability.md).
    [Theory]
    [InlineData(65, 100, 'A')]
    [InlineData(64, 99, 'B')]
    [InlineData(30, 100, 'B')]
    [InlineData(1000, 10_000, 'A')]
    [InlineData(15, 30, 'B')]
    [InlineData(15, 29, 'C')]
    [InlineData(5, 100, 'C')]
    [InlineData(0, 1000, 'C')]
    public void A_proportion_has_the_class_of_its_relative_error_and_its_cases(double events, double trials, char expected) =>
        Assert.Equal(expected, Reliability.Class(events / trials, Intervals.Wilson(events, trials), trials));

    [Fact]
    public void The_limits_themselves_belong_to_the_lower_class()
    {
        Assert.Equal('B', Reliability.Class(1, Around(1, 0.1500001), 1000));
        Assert.Equal('A', Reliability.Class(1, Around(1, 0.1499999), 1000));
        Assert.Equal('C', Reliability.Class(1, Around(1, 0.3000001), 1000));
        Assert.Equal('B', Reliability.Class(1, Around(1, 0.2999999), 1000));
    }

    [Fact]
    public void A_negative_value_is_measured_by_its_size() => Assert.Equal('A', Reliability.Class(-10, Around(-10, 1), 100));

    [Fact]
    public void Without_an_interval_there_is_no_class() => Assert.Equal('\0', Reliability.Class(1, Interval.Unknown, 1000));

    [Fact]
    public void More_cases_or_a_smaller_error_never_lower_the_class() => Seeded.ForAll(300, random =>
    {
        var (error, units) = (random.NextDouble() / 2, random.Next(1, 200));
        var before = Reliability.Class(1, Around(1, error), units);
        Assert.True(Reliability.Class(1, Around(1, error * random.NextDouble()), units + random.Next(100)) <= before);
    });

    private static Interval Around(double value, double error) => new(value - (Intervals.Z95 * error), value + (Intervals.Z95 * error));
}
