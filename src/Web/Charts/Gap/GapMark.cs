using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>How a group looks: a colour and a shape, so that colour is never the only one. None of the colours means better or worse.</summary>
internal static class GapMark
{
    private const double Radius = 5.5;

    private static readonly Paint[] Colours = [new("#7b3f98"), new("#12807f"), new("#8f6200"), new("#4a5b78"), new("#b5347f"), new("#54524d")];

    /// <summary>The colour of a group.</summary>
    /// <param name="group">Its number, 0–5.</param>
    public static Paint Colour(int group) => Colours[group];

    /// <summary>The sign of a group.</summary>
    /// <param name="group">Its number, 0–5.</param>
    /// <param name="x">Centre, across.</param>
    /// <param name="y">Centre, down.</param>
    /// <param name="isHollow">Whether its value is of low reliability: the colour is a rim then.</param>
    public static Mark Sign(int group, double x, double y, bool isHollow = false)
    {
        var (fill, rim) = isHollow ? (Palette.Card, Colours[group]) : (Colours[group], Palette.Card);
        return group switch
        {
            0 => new CircleMark(x, y, Radius, fill) { Stroke = rim },
            1 => Shape(fill, rim, (x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)),
            2 => Shape(fill, rim, (x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)),
            3 => Shape(fill, rim, (x, y - 7), (x + 6.5, y + 5), (x - 6.5, y + 5)),
            4 => Shape(fill, rim, (x, y + 7), (x + 6.5, y - 5), (x - 6.5, y - 5)),
            _ => Shape(fill, rim, (x - 3, y - 6.5), (x + 3, y - 6.5), (x + 3, y + 6.5), (x - 3, y + 6.5)),
        };
    }

    private static PathMark Shape(Paint fill, Paint rim, params (double X, double Y)[] corners) => new(PathText.Line(corners) + "Z", fill, rim) { Width = 1.5 };
}
