using System.IO.Pipelines;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes rows as CSV (RFC 4180, UTF-8 without mark, lines end with a line feed), in pieces.</summary>
internal static class CsvRows
{
    private const int PieceBytes = 32_768;

    public static async Task WriteAsync<TRow>(Page<TRow> page, PipeWriter body, CancellationToken cancellation)
    {
        var line = new CsvLine(body);
        foreach (var column in page.Columns)
        {
            line.Write(Cell.Of(column.Name));
        }

        line.End();
        foreach (var row in page.Rows)
        {
            WriteRow(line, page.Columns, row);
            if (body.UnflushedBytes >= PieceBytes)
            {
                await body.FlushAsync(cancellation);
            }
        }

        await body.FlushAsync(cancellation);
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
