using System.Text.Json;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>A tile, decoded by Mapbox's reader: names and codes of areas, and no figure.</summary>
internal sealed record TileReading : IReading
{
    private static readonly string[] Known = ["code", "name_fa", "name_en", "parent", "quality"];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var features = Features(answer);
        return new Harvest(features.Length, 0, [.. features.SelectMany(feature => feature.GetProperty("properties").EnumerateObject())
            .Where(property => !Known.Contains(property.Name, StringComparer.Ordinal) || property.Value.ValueKind == JsonValueKind.Number)
            .Select(property => property.Name).Distinct(StringComparer.Ordinal).Select(name => $"{answer.Address}: nobody knows what the attribute '{name}' tells")]);
    }

    /// <summary>The features of all layers; none of an empty tile.</summary>
    public static JsonElement[] Features(CrawledAnswer answer)
    {
        if (answer.Status == 204)
        {
            return [];
        }

        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, answer.Body);
        using var document = JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "read-tile.mjs"), file));
        File.Delete(file);
        return [.. document.RootElement.GetProperty("layers").EnumerateObject().SelectMany(layer => layer.Value.GetProperty("features").EnumerateArray()).Select(feature => feature.Clone())];
    }
}
