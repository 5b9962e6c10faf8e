using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Rows of every kind of cell, many enough for several pieces of any format, with the values that break writers.</summary>
internal static class MadeRows
{
    public const int Count = 10_000;

    private static readonly double[] Numbers = [0, -0.0, 1.0 / 3, -1e300, double.MaxValue, double.Epsilon, 1e15, 1e16, 0.1 + 0.2, 123456789.125];
    private static readonly string[] Words = ["محلهٔ «قائم»", "a,b", "\"quoted\"", "=1+1", "نیم‌فاصله", "<&>", "line\nbreak", "𝄞 clef", "'", "tab\there", " blank ", "_x000A_"];

    public static AnswerForm Form(params string[] key) => new("GetMade", "Made", "Made rows.") { Key = key };

    public static IReadOnlyList<Column<int>> Columns { get; } =
    [
        new("number", CellKind.Number, new("عددها.", "Numbers."), static row => row % 7 == 3 ? default : Cell.Of(Numbers[row % Numbers.Length])),
        new("whole", CellKind.Whole, new("عددهای درست.", "Whole numbers."), static row => row % 5 == 0 ? default : Cell.Of((row - 5000L) * 1_000_003)),
        new("word", CellKind.Text, new("واژه‌های تکراری.", "Words that repeat."), static row => row % 11 == 4 ? default : Cell.Of(Words[row % Words.Length])),
        new("late", CellKind.Text, new("واژه‌هایی که پیاپی نو می‌شوند.", "Words that are new again and again."), static row => row < 5000 ? default : Cell.Of(string.Create(CultureInfo.InvariantCulture, $"واژهٔ {row / 100}"))),
        new("day", CellKind.Date, new("روزها.", "Days."), static row => row % 3 == 1 ? default : Cell.Of(new DateOnly(1900, 3, 1).AddDays(row * 7))),
        new("truth", CellKind.Truth, new("درست و نادرست.", "Truths."), static row => row % 13 == 2 ? default : Cell.Of(row % 3 == 0)),
        new("list", CellKind.Numbers, new("فهرست‌ها.", "Lists."), static row => row % 4 == 0 ? default : Cell.Of([row, row / 8.0])),
        new("nothing", CellKind.Text, new("هیچ.", "Nothing."), static _ => default),
        new("void", CellKind.Number, new("هیچ.", "Nothing."), static _ => default),
    ];

    public static Page<int> Page(int count) => new(Columns, Enumerable.Range(0, count), count);

    /// <summary>The rows as JSON.</summary>
    public static JsonElement[] Json(int count)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Envelope.Options))
        {
            json.WriteStartArray();
            foreach (var row in Enumerable.Range(0, count))
            {
                json.WriteStartObject();
                JsonRows.WriteMembers(json, Columns, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>What a writer writes.</summary>
    public static async Task<byte[]> WriteAsync(Func<PipeWriter, Task> write)
    {
        using var stream = new MemoryStream();
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await write(pipe);
        await pipe.CompleteAsync();
        return stream.ToArray();
    }

    /// <summary>Whether two values are the same, numbers to the bit of their doubles.</summary>
    public static bool IsSame(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind && one.ValueKind switch
    {
        JsonValueKind.Number => one.GetDouble().Equals(other.GetDouble()),
        JsonValueKind.Array => one.EnumerateArray().Select(item => item.GetDouble()).SequenceEqual(other.EnumerateArray().Select(item => item.GetDouble())),
        JsonValueKind.String => one.GetString() == other.GetString(),
        _ => true,
    };

    /// <summary>The first difference between rows; empty when there is none.</summary>
    public static string Difference(JsonElement[] rows, JsonElement[] others)
    {
        if (rows.Length != others.Length)
        {
            return $"{rows.Length} rows, {others.Length} others";
        }

        for (var at = 0; at < rows.Length; at++)
        {
            foreach (var member in rows[at].EnumerateObject())
            {
                if (!others[at].TryGetProperty(member.Name, out var other) || !IsSame(member.Value, other))
                {
                    return $"row {at}, {member.Name}: {member.Value.GetRawText()} and {(other.ValueKind == JsonValueKind.Undefined ? "nothing" : other.GetRawText())}";
                }
            }
        }

        return "";
    }
}
