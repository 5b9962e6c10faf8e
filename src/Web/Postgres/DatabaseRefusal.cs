using System.Net.Sockets;
using System.Text.RegularExpressions;
using Npgsql;

namespace Mahalleh.Web.Postgres;

/// <summary>Turns what the driver throws into a fault with a rule, a table and what to do.</summary>
internal static partial class DatabaseRefusal
{
    /// <summary>Makes the fault.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="address">The database, for its name.</param>
    /// <param name="sql">The statement that was running; empty while connecting.</param>
    public static DatabaseException Of(Exception fault, DatabaseAddress address, string sql)
    {
        var table = TablePattern().Match(sql) is { Success: true } match ? match.Groups[1].Value : "";
        return fault switch
        {
            DatabaseException known => known,
            PostgresException server => OfServer(server, address, server.TableName is { Length: > 0 } named ? named : table),
            { InnerException: TimeoutException } or TimeoutException => new("database-timeout", table, $"The database {address.Name} did not answer in time. Look what it is doing; a longer 'Command Timeout' in {address.From} waits longer.", true),
            _ when sql.Length == 0 => new("database-unreachable", "", $"The database {address.Name} cannot be reached ({Reason(fault)}). Look whether the server runs, and at host and port in {address.From}.", true),
            _ => new("database-lost", table, $"The connection to {address.Name} broke ({Reason(fault)}). Look at the log of the server.", true),
        };
    }

    private static DatabaseException OfServer(PostgresException server, DatabaseAddress address, string table) => server.SqlState switch
    {
        ['2', '8', ..] or "3D000" => new("database-login", "", $"{address.Name} does not let '{address.User}' in: {server.MessageText}. Look at user, password and database in {address.From}, and at pg_hba.conf.", false),
        "53300" => new("database-full", "", $"{address.Name} has no connection to spare: {server.MessageText}. Raise max_connections, or close some.", true),
        "57P03" => new("database-unreachable", "", $"{address.Name} is not ready: {server.MessageText}.", true),
        // What a coordinator says of one of its servers, which it names.
        "08001" => new("database-unreachable", table, $"A server behind {address.Name} cannot be reached: {server.MessageText}. Look whether it runs.", true),
        ['0', '8', ..] or "57P01" or "57P02" or "57P05" => new("database-lost", table, $"The server ended the connection to {address.Name}: {server.MessageText}.", true),
        "57014" => new("database-timeout", table, $"{address.Name} stopped the statement: {server.MessageText}. Look at statement_timeout of the role.", false),
        "55P03" => new("database-locked", table, $"Somebody changes the table in {address.Name}: {server.MessageText}. Try again when that is done.", false),
        "42501" => new("missing-privilege", table, $"'{address.User}' may not do this in {address.Name}: {server.MessageText}. Run the grants of data/postgres/schema.sql.", false),
        "3F000" or "42P01" => new("missing-table", table, $"{server.MessageText}. Run data/postgres/schema.sql in {address.Name}.", false),
        // The server's own words quote the value, which may name a person.
        ['2', '2', ..] => new("database-refused", table, $"{address.Name} could not convert or compute a value ({server.SqlState}). If this is a view, select all of it there to see which.", false),
        _ => new("database-refused", table, $"{address.Name} refused ({server.SqlState}): {server.MessageText}.", false),
    };

    private static string Reason(Exception fault) =>
        fault is SocketException ? fault.Message : fault.InnerException is { } inner ? Reason(inner) : fault.Message;

    [GeneratedRegex(@"\bmahalleh\.""?([a-z_]+)")]
    private static partial Regex TablePattern();
}
