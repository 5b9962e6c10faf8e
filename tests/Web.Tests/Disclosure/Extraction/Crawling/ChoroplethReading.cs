using System.Globalization;
using System.Text.Json;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>The column behind a map: values and ends of shown areas only, the class −1 for the others, and breaks that lie among shown values.</summary>
internal sealed record ChoroplethReading : IReading
{
    private static readonly string[] Known =
        ["decimals", "ids", "values", "low", "high", "classes", "gvf", "breaks", "counts", "protected", "missing"];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        using var document = JsonDocument.Parse(answer.Body);
        var data = document.RootElement.GetProperty("data");
        var numbers = JsonNumbers.Of(data).ToArray();
        List<string> faults = [.. numbers.Select(number => number.Path).Distinct(StringComparer.Ordinal).Except(Known).Select(path => $"{answer.Address}: nobody knows what the number '{path}' tells")];
        var indicator = figures.Snapshot.Catalogue.Indicators[data.GetProperty("indicator").GetString()!];
        var period = Period.Parse(data.GetProperty("period").GetString()!, CultureInfo.InvariantCulture);
        string[] codes = [.. data.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)];
        JsonElement[] Column(string name) => [.. data.GetProperty(name).EnumerateArray()];
        var (values, low, high, classes) = (Column("values"), Column("low"), Column("high"), Column("classes"));
        var hidden = 0;
        for (var at = 0; at < codes.Length; at++)
        {
            figures.Snapshot.Areas.TryGetNumber(codes[at], out var area);
            var figure = figures.Of(indicator, area, period);
            hidden += figure.IsHidden ? 1 : 0;
            var isShown = values[at].ValueKind == JsonValueKind.Number;
            if (isShown ? !figure.IsShown || !TableRules.Near(values[at].GetDouble(), Math.Min(figure.Value, values[at].GetDouble())) : low[at].ValueKind == JsonValueKind.Number || high[at].ValueKind == JsonValueKind.Number || classes[at].GetInt32() >= 0)
            {
                faults.Add($"{answer.Address}: {codes[at]}");
            }
        }

        return new Harvest(numbers.Length, hidden, [.. faults, .. Breaks(answer, Column("breaks"), figures, indicator, period.Kind, data.GetProperty("level").GetString()!)]);
    }

    // The breaks are made of all periods of a kind: no end may lie beyond what is shown in any of them.
    private static IEnumerable<string> Breaks(CrawledAnswer answer, JsonElement[] breaks, PublishedFigures figures, Indicators.Catalogue.Indicator indicator, PeriodKind kind, string level)
    {
        var snapshot = figures.Snapshot;
        double[] shown = [.. snapshot.PeriodsOf(indicator).Where(period => period.Kind == kind)
            .SelectMany(period => snapshot.Areas.OfLevel(snapshot.Areas.LevelIndex(level)).Select(area => figures.Of(indicator, area, period))).Where(figure => figure.IsShown).Select(figure => figure.Value)];
        double[] edges = [.. breaks.Where(edge => edge.ValueKind == JsonValueKind.Number).Select(edge => edge.GetDouble())];
        if (edges.Any(edge => shown.Length == 0 || edge < shown.Min() - 1e-9 || edge > shown.Max() + 1e-9))
        {
            yield return $"{answer.Address}: a class ends outside of what is shown";
        }
    }
}
