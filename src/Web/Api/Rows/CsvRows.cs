using System.Buffers;
using System.IO.Pipelines;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes rows as CSV (RFC 4180, UTF-8 without mark, lines end with a line feed), in pieces.</summary>
internal static class CsvRows
{
    private const int PieceBytes = 32_768;

    public static async Task WriteAsync<TRow>(Page<TRow> page, PipeWriter body, CancellationToken cancellation)
    {
        // The response counts every small piece it is handed: fields are gathered here first.
        var piece = new ArrayBufferWriter<byte>(2 * PieceBytes);
        var line = new CsvLine(piece);
        WriteHeader(line, page.Columns);
        foreach (var row in page.Rows)
        {
            WriteRow(line, page.Columns, row);
            if (piece.WrittenCount >= PieceBytes)
            {
                await body.WriteAsync(piece.WrittenMemory, cancellation);
                piece.ResetWrittenCount();
            }
        }

        await body.WriteAsync(piece.WrittenMemory, cancellation);
    }

    private static void WriteHeader<TRow>(CsvLine line, IReadOnlyList<Column<TRow>> columns)
    {
        foreach (var column in columns)
        {
            line.Write(Cell.Of(column.Name));
        }

        line.End();
    }

    private static void WriteRow<TRow>(CsvLine line, IReadOnlyList<Column<TRow>> columns, TRow row)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            line.Write(columns[at].Read(row));
        }

        line.End();
    }
}
