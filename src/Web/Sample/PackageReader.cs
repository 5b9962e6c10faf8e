using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Sample;

/// <summary>What the generator needs of an existing package: its description, and its areas with people and place.</summary>
internal static class PackageReader
{
    /// <summary>Reads <c>datapackage.json</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static JsonObject Description(string folder)
    {
        var file = Path.Combine(folder, "datapackage.json");
        return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file)) is JsonObject description
            ? description : throw new ArgumentException($"{folder} is not a data package: it has no datapackage.json.");
    }

    /// <summary>Calendar and last known day of a package.</summary>
    /// <exception cref="ArgumentException">It states no readable <c>as_of</c>.</exception>
    public static (PeriodCalendar Calendar, DateOnly AsOf) Time(JsonObject description)
    {
        var calendar = (string?)description["calendar"] == "gregorian" ? PeriodCalendar.Gregorian : PeriodCalendar.SolarHijri;
        var text = (string?)description["as_of"] ?? "";
        return DateText.TryParse(text, calendar, out var day) ? (calendar, day) : throw new ArgumentException($"as_of '{text}' is not a date of the package's calendar.");
    }

    /// <summary>Reads the areas in the order of the register.</summary>
    public static IReadOnlyList<SampleArea> Areas(string folder)
    {
        var people = TextTable.Read(folder, "population", "area", "date", "sex", "age_group", "persons", "households")
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => People([.. group]), StringComparer.Ordinal);
        var boxes = Boxes(Path.Combine(folder, "boundaries.geojson"));
        return [.. TextTable.Read(folder, "areas", "code", "parent", "settlement").Select(row =>
        {
            var (persons, households) = people.GetValueOrDefault(row[0]);
            return new SampleArea(row[0], row[1], row[2] == "informal", persons, households, boxes.TryGetValue(row[0], out var box) ? box : null);
        })];
    }

    // The latest date counts; the row without sex and age is the whole, else the parts are added.
    private static (long Persons, long Households) People(string[][] rows)
    {
        var date = rows.Select(row => row[1]).Max(StringComparer.Ordinal);
        var latest = rows.Where(row => row[1] == date).ToArray();
        var whole = latest.Where(row => row[2].Length == 0 && row[3].Length == 0).ToArray();
        var counted = whole.Length > 0 ? whole : latest;
        return (counted.Sum(row => Whole(row[4])), counted.Sum(row => Whole(row[5])));
    }

    private static long Whole(string text) =>
        decimal.TryParse(Digits.ToLatin(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? (long)value : 0;

    private static Dictionary<string, LonLatBox> Boxes(string file)
    {
        var boxes = new Dictionary<string, LonLatBox>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return boxes;
        }

        using var stream = File.OpenRead(file);
        using var document = JsonDocument.Parse(stream);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var code = feature.GetProperty("properties").GetProperty("code").GetString();
            var box = new LonLatBox(180, 90, -180, -90);
            if (code is not null && feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry)
            {
                boxes[code] = Grow(box, geometry.GetProperty("coordinates"));
            }
        }

        return boxes;
    }

    private static LonLatBox Grow(LonLatBox box, JsonElement coordinates)
    {
        if (coordinates.GetArrayLength() >= 2 && coordinates[0].ValueKind == JsonValueKind.Number)
        {
            var (lon, lat) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
            return new LonLatBox(Math.Min(box.West, lon), Math.Min(box.South, lat), Math.Max(box.East, lon), Math.Max(box.North, lat));
        }

        return coordinates.EnumerateArray().Aggregate(box, Grow);
    }
}
