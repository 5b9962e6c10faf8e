using System.Text.Json;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>The places of a JSON-stat cube as rows of the table that it is made of.</summary>
internal static class CubeRows
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal) { ["area"] = "area_code", ["indicator"] = "indicator", ["period"] = "period", ["breakdown"] = "breakdown", ["level"] = "level" };
    private static readonly string[] Main = ["value", "before", "after", "score"];

    public static IEnumerable<TableRow> Read(byte[] body, Snapshot snapshot, (string Column, string Value)[] given)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        var (ids, values, status) = (Texts(root.GetProperty("id")), root.GetProperty("value").EnumerateArray().ToArray(), root.GetProperty("status"));
        var codes = ids.Select(id => Texts(root.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("index"))).ToArray();
        var measures = codes[^1];
        var columns = root.GetProperty("extension").GetProperty("columns").EnumerateObject().ToDictionary(column => column.Name, column => column.Value.EnumerateArray().ToArray(), StringComparer.Ordinal);
        for (var place = 0; place < values.Length / measures.Length; place++)
        {
            var (texts, numbers) = (given.ToDictionary(pair => pair.Column, pair => pair.Value, StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
            for (var (dimension, rest) = (ids.Length - 2, place); dimension >= 0; rest /= codes[dimension].Length, dimension--)
            {
                var code = codes[dimension][rest % codes[dimension].Length];
                texts[Columns[ids[dimension]]] = ids[dimension] == "breakdown" && code == "total" ? "" : code;
            }

            for (var measure = 0; measure < measures.Length; measure++)
            {
                var at = (place * measures.Length) + measure;
                if (values[at].ValueKind != JsonValueKind.Null)
                {
                    numbers[measures[measure]] = values[at].GetDouble();
                }

                if (Main.Contains(measures[measure], StringComparer.Ordinal) && status.TryGetProperty(at.ToString(System.Globalization.CultureInfo.InvariantCulture), out var letter))
                {
                    texts[measures[measure] is "value" or "score" ? "status" : measures[measure] + "_status"] = letter.GetString()!;
                }
            }

            foreach (var (name, column) in columns.Where(column => column.Value[place].ValueKind == JsonValueKind.String))
            {
                texts[name] = column[place].GetString()!;
            }

            yield return new TableRow(snapshot, texts, numbers);
        }
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetString()!)];
}
