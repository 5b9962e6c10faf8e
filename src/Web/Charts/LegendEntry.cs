using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts;

/// <summary>One entry of a legend: a swatch and what it means.</summary>
/// <param name="Words">What it means.</param>
/// <param name="Swatch">Draws the swatch, 22 wide, from its left edge around its middle line.</param>
internal sealed record LegendEntry(string Words, Func<double, double, Mark> Swatch)
{
    /// <summary>Width of a swatch.</summary>
    public const double SwatchWidth = 22;

    /// <summary>A filled box.</summary>
    /// <param name="words">What it means.</param>
    /// <param name="fill">Its colour.</param>
    /// <param name="opacity">Its opacity.</param>
    public static LegendEntry Box(string words, Paint fill, double opacity = 1) =>
        new(words, (x, y) => new RectMark(x, y - 5, SwatchWidth, 10, fill) { Opacity = opacity, Radius = 1.5 });

    /// <summary>A line.</summary>
    /// <param name="words">What it means.</param>
    /// <param name="stroke">Its colour.</param>
    /// <param name="dash">Its dashes.</param>
    public static LegendEntry Line(string words, Paint stroke, string dash = "") =>
        new(words, (x, y) => new LineMark(x, y, x + SwatchWidth, y, stroke) { Width = 2, Dash = dash });

    /// <summary>A sign such as those on the chart.</summary>
    /// <param name="words">What it means.</param>
    /// <param name="draw">Draws it around a centre.</param>
    public static LegendEntry Sign(string words, Func<double, double, Mark> draw) => new(words, (x, y) => draw(x + (SwatchWidth / 2), y));

    /// <summary>A whisker.</summary>
    /// <param name="words">What it means.</param>
    public static LegendEntry Whisker(string words) => new(words, (x, y) => Whiskers.Across(x + 1, x + SwatchWidth - 1, y, true, true));
}
