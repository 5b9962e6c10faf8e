using System.Globalization;
using System.Runtime.InteropServices;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.DuckDb;

/// <summary>One in-process DuckDB database with one connection. Not safe for use by several threads at once.</summary>
/// <remarks>Extensions are never installed or loaded from outside; nothing calls out.</remarks>
public sealed class DuckDbConnection : ISqlEngine, IDisposable
{
    private nint _database;
    private nint _connection;
    private SpillFolder? _spill;

    private DuckDbConnection(nint database, nint connection) => (_database, _connection) = (database, connection);

    /// <summary>Opens a database in memory.</summary>
    /// <param name="threads">Threads the engine may use, 1 or more.</param>
    /// <param name="memoryMegabytes">Memory the engine may use before it spills.</param>
    /// <param name="spillFolder">Folder to spill to; empty for none.</param>
    /// <exception cref="DuckDbException">The engine could not be opened.</exception>
    public static DuckDbConnection Open(int threads = 1, int memoryMegabytes = 1024, string spillFolder = "")
    {
        if (NativeMethods.CreateConfig(out var config) != 0)
        {
            throw new DuckDbException("DuckDB gave no configuration.");
        }

        try
        {
            Set(config, "threads", threads.ToString(CultureInfo.InvariantCulture));
            Set(config, "memory_limit", string.Create(CultureInfo.InvariantCulture, $"{memoryMegabytes}MB"));
            Set(config, "temp_directory", spillFolder);
            Set(config, "autoinstall_known_extensions", "false");
            Set(config, "autoload_known_extensions", "false");
            return Open(config);
        }
        finally
        {
            NativeMethods.DestroyConfig(ref config);
        }
    }

    /// <summary>Opens a database in memory that spills what does not fit into a folder of its own under the temporary folder.</summary>
    /// <param name="threads">Threads the engine may use, 1 or more.</param>
    /// <param name="memoryMegabytes">Memory the engine may use before it spills.</param>
    /// <exception cref="DuckDbException">The engine could not be opened.</exception>
    public static DuckDbConnection OpenWithSpill(int threads, int memoryMegabytes)
    {
        var spill = SpillFolder.Make();
        try
        {
            var connection = Open(threads, memoryMegabytes, spill.Path);
            (connection._spill, spill) = (spill, null);
            return connection;
        }
        finally
        {
            spill?.Dispose();
        }
    }

    /// <summary>As <see cref="OpenWithSpill"/>, with tables that are kept compressed: more of them fit memory, and less is spilled.</summary>
    /// <param name="threads">Threads the engine may use, 1 or more.</param>
    /// <param name="memoryMegabytes">Memory the engine may use before it spills.</param>
    /// <exception cref="DuckDbException">The engine could not be opened.</exception>
    public static DuckDbConnection OpenPacked(int threads, int memoryMegabytes)
    {
        var connection = OpenWithSpill(threads, memoryMegabytes);
        connection.Execute("attach ':memory:' as packed (compress); use packed");
        return connection;
    }

    /// <summary>Sets the memory that the engine may use; what it holds beyond is written to the folder that it spills to.</summary>
    /// <param name="megabytes">Megabytes.</param>
    /// <exception cref="DuckDbException">It cannot do with so little.</exception>
    public void Limit(int megabytes) => Execute(string.Create(CultureInfo.InvariantCulture, $"set memory_limit = '{megabytes}MB'"));

    private static DuckDbConnection Open(nint config)
    {
        if (NativeMethods.Open(":memory:", out var database, config, out var error) != 0)
        {
            var message = Marshal.PtrToStringUTF8(error) ?? "DuckDB could not be opened.";
            NativeMethods.Free(error);
            throw new DuckDbException(message);
        }

        if (NativeMethods.Connect(database, out var connection) != 0)
        {
            NativeMethods.Close(ref database);
            throw new DuckDbException("DuckDB gave no connection.");
        }

        return new DuckDbConnection(database, connection);
    }

    private static void Set(nint config, string name, string option)
    {
        if (NativeMethods.SetConfig(config, name, option) != 0)
        {
            throw new DuckDbException($"DuckDB refused the setting {name} = '{option}'.");
        }
    }

    /// <summary>Runs a statement without parameters and without a result.</summary>
    /// <param name="sql">A statement made of the program's own text and closed identifiers only.</param>
    /// <exception cref="DuckDbException">The engine refused it.</exception>
    public void Execute(string sql)
    {
        ObjectDisposedException.ThrowIf(_connection == 0, this);
        var state = NativeMethods.Query(_connection, sql, out var result);
        var message = state == 0 ? null : Marshal.PtrToStringUTF8(NativeMethods.ResultError(ref result)) ?? "unknown error";
        NativeMethods.DestroyResult(ref result);
        if (message is not null)
        {
            throw new DuckDbException(message);
        }
    }

    /// <summary>Runs a query; parameters stand as <c>$1</c>, <c>$2</c> … in it.</summary>
    /// <param name="sql">A query made of the program's own text and closed identifiers only.</param>
    /// <param name="parameters">Values: string, long, int or double.</param>
    /// <exception cref="DuckDbException">The engine refused it.</exception>
    public DuckDbRows Query(string sql, params ReadOnlySpan<object> parameters) => Ask(sql, parameters, isStreamed: false);

    /// <summary>Runs a query of which the rows are made while they are read, so that not all are in memory; nothing else may be asked of this connection meanwhile.</summary>
    /// <param name="sql">A query made of the program's own text and closed identifiers only.</param>
    /// <exception cref="DuckDbException">The engine refused it; it may do so while the rows are read, too.</exception>
    public DuckDbRows Stream(string sql) => Ask(sql, [], isStreamed: true);

    private DuckDbRows Ask(string sql, ReadOnlySpan<object> parameters, bool isStreamed)
    {
        ObjectDisposedException.ThrowIf(_connection == 0, this);
        if (NativeMethods.Prepare(_connection, sql, out var statement) != 0)
        {
            var message = Marshal.PtrToStringUTF8(NativeMethods.PrepareError(statement)) ?? "unknown error";
            NativeMethods.DestroyPrepare(ref statement);
            throw new DuckDbException(message);
        }

        try
        {
            Bind(statement, parameters);
            NativeResult result;
            if ((isStreamed ? NativeMethods.ExecutePreparedStreaming(statement, out result) : NativeMethods.ExecutePrepared(statement, out result)) != 0)
            {
                var message = Marshal.PtrToStringUTF8(NativeMethods.ResultError(ref result)) ?? "unknown error";
                NativeMethods.DestroyResult(ref result);
                throw new DuckDbException(message);
            }

            return new DuckDbRows(result);
        }
        finally
        {
            NativeMethods.DestroyPrepare(ref statement);
        }
    }

    /// <summary>Opens an appender to a table of this database.</summary>
    /// <param name="table">Table name.</param>
    public DuckDbAppender Append(string table)
    {
        ObjectDisposedException.ThrowIf(_connection == 0, this);
        return DuckDbAppender.Open(_connection, table);
    }

    /// <inheritdoc/>
    ISqlRows ISqlEngine.Query(string sql) => Query(sql);

    /// <inheritdoc/>
    public void Make(string table, string columns) => Execute($"create or replace table {table} ({columns})");

    /// <inheritdoc/>
    public void MakeLike(string table, string query) => Execute($"create or replace table {table} as select * from ({query}) q where false");

    /// <inheritdoc/>
    public void Study(params ReadOnlySpan<string> tables)
    {
        // It counts as it appends.
    }

    /// <inheritdoc/>
    public string Reference(string table) => table;

    /// <inheritdoc/>
    public string Hash(IReadOnlyList<string> values, int seed) => string.Create(CultureInfo.InvariantCulture, $"hash({seed}, {string.Join(", ", values)})");

    /// <inheritdoc/>
    public void Drop(string table) => Execute($"drop table {table}");

    /// <inheritdoc/>
    ISqlAppender ISqlEngine.Append(string table) => Append(table);

    /// <summary>Writes a text as an SQL literal, for the few statements (COPY, file names) that take no parameters.</summary>
    /// <param name="text">Any text without NUL.</param>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The name of a column that a file has, quoted.</summary>
    /// <param name="name">The name.</param>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection != 0)
        {
            NativeMethods.Disconnect(ref _connection);
            NativeMethods.Close(ref _database);
            _connection = 0;
            _spill?.Dispose();
        }
    }

    private static void Bind(nint statement, ReadOnlySpan<object> parameters)
    {
        for (var at = 0; at < parameters.Length; at++)
        {
            var index = (ulong)at + 1;
            var state = parameters[at] switch
            {
                string text => NativeMethods.BindVarchar(statement, index, text),
                long number => NativeMethods.BindInt64(statement, index, number),
                int number => NativeMethods.BindInt64(statement, index, number),
                double number => NativeMethods.BindDouble(statement, index, number),
                var other => throw new ArgumentException($"A parameter of type {other.GetType().Name} cannot be bound.", nameof(parameters)),
            };
            if (state != 0)
            {
                throw new DuckDbException($"Parameter {index} could not be bound.");
            }
        }
    }
}
