using System.Globalization;
using Mahalleh.Web.Engines;
using Npgsql;
using NpgsqlTypes;

namespace Mahalleh.Web.Postgres;

/// <summary>One connection; rows come and go by binary COPY. Not safe for use by several threads at once.</summary>
internal sealed class PostgresSession : ISqlEngine, IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly Dictionary<string, string> _inline = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Opens a connection.</summary>
    /// <param name="address">The database.</param>
    /// <exception cref="DatabaseException">It cannot be reached, or refuses.</exception>
    public PostgresSession(DatabaseAddress address) => (Address, _connection) = (address, address.Open());

    /// <summary>The database.</summary>
    public DatabaseAddress Address { get; }

    /// <summary>Quotes a name.</summary>
    /// <param name="name">Name of a table, column or role.</param>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <inheritdoc/>
    public void Execute(string sql) => Run(sql, () =>
    {
        using var command = new NpgsqlCommand(sql, _connection);
        return command.ExecuteNonQuery();
    });

    /// <inheritdoc/>
    public ISqlRows Query(string sql) => Run(sql, () => new PostgresRows(_connection.BeginRawBinaryCopy($"copy ({sql}) to stdout (format binary)"), Address, sql));

    /// <summary>Makes a table that only this connection sees; before the snapshot, since nothing can be made in one that only reads.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="definition">Its columns in brackets, or <c>as</c> and a query.</param>
    public void MakeTemporary(string table, string definition)
    {
        Execute($"create temporary table {table} {definition}");
        _made.Add(table);
    }

    /// <inheritdoc/>
    public void Make(string table, string columns) => RequireMade(table);

    /// <inheritdoc/>
    public void MakeLike(string table, string query) => RequireMade(table);

    /// <inheritdoc/>
    public void Study(params ReadOnlySpan<string> tables)
    {
        Execute($"analyze {string.Join(", ", tables.ToArray().Select(table => $"pg_temp.{table}"))}");
        foreach (var table in tables)
        {
            if (InlineRows.Read(this, table) is { } rows)
            {
                _inline[table] = rows;
            }
        }
    }

    /// <inheritdoc/>
    public string Reference(string table) => _inline.GetValueOrDefault(table, table);

    /// <inheritdoc/>
    public string Hash(IReadOnlyList<string> values, int seed) => string.Create(CultureInfo.InvariantCulture, $"hash_record_extended(row({string.Join(", ", values)}), {seed})");

    /// <inheritdoc/>
    public void Drop(string table) => Execute($"delete from pg_temp.{table}");

    /// <inheritdoc/>
    public ISqlAppender Append(string table) =>
        Run(table, () => new PostgresAppender(_connection.BeginBinaryImport($"copy pg_temp.{table} from stdin (format binary)"), Address, table));

    /// <summary>Opens an import into a table that lasts.</summary>
    /// <param name="sql">A COPY statement.</param>
    public NpgsqlBinaryImporter Import(string sql) => Run(sql, () => _connection.BeginBinaryImport(sql));

    /// <summary>Runs a statement whose parameters are texts.</summary>
    /// <param name="sql">The statement, with <c>$1</c>, <c>$2</c> …</param>
    /// <param name="texts">Their values.</param>
    public void ExecuteWith(string sql, params string[] texts) => Run(sql, () =>
    {
        using var command = new NpgsqlCommand(sql, _connection);
        foreach (var text in texts)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = text, NpgsqlDbType = NpgsqlDbType.Text });
        }

        return command.ExecuteNonQuery();
    });

    /// <summary>The plan of a query, a line each.</summary>
    /// <param name="sql">The query.</param>
    public List<string> Explain(string sql) => Run(sql, () =>
    {
        using var command = new NpgsqlCommand($"explain {sql}", _connection);
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(rows.GetString(0));
        }

        return lines;
    });

    /// <summary>Runs a job of the driver and turns its faults into ours.</summary>
    /// <param name="sql">What it does, for the table's name.</param>
    /// <param name="job">The job.</param>
    public T Run<T>(string sql, Func<T> job)
    {
        try
        {
            return job();
        }
        catch (Exception fault) when (IsOfDriver(fault))
        {
            throw DatabaseRefusal.Of(fault, Address, sql);
        }
    }

    /// <summary>Whether a fault comes from the driver or the network below it.</summary>
    /// <param name="fault">The fault.</param>
    public static bool IsOfDriver(Exception fault) => fault is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException or InvalidOperationException { Source: "Npgsql" };

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _connection.Dispose();
        }
        catch (Exception fault) when (IsOfDriver(fault))
        {
            // The connection is broken already; whoever used it has been told.
        }
    }

    private void RequireMade(string table)
    {
        if (!_made.Contains(table))
        {
            throw new InvalidOperationException($"The table {table} was not made before the snapshot.");
        }
    }
}
