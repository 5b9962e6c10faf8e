using System.Text.Json;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>The numbers of a JSON document with their paths; places in lists and names that are codes are left out.</summary>
internal static class JsonNumbers
{
    public static IEnumerable<(string Path, double Number)> Of(JsonElement element, string path = "")
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                return [(path, element.GetDouble())];
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(item => Of(item, path));
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(member => Of(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"));
            default:
                return [];
        }
    }
}
