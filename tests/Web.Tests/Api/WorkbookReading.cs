using System.Text.Json;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Workbooks as openpyxl finds them.</summary>
internal static class WorkbookReading
{
    public static IEnumerable<JsonElement> Read(params string[] files)
    {
        var script = Path.Combine(Repository.Root, "tests", "readers", "read-xlsx.py");
        foreach (var line in Processes.Run("/usr/bin/python3", "", [script, .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>The rows of the first sheet as objects.</summary>
    public static JsonElement Rows(JsonElement book)
    {
        var lines = book.GetProperty("sheets")[0].GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().ToArray()).ToArray();
        return JsonSerializer.SerializeToElement(lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First.GetString()!, pair => pair.Second)));
    }
}
