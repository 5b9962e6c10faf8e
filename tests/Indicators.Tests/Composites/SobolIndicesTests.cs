using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Composites.Draws;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/sensitivity.md: functions whose indices are known.</summary>
public sealed class SobolIndicesTests
{
    private const int Rows = 1 << 16;

    [Fact]
    public void A_sum_has_the_shares_of_its_squared_weights()
    {
        var indices = Of(3, static x => x[0] + (2 * x[1]) + (3 * x[2]));
        double[] expected = [1 / 14.0, 4 / 14.0, 9 / 14.0];
        Assert.All(expected.Zip(indices), pair => Assert.Equal(pair.First, pair.Second.First, 0.02));
        Assert.All(expected.Zip(indices), pair => Assert.Equal(pair.First, pair.Second.Total, 0.02));
    }

    // Ishigami and Homma 1990, a = 7, b = 0.1.
    [Fact]
    public void The_function_of_Ishigami_has_its_published_indices()
    {
        var indices = Of(3, static x =>
        {
            var (one, two, three) = (Angle(x[0]), Angle(x[1]), Angle(x[2]));
            return Math.Sin(one) + (7 * Math.Pow(Math.Sin(two), 2)) + (0.1 * Math.Pow(three, 4) * Math.Sin(one));
        });
        Assert.All(new[] { 0.3139052, 0.4424111, 0 }.Zip(indices), pair => Assert.Equal(pair.First, pair.Second.First, 0.025));
        Assert.All(new[] { 0.5575889, 0.4424111, 0.2436837 }.Zip(indices), pair => Assert.Equal(pair.First, pair.Second.Total, 0.025));

        static double Angle(double number) => ((2 * number) - 1) * Math.PI;
    }

    [Fact]
    public void What_does_nothing_is_nothing_exactly()
    {
        var indices = Of(2, static x => x[0]);
        Assert.Equal((0.0, 0.0), (indices[1].First, indices[1].Total));
        Assert.All(Of(2, static _ => 4), index => Assert.Equal((0.0, 0.0), (index.First, index.Total)));
    }

    [Fact]
    public void The_intervals_hold_the_estimate()
    {
        var indices = Of(3, static x => x[0] + (2 * x[1]) + (3 * x[2]), 512, 200);
        Assert.All(indices, index => Assert.True(index.FirstLow <= index.First && index.First <= index.FirstHigh));
        Assert.All(indices, index => Assert.True(index.TotalLow <= index.Total && index.Total <= index.TotalHigh && index.TotalHigh - index.TotalLow < 0.5));
    }

    private static IReadOnlyList<SobolIndex> Of(int inputs, Func<double[], double> result, int rows = Rows, int resamples = 0)
    {
        var (first, second) = (Points(inputs, rows, 1), Points(inputs, rows, 2));
        double[][] mixed = [.. Enumerable.Range(0, inputs).Select(input => first.Select((point, row) => result([.. point.Select((number, at) => at == input ? second[row][at] : number)])).ToArray())];
        return SobolIndices.Estimate([.. first.Select(result)], [.. second.Select(result)], mixed, resamples);
    }

    private static double[][] Points(int inputs, int rows, ulong seed)
    {
        var stream = new DrawStream(seed);
        var points = new double[rows][];
        for (var row = 0; row < rows; row++)
        {
            points[row] = [.. Enumerable.Range(0, inputs).Select(_ => stream.NextDouble())];
        }

        return points;
    }
}
