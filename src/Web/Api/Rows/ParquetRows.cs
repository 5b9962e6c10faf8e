using System.IO.Pipelines;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes rows as a Parquet file, by the engine that writes those of the release. The file ends with its directory, so it is made whole, in memory, and then sent.</summary>
internal static class ParquetRows
{
    // An engine takes memory and a processor: no more than two at once, whoever asks.
    private static readonly SemaphoreSlim Engines = new(2);

    /// <summary>Writes the file.</summary>
    /// <param name="page">The rows; no column of lists.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync<TRow>(Page<TRow> page, Snapshot snapshot, PipeWriter output, CancellationToken cancellation)
    {
        using var file = MemoryFile.Create();
        await Engines.WaitAsync(cancellation);
        try
        {
            WriteFile(page, snapshot.Manifest, file, cancellation);
        }
        finally
        {
            Engines.Release();
        }

        await using var stream = file.Read();
        await stream.CopyToAsync(output, cancellation);
    }

    private static void WriteFile<TRow>(Page<TRow> page, ReleaseManifest manifest, MemoryFile file, CancellationToken cancellation)
    {
        using var table = new ParquetTable(page.Columns.Select(column => (column.Name, TypeOf(column.Kind))));
        foreach (var row in page.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in page.Columns)
            {
                Add(table, column.Kind, column.Read(row));
            }

            table.EndRow();
        }

        table.Save(file, manifest);
    }

    private static ParquetType TypeOf(CellKind kind) => kind switch
    {
        CellKind.Text => ParquetType.Text,
        CellKind.Number => ParquetType.Number,
        CellKind.Whole => ParquetType.Whole,
        CellKind.Date => ParquetType.Date,
        CellKind.Truth => ParquetType.Truth,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Parquet is offered for tables without lists only."),
    };

    private static void Add(ParquetTable table, CellKind kind, Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
        {
            table.AddNull();
            return;
        }

        if (cell.Kind != kind)
        {
            throw new InvalidOperationException($"A cell of kind {cell.Kind} in a column of kind {kind}.");
        }

        switch (kind)
        {
            case CellKind.Text:
                table.Add(cell.Text);
                break;
            case CellKind.Number:
                table.Add(cell.Number);
                break;
            case CellKind.Whole:
                table.Add(cell.Whole);
                break;
            case CellKind.Date:
                table.Add(cell.Date);
                break;
            default:
                table.Add(cell.Truth);
                break;
        }
    }
}
