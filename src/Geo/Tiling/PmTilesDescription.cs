using System.Text.Json;

namespace Mahalleh.Geo.Tiling;

/// <summary>What an archive says about itself in its metadata.</summary>
/// <param name="Name">Name of the tile set.</param>
/// <param name="Attribution">Whom to name on a map, as text; may be empty.</param>
/// <param name="Layers">The layers whose tiles it holds.</param>
public sealed record PmTilesDescription(string Name, string Attribution, IReadOnlyList<TileLayer> Layers)
{
    /// <summary>The metadata as JSON, with <c>vector_layers</c> of every polygon and label layer (TileJSON 3.0 §3.3).</summary>
    public byte[] ToJson()
    {
        using var target = new MemoryStream();
        using (var json = new Utf8JsonWriter(target))
        {
            json.WriteStartObject();
            json.WriteString("name", Name);
            json.WriteString("attribution", Attribution);
            json.WriteString("type", "overlay");
            json.WriteString("format", "pbf");
            json.WriteStartArray("vector_layers");
            foreach (var layer in Layers)
            {
                WriteLayer(json, layer.Name, layer);
                WriteLayer(json, TileLayers.LabelsOf(layer.Name), layer);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return target.ToArray();
    }

    private static void WriteLayer(Utf8JsonWriter json, string id, TileLayer layer)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("minzoom", layer.MinZoom);
        json.WriteNumber("maxzoom", layer.MaxZoom);
        json.WriteStartObject("fields");
        foreach (var key in layer.Features.SelectMany(feature => feature.Attributes).Select(pair => pair.Key).Distinct(StringComparer.Ordinal))
        {
            json.WriteString(key, "String");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
