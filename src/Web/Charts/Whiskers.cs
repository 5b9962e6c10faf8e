using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts;

/// <summary>Draws intervals as thin lines with ends.</summary>
internal static class Whiskers
{
    private const double Cap = 3.5;

    /// <summary>A whisker along a line; an end that lies beyond the axis is left open.</summary>
    /// <param name="from">Left end.</param>
    /// <param name="to">Right end.</param>
    /// <param name="y">Middle line.</param>
    /// <param name="hasStart">Whether the left end is the interval's.</param>
    /// <param name="hasEnd">Whether the right end is the interval's.</param>
    public static PathMark Across(double from, double to, double y, bool hasStart, bool hasEnd)
    {
        var path = PathText.Line([(from, y), (to, y)]);
        if (hasStart)
        {
            path += PathText.Line([(from, y - Cap), (from, y + Cap)]);
        }

        if (hasEnd)
        {
            path += PathText.Line([(to, y - Cap), (to, y + Cap)]);
        }

        return new PathMark(path, Paint.Clear, Palette.Ink) { Width = 1.4 };
    }

    /// <summary>A whisker upwards.</summary>
    /// <param name="x">Middle line.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="stroke">Its colour.</param>
    public static PathMark Up(double x, double low, double high, Paint stroke) =>
        new(PathText.Line([(x, low), (x, high)]) + PathText.Line([(x - Cap, low), (x + Cap, low)]) + PathText.Line([(x - Cap, high), (x + Cap, high)]), Paint.Clear, stroke) { Width = 1.4 };
}
