using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Releases;

/// <summary>Types of the columns of a Parquet table.</summary>
internal enum ParquetType
{
    /// <summary>UTF-8 text.</summary>
    Text,

    /// <summary>A number of 64 bits.</summary>
    Number,

    /// <summary>A whole number of 64 bits.</summary>
    Whole,

    /// <summary>A civil date.</summary>
    Date,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>A table that is filled row by row and then saved as a Parquet file, by the engine that writes those of a release.</summary>
internal sealed class ParquetTable : IDisposable
{
    private const int EngineMegabytes = 256;
    private readonly DuckDbConnection _engine;
    private readonly DuckDbAppender _rows;

    /// <summary>Opens an empty table.</summary>
    /// <param name="columns">Names and types, in order.</param>
    public ParquetTable(IEnumerable<(string Name, ParquetType Type)> columns)
    {
        _engine = DuckDbConnection.Open(threads: 1, memoryMegabytes: EngineMegabytes);
        _engine.Execute($"create table t ({string.Join(", ", columns.Select(column => $"{DuckDbConnection.Identifier(column.Name)} {Word(column.Type)}"))})");
        _rows = _engine.Append("t");
    }

    /// <summary>Adds the next cell of the row: nothing.</summary>
    public void AddNull() => _rows.AddNull();

    /// <summary>Adds the next cell of the row.</summary>
    public void Add(string text) => _rows.Add(text);

    /// <summary>Adds the next cell of the row; finite.</summary>
    public void Add(double number) => _rows.Add(number);

    /// <summary>Adds the next cell of the row.</summary>
    public void Add(long whole) => _rows.Add(whole);

    /// <summary>Adds the next cell of the row.</summary>
    public void Add(DateOnly date) => _rows.Add(date);

    /// <summary>Adds the next cell of the row.</summary>
    public void Add(bool truth) => _rows.Add(truth);

    /// <summary>Ends the row.</summary>
    public void EndRow() => _rows.EndRow();

    /// <summary>Writes the file; no row can follow.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="manifest">The release, for the metadata of the file.</param>
    public void Save(MemoryFile file, ReleaseManifest manifest)
    {
        _rows.Complete();
        var metadata = string.Join(", ", new[] { ("release", manifest.Id), ("licence", manifest.Licence), ("title_fa", manifest.Title.Fa), ("title_en", manifest.Title.En), ("is_invented", manifest.IsInvented ? "true" : "false") }
            .Select(pair => $"{pair.Item1}: {DuckDbConnection.Literal(pair.Item2)}"));
        // Snappy is the one compression that every reader knows. Without use_tmp_file the engine writes beside a file that is there and then renames.
        _engine.Execute($"copy t to {DuckDbConnection.Literal(file.Path)} (format parquet, compression snappy, use_tmp_file false, kv_metadata {{{metadata}}})");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows.Dispose();
        _engine.Dispose();
    }

    private static string Word(ParquetType type) => type switch
    {
        ParquetType.Text => "varchar",
        ParquetType.Number => "double",
        ParquetType.Whole => "bigint",
        ParquetType.Date => "date",
        _ => "boolean",
    };
}
