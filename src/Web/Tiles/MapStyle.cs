using System.Text.Json.Nodes;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tiles;

/// <summary>A MapLibre style (version 8) of one level: ground, areas, outlines of the level above, labels.</summary>
/// <param name="snapshot">A release with tiles of the level.</param>
/// <param name="level">Level code.</param>
/// <param name="root">Scheme and host of this service; nothing else is referred to.</param>
/// <param name="language"><c>fa</c> or <c>en</c>.</param>
/// <param name="theme">The colours.</param>
internal sealed class MapStyle(Snapshot snapshot, string level, string root, string language, MapTheme theme)
{
    /// <summary>The document.</summary>
    public JsonObject Document()
    {
        var zooms = snapshot.Tiles!.Layers[level];
        var bounds = snapshot.Tiles.Reader.Bounds;
        var sources = new JsonObject { [level] = Source(level) };
        var layers = new JsonArray(
            new JsonObject { ["id"] = "ground", ["type"] = "background", ["paint"] = new JsonObject { ["background-color"] = theme.Ground } },
            Layer($"{level}-fill", "fill", level, level, new JsonObject { ["fill-color"] = theme.Fill, ["fill-antialias"] = false }),
            Layer($"{level}-line", "line", level, level, Line(theme.Line, 0.5, 1.6)));
        if (Above() is { } above)
        {
            sources[above] = Source(above);
            layers.Add(Layer($"{above}-line", "line", above, above, Line(theme.Above, 0.9, 2.4)));
        }

        layers.Add(Labels());
        return new JsonObject
        {
            ["version"] = 8,
            ["name"] = $"{snapshot.Manifest.Name} {level} {language} {theme.Name}",
            ["metadata"] = new JsonObject { ["mahalleh:release"] = snapshot.Manifest.Id, ["mahalleh:vintage"] = snapshot.Manifest.Vintage },
            ["center"] = new JsonArray((bounds.West + bounds.East) / 2, (bounds.South + bounds.North) / 2),
            ["zoom"] = zooms.Min,
            ["glyphs"] = $"{root}/glyphs/{{fontstack}}/{{range}}.pbf",
            ["sources"] = sources,
            ["layers"] = layers,
        };
    }

    private JsonObject Source(string of) => new() { ["type"] = "vector", ["url"] = $"{root}/tiles/{snapshot.Manifest.Vintage}/{of}.json" };

    // The nearest level above that is drawn.
    private string? Above() => snapshot.Areas.Levels.Select(known => known.Code).TakeWhile(code => code != level).LastOrDefault(snapshot.Tiles!.Layers.ContainsKey);

    private static JsonObject Layer(string id, string type, string source, string layer, JsonObject paint) =>
        new() { ["id"] = id, ["type"] = type, ["source"] = source, ["source-layer"] = layer, ["paint"] = paint };

    private static JsonObject Line(string colour, double thin, double thick) => new()
    {
        ["line-color"] = colour,
        ["line-width"] = ByZoom(3, thin, 12, thick),
    };

    private JsonObject Labels()
    {
        var layer = Layer($"{level}-label", "symbol", level, TileLayers.LabelsOf(level), new JsonObject { ["text-color"] = theme.Ink, ["text-halo-color"] = theme.Halo, ["text-halo-width"] = 1.6 });
        layer["layout"] = new JsonObject
        {
            ["text-field"] = new JsonArray("get", $"name_{language}"),
            ["text-font"] = new JsonArray(GlyphStacks.Names.First()),
            ["text-size"] = ByZoom(3, 10, 12, 14),
            ["text-max-width"] = 7,
            ["text-line-height"] = 1.25,
            ["text-padding"] = 3,
            ["text-variable-anchor"] = new JsonArray("center", "top", "bottom"),
            ["text-radial-offset"] = 0.2,
        };
        return layer;
    }

    private static JsonArray ByZoom(double from, double least, double to, double most) => ["interpolate", new JsonArray("linear"), new JsonArray("zoom"), from, least, to, most];
}
