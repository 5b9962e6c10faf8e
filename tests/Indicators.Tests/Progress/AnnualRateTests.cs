using Mahalleh.Indicators.Progress;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class AnnualRateTests
{
    // Worked in docs/methods/target-path.md: doubled in 1,826 days is 14.87 % a year.
    [Theory]
    [InlineData(10, 20, 1826, 0.148717)]
    [InlineData(30, 25, 365, -0.166768)]
    public void The_rate_is_the_one_worked_by_hand(double first, double last, int days, double rate) =>
        Assert.Equal(rate, AnnualRate.Compound(first, last, days), 0.5e-6);

    [Fact]
    public void The_rate_compounded_over_the_days_leads_back_to_the_last_value() => Seeded.ForAll(200, random =>
    {
        var (first, last, days) = (random.NextDouble() + 0.1, random.NextDouble() + 0.1, random.Next(100, 5000));
        var rate = AnnualRate.Compound(first, last, days);
        Assert.Equal(last, first * Math.Pow(1 + rate, days / AnnualRate.DaysInYear), 1e-9);
    });

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(-5, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(5, double.NaN)]
    public void Growth_from_or_to_what_is_not_above_zero_has_no_rate(double first, double last) =>
        Assert.True(double.IsNaN(AnnualRate.Compound(first, last, 365)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void No_days_are_refused(int days) => Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.Compound(1, 2, days));
}
