using System.IO.Pipelines;
using System.Text.Json;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes rows as JSON objects in the envelope, in pieces: memory does not grow with the answer.</summary>
internal static class JsonRows
{
    private const int PieceBytes = 32_768;

    public static async Task WriteAsync<TRow>(Page<TRow> page, HttpRequest request, Snapshot snapshot, PipeWriter body, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(body, Envelope.Options);
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var row in page.Rows)
        {
            WriteRow(json, page, row);
            if (json.BytesPending >= PieceBytes)
            {
                await json.FlushAsync(cancellation);
                await body.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        Envelope.Close(json, request, snapshot, page.Next, meta =>
        {
            meta.WriteNumber("total", page.Total);
            page.Meta(meta);
        });
        await json.FlushAsync(cancellation);
    }

    private static void WriteRow<TRow>(Utf8JsonWriter json, Page<TRow> page, TRow row)
    {
        json.WriteStartObject();
        WriteMembers(json, page.Columns, row);
        page.Further?.Invoke(json, row);
        json.WriteEndObject();
    }

    /// <summary>Writes the cells of a row as members of the object that is open.</summary>
    public static void WriteMembers<TRow>(Utf8JsonWriter json, IReadOnlyList<Column<TRow>> columns, TRow row)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            json.WritePropertyName(columns[at].Key);
            WriteValue(json, columns[at].Read(row));
        }
    }

    /// <summary>Writes a cell as a value.</summary>
    public static void WriteValue(Utf8JsonWriter json, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                json.WriteStringValue(cell.Text);
                break;
            case CellKind.Number:
                json.WriteNumberValue(cell.Number);
                break;
            case CellKind.Whole:
                json.WriteNumberValue(cell.Whole);
                break;
            case CellKind.Numbers:
                WriteNumbers(json, cell.Numbers);
                break;
            case CellKind.Date:
                json.WriteStringValue(cell.Date.Iso());
                break;
            case CellKind.Truth:
                json.WriteBooleanValue(cell.Truth);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
