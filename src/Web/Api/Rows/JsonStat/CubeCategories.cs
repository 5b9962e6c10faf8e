using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Answers;

namespace Mahalleh.Web.Api.Rows.JsonStat;

/// <summary>Writes the categories of a dimension: codes, labels, units, places, parts.</summary>
internal static class CubeCategories
{
    /// <summary>Writes <c>category</c> and, where there is more to say, <c>extension</c>.</summary>
    /// <param name="json">The writer, in the object of the dimension.</param>
    /// <param name="categories">The categories in order.</param>
    /// <param name="lang">fa, en or both.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<CubeCategory> categories, string lang)
    {
        var isPersian = lang == "fa";
        json.WriteStartObject("category");
        json.WriteWords("index", categories.Select(category => category.Code));
        WriteEach(json, "label", categories, static _ => true, (json, category) => json.WriteString(category.Code, category.Name.In(isPersian)));
        WriteEach(json, "note", categories, category => category.Note.In(isPersian).Length > 0, (json, category) => json.WriteWords(category.Code, [category.Note.In(isPersian)]));
        WriteEach(json, "unit", categories, static category => category.Unit is not null, (json, category) => WriteUnit(json, category, isPersian));
        WriteEach(json, "coordinates", categories, static category => double.IsFinite(category.Point.Longitude), WritePoint);
        WriteParts(json, categories);
        json.WriteEndObject();
        if (lang == "both" || categories.Any(category => category.Days is not null))
        {
            WriteExtension(json, categories, lang == "both");
        }
    }

    private static void WriteEach(Utf8JsonWriter json, string name, IEnumerable<CubeCategory> categories, Func<CubeCategory, bool> has, Action<Utf8JsonWriter, CubeCategory> write)
    {
        CubeCategory[] some = [.. categories.Where(has)];
        if (some.Length == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var category in some)
        {
            write(json, category);
        }

        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, CubeCategory category, bool isPersian)
    {
        json.WriteStartObject(category.Code);
        json.WriteString("label", (category.Unit ?? new Text("", "")).In(isPersian));
        json.WriteNumber("decimals", category.Decimals);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, CubeCategory category)
    {
        json.WriteStartArray(category.Code);
        json.WriteNumberValue(category.Point.Longitude);
        json.WriteNumberValue(category.Point.Latitude);
        json.WriteEndArray();
    }

    // A category that is a part of another of the same cube: so a reader can tell that their sum would count twice.
    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<CubeCategory> categories)
    {
        var codes = categories.Select(category => category.Code).ToHashSet(StringComparer.Ordinal);
        var parts = categories.Where(category => codes.Contains(category.Parent)).ToLookup(category => category.Parent, category => category.Code, StringComparer.Ordinal);
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartObject("child");
        foreach (var whole in parts)
        {
            json.WriteWords(whole.Key, whole);
        }

        json.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter json, IReadOnlyList<CubeCategory> categories, bool hasPersian)
    {
        json.WriteStartObject("extension");
        if (hasPersian)
        {
            WriteEach(json, "label_fa", categories, static category => category.Name.Fa.Length > 0, static (json, category) => json.WriteString(category.Code, category.Name.Fa));
        }

        WriteEach(json, "start", categories, static category => category.Days is not null, static (json, category) => json.WriteString(category.Code, category.Days?.First.Iso()));
        WriteEach(json, "end", categories, static category => category.Days is not null, static (json, category) => json.WriteString(category.Code, category.Days?.Last.Iso()));
        json.WriteEndObject();
    }
}
