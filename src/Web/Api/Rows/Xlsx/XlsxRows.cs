using System.IO.Compression;
using System.IO.Pipelines;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.Xlsx;

/// <summary>Writes rows as a workbook for Excel: a sheet of the rows, and one that says what they mean. It goes out in pieces: memory does not grow with the answer.</summary>
internal static class XlsxRows
{
    private const int RowsBetween = 256;

    /// <summary>Writes the workbook.</summary>
    /// <param name="page">The rows.</param>
    /// <param name="isPersian">Whether its sheets run right to left.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync<TRow>(Page<TRow> page, bool isPersian, Snapshot snapshot, PipeWriter output, CancellationToken cancellation)
    {
        using var piece = new PieceStream();
        using (var archive = new ZipArchive(piece, ZipArchiveMode.Create, leaveOpen: true))
        {
            XlsxParts.Write(archive, isPersian ? ["داده", "تعریف"] : ["Data", "Definitions"], snapshot.Manifest);
            using (var xml = XlsxParts.Open(archive, "xl/worksheets/sheet1.xml", snapshot.Manifest.AsOf))
            {
                var sheet = new XlsxSheet(xml);
                BeginRows(sheet, page.Columns, isPersian);
                var (status, rows) = (page.Columns.FirstOrDefault(column => column.Name == StatusColumns.Status), 0);
                foreach (var row in page.Rows)
                {
                    WriteRow(sheet, page.Columns, row, status is not null && status.Read(row).Text == "Q");
                    if (++rows % RowsBetween == 0)
                    {
                        await piece.SendAsync(output, isLast: false, cancellation);
                    }
                }

                sheet.End(page.Columns.Count);
            }

            using var definitions = XlsxParts.Open(archive, "xl/worksheets/sheet2.xml", snapshot.Manifest.AsOf);
            XlsxDefinitions.Write(new XlsxSheet(definitions), page.Columns, page.Indicators, snapshot.Manifest, isPersian);
        }

        await piece.SendAsync(output, isLast: true, cancellation);
    }

    private static void BeginRows(XlsxSheet sheet, IEnumerable<IColumn> columns, bool isPersian)
    {
        sheet.Begin([.. columns.Select(Width)], isPersian, frozen: 1);
        sheet.BeginRow();
        foreach (var column in columns)
        {
            sheet.Write(Cell.Of(column.Name), XlsxStyles.Header);
        }

        sheet.EndRow();
    }

    // A figure that is protected is hatched, so that nobody takes it for a zero or for one that nobody collected.
    private static void WriteRow<TRow>(XlsxSheet sheet, IReadOnlyList<Column<TRow>> columns, TRow row, bool isProtected)
    {
        sheet.BeginRow();
        for (var at = 0; at < columns.Count; at++)
        {
            var cell = columns[at].Read(row);
            var isHatched = isProtected && cell.Kind == CellKind.Empty && StatusColumns.Follows(columns[at].Name);
            sheet.Write(cell, isHatched ? XlsxStyles.Protected : XlsxStyles.Plain);
        }

        sheet.EndRow();
    }

    private static int Width(IColumn column) => Math.Max(column.Name.Length + 5, column.Name.Contains("name", StringComparison.Ordinal) ? 26 : column.Kind == CellKind.Date ? 13 : 10);
}
