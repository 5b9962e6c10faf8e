using System.Globalization;
using System.Text.Json;
using Mahalleh.Indicators.Periods;
using Microsoft.AspNetCore.WebUtilities;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>A tile with figures, decoded by Mapbox's reader: the value of each area that is shown, and no number for the others.</summary>
internal sealed record FigureTileReading : IReading
{
    private static readonly string[] Known = ["code", "name_fa", "name_en", "parent", "quality", "status", "value"];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var query = QueryHelpers.ParseQuery(answer.Address[answer.Address.IndexOf('?', StringComparison.Ordinal)..]);
        var indicator = figures.Snapshot.Catalogue.Indicators[query["indicator"].ToString()];
        var period = Period.Parse(query["period"].ToString(), CultureInfo.InvariantCulture);
        var (faults, numbers, hidden) = (new List<string>(), 0, 0);
        foreach (var feature in TileReading.Features(answer))
        {
            figures.Snapshot.Areas.TryGetNumber(feature.GetProperty("properties").GetProperty("code").GetString()!, out var area);
            var figure = figures.Of(indicator, area, period);
            foreach (var property in feature.GetProperty("properties").EnumerateObject())
            {
                var isNumber = property.Value.ValueKind == JsonValueKind.Number;
                numbers += isNumber ? 1 : 0;
                hidden += property.Name == "value" && figure.IsHidden ? 1 : 0;
                if (!Known.Contains(property.Name, StringComparer.Ordinal) || (isNumber && (property.Name != "value" || !figure.IsShown || !TableRules.Near(property.Value.GetDouble(), Math.Min(figure.Value, property.Value.GetDouble())))))
                {
                    faults.Add($"{answer.Address}: {property.Name} of area {area}");
                }
            }
        }

        return new Harvest(numbers, hidden, faults);
    }
}
