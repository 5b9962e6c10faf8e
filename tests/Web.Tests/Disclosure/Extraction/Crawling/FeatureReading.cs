using System.Globalization;
using System.Text.Json;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Features with their outlines: the value of each area that is shown, null for the others; counts of features, coordinates.</summary>
internal sealed record FeatureReading : IReading
{
    private static readonly string[] Known = ["numberMatched", "numberReturned"];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        using var document = JsonDocument.Parse(answer.Body);
        var root = document.RootElement;
        JsonElement[] features = root.TryGetProperty("features", out var list) ? [.. list.EnumerateArray()] : [root];
        var (faults, numbers, hidden) = (new List<string>(), 0, 0);
        foreach (var feature in features)
        {
            var properties = feature.GetProperty("properties");
            faults.AddRange(properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Number && property.Name != "value").Select(property => $"{answer.Address}: nobody knows what the number '{property.Name}' tells"));
            if (!properties.TryGetProperty("value", out var value))
            {
                continue;
            }

            figures.Snapshot.Areas.TryGetNumber(properties.GetProperty("code").GetString()!, out var area);
            var figure = figures.Of(figures.Snapshot.Catalogue.Indicators[properties.GetProperty("indicator").GetString()!], area, Period.Parse(properties.GetProperty("period").GetString()!, CultureInfo.InvariantCulture));
            numbers++;
            hidden += figure.IsHidden ? 1 : 0;
            if (value.ValueKind == JsonValueKind.Number && (!figure.IsShown || !TableRules.Near(value.GetDouble(), Math.Min(figure.Value, value.GetDouble()))))
            {
                faults.Add($"{answer.Address}: value of area {area}");
            }
        }

        faults.AddRange(root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Number && !Known.Contains(member.Name, StringComparer.Ordinal)).Select(member => $"{answer.Address}: nobody knows what '{member.Name}' tells"));
        return new Harvest(numbers, hidden, faults);
    }
}
