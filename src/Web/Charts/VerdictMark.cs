using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts;

/// <summary>How a verdict looks in every chart: a colour, and a sign inside or beside it, so that colour is never the only one.</summary>
/// <remarks>Up is better, down is worse, a dot is no clear difference, a ring is a clear one where neither way is better.</remarks>
internal static class VerdictMark
{
    private static readonly Paint OnBlue = new("#ffffff");
    private static readonly Paint OnLight = new("#1c2733");

    /// <summary>The verdicts, the best first, as legends list them.</summary>
    public static IReadOnlyList<Verdict> Listed { get; } = [Verdict.Better, Verdict.Same, Verdict.Worse];

    /// <summary>The colour of a verdict.</summary>
    /// <param name="verdict">The verdict; null where nothing was compared.</param>
    public static Paint Fill(Verdict? verdict) => verdict switch
    {
        Verdict.Better => Palette.BetterFill,
        Verdict.Worse => Palette.Worse,
        Verdict.Same => Palette.Same,
        _ => Palette.Card,
    };

    /// <summary>A circle in the colour of a verdict with its sign inside.</summary>
    /// <param name="verdict">The verdict; null where nothing was compared.</param>
    /// <param name="x">Centre, across.</param>
    /// <param name="y">Centre, down.</param>
    /// <param name="radius">Radius.</param>
    /// <param name="isHollow">Whether the value is of low reliability: the colour is a ring then.</param>
    public static IEnumerable<Mark> Circle(Verdict? verdict, double x, double y, double radius, bool isHollow = false)
    {
        if (isHollow && verdict is not null)
        {
            yield return new CircleMark(x, y, radius, Palette.Ink);
            yield return new CircleMark(x, y, radius - 1.4, Fill(verdict));
            yield return new CircleMark(x, y, radius - 3.6, Palette.Card);
            yield return Sign(verdict, x, y, radius * 0.72, Palette.Ink);
            yield break;
        }

        yield return new CircleMark(x, y, radius, Fill(verdict)) { Stroke = Palette.Ink };
        yield return Sign(verdict, x, y, radius, verdict == Verdict.Better ? OnBlue : OnLight);
    }

    /// <summary>The sign of a verdict alone: ▲, ●, ▼, or a small ring.</summary>
    /// <param name="verdict">The verdict; null where nothing was compared.</param>
    /// <param name="x">Centre, across.</param>
    /// <param name="y">Centre, down.</param>
    /// <param name="radius">Radius of the circle that it fits into.</param>
    /// <param name="fill">Its colour.</param>
    public static Mark Sign(Verdict? verdict, double x, double y, double radius, Paint fill)
    {
        var (across, down) = (radius * 0.58, radius * 0.52);
        return verdict switch
        {
            Verdict.Better => Triangle(x, y - (down * 1.1), across, down * 1.9, fill),
            Verdict.Worse => Triangle(x, y + (down * 1.1), across, -down * 1.9, fill),
            Verdict.Same => new CircleMark(x, y, radius * 0.26, fill),
            _ => new CircleMark(x, y, radius * 0.3, Paint.Clear) { Stroke = fill },
        };
    }

    /// <summary>A diamond.</summary>
    /// <param name="x">Centre, across.</param>
    /// <param name="y">Centre, down.</param>
    /// <param name="size">Half of its height.</param>
    /// <param name="fill">Its colour.</param>
    public static Mark Diamond(double x, double y, double size, Paint fill) =>
        new PathMark(PathText.Line([(x, y - size), (x + size, y), (x, y + size), (x - size, y)]) + "Z", fill, Palette.Card) { Width = 1.2 };

    private static PathMark Triangle(double x, double tip, double across, double down, Paint fill) =>
        new(PathText.Line([(x, tip), (x + across, tip + down), (x - across, tip + down)]) + "Z", fill, null);
}
