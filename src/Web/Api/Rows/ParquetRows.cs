using System.IO.Pipelines;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes rows as a Parquet file, by the engine that writes those of the release. The file ends with its directory, so it is made whole and then sent.</summary>
internal static class ParquetRows
{
    private const int EngineMegabytes = 256;
    private const int PieceBytes = 65_536;

    // An engine takes memory and a processor: no more than two at once, whoever asks.
    private static readonly SemaphoreSlim Engines = new(2);

    /// <summary>Writes the file.</summary>
    /// <param name="page">The rows; no column of lists.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="folder">Where it stands while it is made; nothing stays there.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync<TRow>(Page<TRow> page, Snapshot snapshot, string folder, PipeWriter output, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".parquet");
        try
        {
            await Engines.WaitAsync(cancellation);
            try
            {
                WriteFile(page, snapshot.Manifest, path, cancellation);
            }
            finally
            {
                Engines.Release();
            }

            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, PieceBytes, FileOptions.Asynchronous);
            await file.CopyToAsync(output, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void WriteFile<TRow>(Page<TRow> page, ReleaseManifest manifest, string path, CancellationToken cancellation)
    {
        using var engine = DuckDbConnection.Open(threads: 1, memoryMegabytes: EngineMegabytes);
        engine.Execute($"create table t ({string.Join(", ", page.Columns.Select(column => $"{DuckDbConnection.Identifier(column.Name)} {TypeOf(column.Kind)}"))})");
        using (var rows = engine.Append("t"))
        {
            foreach (var row in page.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var column in page.Columns)
                {
                    Add(rows, column.Kind, column.Read(row));
                }

                rows.EndRow();
            }

            rows.Complete();
        }

        var metadata = string.Join(", ", new[] { ("release", manifest.Id), ("licence", manifest.Licence), ("title_fa", manifest.Title.Fa), ("title_en", manifest.Title.En), ("is_invented", manifest.IsInvented ? "true" : "false") }
            .Select(pair => $"{pair.Item1}: {DuckDbConnection.Literal(pair.Item2)}"));
        // Snappy is the one compression that every reader knows.
        engine.Execute($"copy t to {DuckDbConnection.Literal(path)} (format parquet, compression snappy, kv_metadata {{{metadata}}})");
    }

    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Text => "varchar",
        CellKind.Number => "double",
        CellKind.Whole => "bigint",
        CellKind.Date => "date",
        CellKind.Truth => "boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Parquet is offered for tables without lists only."),
    };

    private static void Add(DuckDbAppender rows, CellKind kind, Cell cell) => _ = cell.Kind switch
    {
        CellKind.Empty => rows.AddNull(),
        _ when cell.Kind != kind => throw new InvalidOperationException($"A cell of kind {cell.Kind} in a column of kind {kind}."),
        CellKind.Text => rows.Add(cell.Text),
        CellKind.Number => rows.Add(cell.Number),
        CellKind.Whole => rows.Add(cell.Whole),
        CellKind.Date => rows.Add(cell.Date),
        _ => rows.Add(cell.Truth),
    };
}
