using System.Buffers;
using System.IO.Pipelines;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>Writes rows as an Arrow IPC stream, batch by batch: memory does not grow with the answer, but for the words of its dictionaries.</summary>
internal static class ArrowRows
{
    private const int BatchRows = 4096;

    /// <summary>Whether texts of a table are numbers of words: where rows are told apart by several columns, codes and names repeat.</summary>
    public static bool HasDictionaries(AnswerForm form) => form.Key.Count > 1;

    public static async Task WriteAsync<TRow>(Page<TRow> page, AnswerForm form, Snapshot snapshot, PipeWriter output, CancellationToken cancellation)
    {
        var (piece, body) = (new ArrayBufferWriter<byte>(65_536), new ArrowBody());
        ArrowWords?[] words = [.. page.Columns.Select((column, at) => HasDictionaries(form) && column.Kind == CellKind.Text ? new ArrowWords(at) : null)];
        ArrowColumn[] columns = [.. page.Columns.Select((column, at) => new ArrowColumn(column.Kind, words[at]))];
        ArrowMessage.WriteSchema(piece, flat => ArrowSchema.Write(flat, page.Columns, HasDictionaries(form), snapshot.Manifest));
        var rows = 0;
        foreach (var row in page.Rows)
        {
            for (var at = 0; at < columns.Length; at++)
            {
                columns[at].Add(page.Columns[at].Read(row));
            }

            if (++rows == BatchRows)
            {
                await SendAsync();
            }
        }

        if (rows > 0)
        {
            await SendAsync();
        }

        ArrowMessage.WriteEnd(piece);
        await output.WriteAsync(piece.WrittenMemory, cancellation);

        async ValueTask SendAsync()
        {
            foreach (var dictionary in words)
            {
                dictionary?.Send(piece, body);
            }

            foreach (var column in columns)
            {
                column.MoveTo(body);
            }

            ArrowMessage.WriteBatch(piece, rows, body);
            body.Clear();
            rows = 0;
            await output.WriteAsync(piece.WrittenMemory, cancellation);
            piece.ResetWrittenCount();
        }
    }
}
