namespace Mahalleh.Web.Tiles;

/// <summary>The colours of a map.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Ground">What lies around the areas.</param>
/// <param name="Fill">The areas.</param>
/// <param name="Line">Lines between them.</param>
/// <param name="Above">Outlines of the level above.</param>
/// <param name="Ink">Labels.</param>
/// <param name="Halo">What sets labels off from what is below.</param>
internal sealed record MapTheme(string Name, string Ground, string Fill, string Line, string Above, string Ink, string Halo)
{
    /// <summary>The themes, the usual one first.</summary>
    public static IReadOnlyList<MapTheme> All { get; } =
    [
        new("light", "#eef1f0", "#fbfaf7", "#b4beb9", "#5d6b66", "#1c2733", "rgba(255,255,255,0.88)"),
        new("dark", "#11171c", "#1d262d", "#46545d", "#8fa0ab", "#e9eef1", "rgba(17,23,28,0.88)"),
    ];
}
