using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Poverty;

public sealed class PovertyIntervalsTests
{
    // ln(0.4/0.6) = −0.405465; the error there is √0.08/0.24 = 1.178511 (docs/methods/cluster-bootstrap.md).
    [Fact]
    public void The_interval_is_the_one_worked_by_hand()
    {
        var interval = PovertyIntervals.FromError(0.4, Math.Sqrt(0.08));
        Assert.Equal(0.0621, interval.Low, 0.5e-4);
        Assert.Equal(0.8704, interval.High, 0.5e-4);
    }

    [Fact]
    public void A_small_error_gives_the_normal_interval() => Seeded.ForAll(100, random =>
    {
        var value = 0.05 + (0.9 * random.NextDouble());
        var interval = PovertyIntervals.FromError(value, 1e-5);
        Assert.Equal(value - (Intervals.Z95 * 1e-5), interval.Low, 1e-8);
        Assert.Equal(value + (Intervals.Z95 * 1e-5), interval.High, 1e-8);
    });

    [Fact]
    public void It_holds_its_value_stays_inside_and_is_turned_over_with_it() => Seeded.ForAll(200, random =>
    {
        var (value, error) = (random.NextDouble(), random.NextDouble() / 2);
        var (interval, turned) = (PovertyIntervals.FromError(value, error), PovertyIntervals.FromError(1 - value, error));
        Assert.InRange(value, interval.Low, interval.High);
        Assert.InRange(interval.Low, 0, 1);
        Assert.InRange(interval.High, 0, 1);
        Assert.Equal(1 - interval.Low, turned.High, 1e-9);
    });

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.1)]
    [InlineData(1.0000000000000002, 0.1)]
    [InlineData(double.NaN, 0.1)]
    public void At_the_ends_and_without_an_error_nothing_is_known(double value, double error) =>
        Assert.Equal(Interval.Unknown, PovertyIntervals.FromError(value, error));

    [Theory]
    [InlineData(-0.1, 0.1)]
    [InlineData(1.1, 0.1)]
    [InlineData(0.5, -0.1)]
    public void What_is_no_share_is_refused(double value, double error) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PovertyIntervals.FromError(value, error));
}
