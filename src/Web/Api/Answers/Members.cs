using System.Globalization;
using System.Text.Json;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Api.Answers;

/// <summary>Small members of JSON answers, written the same everywhere.</summary>
internal static class Members
{
    /// <summary>Writes <c>name_fa</c> and <c>name_en</c>; null where a language is not given.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, Text text)
    {
        json.WriteOptional(name + "_fa", text.Fa);
        json.WriteOptional(name + "_en", text.En);
    }

    /// <summary>Writes a text, or null when it is empty.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string text) => json.WriteString(name, text.Length > 0 ? text : null);

    /// <summary>Writes a number, or null when there is none.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteOptionalValue(value);
    }

    /// <summary>Writes a number as an element, or null when there is none; never a negative zero.</summary>
    public static void WriteOptionalValue(this Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value == 0 ? 0 : value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Writes an array of objects.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of texts.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    /// <summary>A member of a closed set as it goes on the wire, e.g. <c>percentile-rank</c>.</summary>
    public static string Kebab<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A civil date as <c>yyyy-mm-dd</c>.</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
