using Mahalleh.Web.Charts.Scenes;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void Ticks_cover_any_range_in_equal_nice_steps()
    {
        var random = new Random(20260101);
        for (var draw = 0; draw < 2000; draw++)
        {
            var low = (random.NextDouble() - 0.4) * Math.Pow(10, random.Next(-4, 12));
            var high = low + (random.NextDouble() * Math.Pow(10, random.Next(-4, 12))) + 1e-6;
            var ticks = Ticks.Cover(low, high, random.Next(1, 10));

            Assert.InRange(ticks.Values.Length, 2, 13);
            Assert.True(ticks.Values[0] <= low + (ticks.Step * 1e-6), $"{ticks.Values[0]} above {low}");
            Assert.True(ticks.Values[^1] >= high - (ticks.Step * 1e-6), $"{ticks.Values[^1]} below {high}");
            var leading = ticks.Step / Math.Pow(10, Math.Floor(Math.Log10(ticks.Step) + 1e-9));
            Assert.Contains(Math.Round(leading, 6), new[] { 1.0, 2, 5 });
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(7, 7, 0, 8)]
    [InlineData(-3, -3, -3, 0)]
    public void A_range_without_length_is_widened_to_zero(double low, double high, double first, double last)
    {
        var ticks = Ticks.Cover(low, high, 4);
        Assert.True(ticks.Values[0] <= first && ticks.Values[^1] >= last);
    }

    [Fact]
    public void A_linear_scale_runs_either_way_and_holds_what_lies_outside()
    {
        var upwards = new LinearScale(0, 10, 200, 100);
        Assert.Equal(150, upwards.At(5));
        Assert.Equal(100, upwards.Within(99));
        Assert.Equal(200, upwards.Within(-1));
    }

    [Fact]
    public void Bands_divide_a_line_without_rest()
    {
        var bands = new BandScale(4, 10, 50);
        Assert.Equal([10, 20, 30, 40], Enumerable.Range(0, 4).Select(bands.Start));
        Assert.Equal(45, bands.Centre(3));
    }

    [Theory]
    [InlineData("محلهٔ نعمت‌آباد", 59.5)]
    [InlineData("پیروزی، چیتگر، ژاله، گیشا", 97.9)]
    [InlineData("سیستان و بلوچستان", 81.9)]
    [InlineData("Razavi Khorasan", 74.1)]
    [InlineData("Neighbourhood 12", 82.7)]
    public void Estimated_widths_are_near_those_a_browser_measures(string text, double measured) =>
        Assert.InRange(TextWidth.Of(text, 10), measured * 0.95, measured * 1.2);

    [Fact]
    public void A_name_too_long_is_cut_with_an_ellipsis_and_then_fits()
    {
        var cut = TextWidth.Fit("شهرک شهید رجایی (پهنهٔ شمال شرقی شهر)", 13, 120);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(TextWidth.Of(cut, 13) <= 121);
    }
}
