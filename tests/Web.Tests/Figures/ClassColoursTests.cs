using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Figures;
using Xunit;

namespace Mahalleh.Web.Tests.Figures;

/// <summary>However many classes there are, they take the palette from its one end to the other, and its middle alone.</summary>
public sealed class ClassColoursTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "#41b6c4")]
    [InlineData(2, "#ffffcc #253494")]
    [InlineData(3, "#ffffcc #41b6c4 #253494")]
    [InlineData(4, "#ffffcc #a1dab4 #2c7fb8 #253494")]
    [InlineData(5, "#ffffcc #a1dab4 #41b6c4 #2c7fb8 #253494")]
    public void Fewer_classes_are_spread_over_the_five(int classes, string colours)
    {
        Assert.Equal(colours, string.Join(' ', ClassColours.Of(Direction.Up, classes)));
        Assert.Equal(colours, string.Join(' ', ClassColours.Of(Direction.None, classes)));
    }

    [Fact]
    public void Burdens_are_yellow_to_red_and_the_most_pressing_level_is_the_reddest()
    {
        Assert.Equal(["#ffffb2", "#fd8d3c", "#bd0026"], ClassColours.Of(Direction.Down, 3));
        Assert.Equal(["#bd0026", "#fd8d3c", "#ffffb2"], ClassColours.Levels(3));
    }

    // An index may have as many levels as its author wants.
    [Fact]
    public void More_than_five_still_run_from_end_to_end()
    {
        var levels = ClassColours.Levels(7);
        Assert.Equal(7, levels.Count);
        Assert.Equal(("#bd0026", "#ffffb2"), (levels[0], levels[^1]));
        Assert.Equal(5, levels.Distinct().Count());
    }
}
