using System.Globalization;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>A map as a drawing that comes with the page: it is seen before the map has been loaded, and stays where no map can be drawn.</summary>
/// <param name="Width">Width of the drawing, west to east.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="Around">Path of the area around; empty for none.</param>
/// <param name="Fills">The areas by colour.</param>
/// <param name="Margin">What the map leaves free for its legend: a name of a style class.</param>
public sealed record MapStill(int Width, int Height, string Around, IReadOnlyList<StillFill> Fills, string Margin)
{
    /// <summary>The fill of an area whose value is protected: no colour, but hatching.</summary>
    public const string Hatch = "";

    /// <summary>The fill of the one area that a map is about.</summary>
    public const string Chosen = "#0d4a57";

    private const int MostAreas = 600;
    private const int MostCharacters = 160_000;
    private const int MostAround = 40_000;

    /// <summary>Draws a map; null where it has no outlines, or would weigh more than the page.</summary>
    /// <param name="context">The page.</param>
    /// <param name="settings">What the map shows.</param>
    /// <param name="areas">Numbers of its areas.</param>
    /// <param name="fillOf">Colour of an area, or <see cref="Hatch"/>.</param>
    internal static MapStill? Of(PageContext context, MapSettings settings, IReadOnlyCollection<int> areas, Func<int, string> fillOf)
    {
        var snapshot = context.Snapshot;
        int[] drawn = [.. areas.Where(area => snapshot.IsCurrent(area) && snapshot.Places[area].IsKnown)];
        if (drawn.Length is 0 or > MostAreas || settings.Bounds.Count < 4 || snapshot.Outlines is not { } outlines)
        {
            return null;
        }

        var ground = StillGround.Of(snapshot, outlines, settings);
        var fills = drawn.GroupBy(fillOf).Select(group => new StillFill(
            group.Key,
            string.Concat(group.Select(area => ground.PathOf(area))),
            settings.HasDots ? string.Concat(group.Select(area => Dot(ground, snapshot.Places[area].LabelLongitude, snapshot.Places[area].LabelLatitude))) : "")).ToArray();
        return fills.Sum(fill => fill.Path.Length) > MostCharacters ? null
            : new MapStill(ground.Width, ground.Height, AroundOf(ground, settings), fills, MarginOf(settings));
    }

    // A province around one neighbourhood has more bends at that scale than the page has words; it comes with the live map.
    private static string AroundOf(StillGround ground, MapSettings settings) =>
        settings.Around is { } around && ground.PathOf(around.Id - 1) is { Length: <= MostAround } path ? path : "";

    private static string Dot(StillGround ground, double longitude, double latitude) =>
        ground.At(longitude, latitude) is var (x, y) ? string.Create(CultureInfo.InvariantCulture, $"M{x} {y}h0") : "";

    private static string MarginOf(MapSettings settings) => settings.Chosen > 0 ? "even" : settings.Column.Length == 0 ? "over-below" : "over-beside";
}

/// <summary>Areas of one colour.</summary>
/// <param name="Fill">The colour, or <see cref="MapStill.Hatch"/>.</param>
/// <param name="Path">Their outlines.</param>
/// <param name="Dots">A point in each, where areas are too small to be seen; empty otherwise.</param>
public sealed record StillFill(string Fill, string Path, string Dots);
