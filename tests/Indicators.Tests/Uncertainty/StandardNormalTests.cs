using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Uncertainty;

public sealed class StandardNormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(Intervals.Z95, 0.975)]
    [InlineData(-Intervals.Z95, 0.025)]
    [InlineData(Intervals.Z998, 0.999)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void The_probability_below_a_point_is_that_of_the_tables(double z, double probability) =>
        Assert.Equal(probability, StandardNormal.Below(z), 1e-12);
}
