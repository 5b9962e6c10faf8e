using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.JsonStat;

/// <summary>Writes rows as a JSON-stat 2.0 dataset (json-stat.org/full): a cube whose last dimension is that of the measures.</summary>
internal static class JsonStatRows
{
    private const int PieceBytes = 32_768;

    /// <summary>The columns that are measures of the cube.</summary>
    public static IEnumerable<IColumn> Measures(IEnumerable<IColumn> columns) => columns.Where(column => column.Kind is CellKind.Number or CellKind.Whole);

    public static async Task WriteAsync<TRow>(Page<TRow> page, Cube<TRow> cube, HttpRequest request, Snapshot snapshot, PipeWriter body, CancellationToken cancellation)
    {
        var cells = new CubeCells<TRow>(cube, page.Rows);
        Column<TRow>[] measures = [.. Measures(page.Columns).Cast<Column<TRow>>()];
        await using var json = new Utf8JsonWriter(body, Envelope.Options);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        JsonStatHead.Write(json, cube, measures, request, snapshot);
        json.WriteStartArray("value");
        for (var place = 0; place < cells.Places; place++)
        {
            WriteValues(json, cells, place, measures);
            await FlushAsync(json, body, cancellation);
        }

        json.WriteEndArray();
        json.WriteStartObject("status");
        for (var place = 0; place < cells.Places; place++)
        {
            WriteStatuses(json, cube, cells, place, measures);
            await FlushAsync(json, body, cancellation);
        }

        json.WriteEndObject();
        await WriteExtensionAsync(json, page, cube, cells, snapshot, body, cancellation);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void WriteValues<TRow>(Utf8JsonWriter json, CubeCells<TRow> cells, int place, Column<TRow>[] measures)
    {
        var isThere = cells.TryGet(place, out var row);
        foreach (var measure in measures)
        {
            JsonRows.WriteValue(json, isThere ? measure.Read(row) : default);
        }
    }

    private static void WriteStatuses<TRow>(Utf8JsonWriter json, Cube<TRow> cube, CubeCells<TRow> cells, int place, Column<TRow>[] measures)
    {
        if (!cells.TryGet(place, out var row))
        {
            return;
        }

        for (var at = 0; at < measures.Length; at++)
        {
            if (cube.Status(row, measures[at].Name) is { Length: > 0 } letter)
            {
                json.WriteString((((long)place * measures.Length) + at).ToString(CultureInfo.InvariantCulture), letter);
            }
        }
    }

    // Texts have no place in a cube of numbers: they stand beside it, one of each place.
    private static async Task WriteExtensionAsync<TRow>(Utf8JsonWriter json, Page<TRow> page, Cube<TRow> cube, CubeCells<TRow> cells, Snapshot snapshot, PipeWriter body, CancellationToken cancellation)
    {
        json.WriteStartObject("extension");
        json.WriteString("release", snapshot.Manifest.Id);
        json.WriteBoolean("is_invented", snapshot.Manifest.IsInvented);
        json.WriteString("licence", snapshot.Manifest.Licence);
        json.WriteStartObject("columns");
        foreach (var column in page.Columns.Where(column => column.Kind is not (CellKind.Number or CellKind.Whole) && !cube.Said.Contains(column.Name)))
        {
            json.WriteStartArray(column.Name);
            for (var place = 0; place < cells.Places; place++)
            {
                JsonRows.WriteValue(json, cells.TryGet(place, out var row) ? column.Read(row) : default);
                await FlushAsync(json, body, cancellation);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async ValueTask FlushAsync(Utf8JsonWriter json, PipeWriter body, CancellationToken cancellation)
    {
        if (json.BytesPending >= PieceBytes)
        {
            await json.FlushAsync(cancellation);
            await body.FlushAsync(cancellation);
        }
    }
}
