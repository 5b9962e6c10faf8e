using Mahalleh.Geo.Tiling;

namespace Mahalleh.Web.Tiles;

/// <summary>A TileJSON 3.0 document.</summary>
/// <param name="Tilejson">Version of the specification.</param>
/// <param name="Name">Name of the tile set.</param>
/// <param name="Attribution">Whom to name on the map.</param>
/// <param name="Tiles">Addresses of the tiles.</param>
/// <param name="Minzoom">First zoom.</param>
/// <param name="Maxzoom">Last zoom; maps draw its tiles larger beyond it.</param>
/// <param name="Bounds">West, south, east, north in degrees.</param>
/// <param name="VectorLayers">Layers of a tile.</param>
public sealed record TileJson(
    string Tilejson, string Name, string Attribution, IReadOnlyList<string> Tiles, int Minzoom, int Maxzoom, IReadOnlyList<double> Bounds,
    [property: System.Text.Json.Serialization.JsonPropertyName("vector_layers")] IReadOnlyList<TileJsonLayer> VectorLayers);

/// <summary>A layer of the tiles.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Minzoom">First zoom.</param>
/// <param name="Maxzoom">Last zoom.</param>
/// <param name="Fields">Types of its attributes.</param>
public sealed record TileJsonLayer(string Id, int Minzoom, int Maxzoom, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The attributes of every area.</summary>
    public static IReadOnlyDictionary<string, string> AreaFields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["code"] = "String",
        ["name_fa"] = "String",
        ["name_en"] = "String",
        ["parent"] = "String",
        ["quality"] = "String",
    };

    /// <summary>The attributes of an area with a figure.</summary>
    public static IReadOnlyDictionary<string, string> FigureFields { get; } = new Dictionary<string, string>(AreaFields, StringComparer.Ordinal)
    {
        [BakedTile.ValueKey] = "Number; where there is none its status letter, as String",
        [BakedTile.StatusKey] = "String",
    };
}
