using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts;

/// <summary>Sets words and numbers in the direction they read, and says where a line of the page starts and ends.</summary>
/// <param name="words">The words of the chart's language.</param>
/// <param name="width">Width of the scene.</param>
internal sealed class Typesetter(ChartWords words, double width)
{
    /// <summary>Free room at the sides.</summary>
    public const double Margin = 20;

    /// <summary>Where lines of words start: at the right in Persian.</summary>
    public double Start => words.IsPersian ? width - Margin : Margin;

    /// <summary>Where lines of words end.</summary>
    public double End => words.IsPersian ? Margin : width - Margin;

    /// <summary>Width between start and end.</summary>
    public double Room => width - (2 * Margin);

    /// <summary>A place so far from the start, in the direction of reading.</summary>
    /// <param name="distance">The distance.</param>
    public double FromStart(double distance) => words.IsPersian ? Start - distance : Start + distance;

    /// <summary>The left edge of a box that begins so far from the start.</summary>
    /// <param name="distance">The distance.</param>
    /// <param name="boxWidth">Width of the box.</param>
    public double BoxFromStart(double distance, double boxWidth) => words.IsPersian ? Start - distance - boxWidth : Start + distance;

    /// <summary>Words of the chart's own language.</summary>
    /// <param name="x">Where they start.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="text">The words.</param>
    /// <param name="size">Size of the type.</param>
    public TextMark Words(double x, double y, string text, double size) =>
        new(x, y, text, size, words.IsPersian ? Anchor.Right : Anchor.Left) { IsRightToLeft = words.IsPersian };

    /// <summary>A name, which reads in its own direction wherever it stands.</summary>
    /// <param name="x">Where it starts in the chart's direction.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="text">The name.</param>
    /// <param name="size">Size of the type.</param>
    public TextMark Name(double x, double y, string text, double size) =>
        Words(x, y, text, size) with { IsRightToLeft = IsPersianText(text) };

    /// <summary>A number, which reads left to right everywhere.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="text">The number, already written.</param>
    /// <param name="size">Size of the type.</param>
    /// <param name="anchor">Which edge is anchored.</param>
    public static TextMark Number(double x, double y, string text, double size, Anchor anchor) => new(x, y, text, size, anchor);

    /// <summary>Whether the first letter that has a direction reads right to left.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsPersianText(string text) => text.FirstOrDefault(char.IsLetter) is >= '\u0590' and <= '\u08FF';
}
