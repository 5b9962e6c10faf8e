using System.Globalization;
using System.Text.Json;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Api;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Rows of a table, in whatever format.</summary>
/// <param name="Rules">What each column with numbers tells of.</param>
/// <param name="Given">Columns that the address says, such as the area of a profile.</param>
internal sealed record TableReading(IReadOnlyDictionary<string, ColumnRule> Rules, Func<string, (string Column, string Value)[]>? Given = null) : IReading
{
    // Texts of digits that are codes, days or names, and no amounts.
    private static readonly string[] Words =
    [
        "release", "id", "as_of", "licence", "title_fa", "title_en", "area_code", "code", "parent", "parent_code", "area", "period", "start", "end", "period_start", "period_end", "before_period", "after_period", "baseline_period",
        "previous_period", "target_period", "target_date", "last_period", "name_fa", "name_en", "area_name_fa", "area_name_en", "breakdown", "unit", "unit_fa", "unit_en",
        "stand_in_area", "stand_in_period", "from", "to", "date", "source", "made_of", "valid_from", "valid_to",
    ];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var (numbers, hidden, faults) = (0, 0, new List<string>());
        var given = Given?.Invoke(answer.Address) ?? [];
        foreach (var row in Rows(answer, figures.Snapshot, given))
        {
            numbers += row.Numbers.Count;
            hidden += row.Text("status") == "Q" ? 1 : 0;
            foreach (var (column, number) in row.Numbers)
            {
                if (!Rules.TryGetValue(column, out var rule))
                {
                    faults.Add($"{answer.Address}: nobody knows what the column '{column}' tells");
                }
                else if (!rule(row, number, figures))
                {
                    faults.Add(FormattableString.Invariant($"{answer.Address}: {column} {number:R} of {row}"));
                }
            }
        }

        return new Harvest(numbers, hidden, faults);
    }

    private static IEnumerable<TableRow> Rows(CrawledAnswer answer, Snapshot snapshot, (string Column, string Value)[] given) => answer.ContentType.Split(';')[0] switch
    {
        "text/csv" => Csv(answer.Text, snapshot, given),
        "application/json-stat+json" => CubeRows.Read(answer.Body, snapshot, given),
        "application/vnd.apache.arrow.stream" => Read(answer.Body, snapshot, given, file => ArrowReading.Read(isChecked: false, file).Single().GetProperty("rows")),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Read(answer.Body, snapshot, given, file => WorkbookReading.Rows(WorkbookReading.Read(file).Single())),
        "application/vnd.apache.parquet" => Read(answer.Body, snapshot, given, file => ParquetReading.Read(isChecked: false, file).Single().GetProperty("rows")),
        "application/geo+json" => Features(answer.Body, snapshot, given),
        var type when SdmxRows.Has(type) => SdmxRows.Read(answer, snapshot),
        _ => Json(answer.Body, snapshot, given),
    };

    private static IEnumerable<TableRow> Json(byte[] body, Snapshot snapshot, (string Column, string Value)[] given)
    {
        using var document = JsonDocument.Parse(body);
        foreach (var row in Objects(document.RootElement.GetProperty("data"), snapshot, given))
        {
            yield return row;
        }
    }

    // Coordinates are those of the outlines, which are open; all else is a property.
    private static IEnumerable<TableRow> Features(byte[] body, Snapshot snapshot, (string Column, string Value)[] given)
    {
        using var document = JsonDocument.Parse(body);
        var properties = document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"));
        return [.. Objects(JsonSerializer.SerializeToElement(properties), snapshot, given)];
    }

    // Other people's readers print the rows as they find them.
    private static IEnumerable<TableRow> Read(byte[] body, Snapshot snapshot, (string Column, string Value)[] given, Func<string, JsonElement> reader)
    {
        using var file = new BodyFile(body);
        return [.. Objects(reader(file.Path), snapshot, given)];
    }

    private static IEnumerable<TableRow> Objects(JsonElement rows, Snapshot snapshot, (string Column, string Value)[] given)
    {
        foreach (var row in rows.EnumerateArray())
        {
            var (texts, numbers) = (given.ToDictionary(pair => pair.Column, pair => pair.Value, StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
            foreach (var member in row.EnumerateObject())
            {
                Add(member.Name, member.Value, texts, numbers);
            }

            yield return new TableRow(snapshot, texts, numbers);
        }
    }

    private static void Add(string name, JsonElement value, Dictionary<string, string> texts, Dictionary<string, double> numbers)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                numbers[name] = value.GetDouble();
                break;
            case JsonValueKind.String:
                texts[name] = value.GetString()!;
                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    Add(name, element, texts, numbers);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Add($"{name}/*", member.Value, texts, numbers);
                }

                break;
            default:
                break;
        }
    }

    private static IEnumerable<TableRow> Csv(string text, Snapshot snapshot, (string Column, string Value)[] given)
    {
        var lines = CsvText.Read(text.TrimStart('\uFEFF'));
        foreach (var line in lines.Skip(1))
        {
            var cells = lines[0].Zip(line).Where(pair => pair.Second.Length > 0).ToArray();
            var numbers = cells.Where(pair => !Words.Contains(pair.First, StringComparer.Ordinal) && double.TryParse(pair.Second, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                .ToDictionary(pair => pair.First, pair => double.Parse(pair.Second, CultureInfo.InvariantCulture), StringComparer.Ordinal);
            var texts = cells.Where(pair => !numbers.ContainsKey(pair.First)).Select(pair => (Column: pair.First, Value: pair.Second)).Concat(given).DistinctBy(pair => pair.Column).ToDictionary(pair => pair.Column, pair => pair.Value, StringComparer.Ordinal);
            yield return new TableRow(snapshot, texts, numbers);
        }
    }
}
