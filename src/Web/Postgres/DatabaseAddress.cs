using Npgsql;

namespace Mahalleh.Web.Postgres;

/// <summary>How a database is reached: a connection string of Npgsql from the environment. Its password is never shown.</summary>
public sealed class DatabaseAddress
{
    /// <summary>Variable with the address of a build: of a role that may only read.</summary>
    public const string Variable = "MAHALLEH_POSTGRES";

    /// <summary>Variable with the address of <c>load</c>: of a role that may write.</summary>
    public const string LoadVariable = "MAHALLEH_POSTGRES_LOAD";

    private const int ConnectSeconds = 10;
    private const int StatementSeconds = 3600;

    private readonly NpgsqlConnectionStringBuilder _builder;

    private DatabaseAddress(string variable, NpgsqlConnectionStringBuilder builder) => (From, _builder) = (variable, builder);

    /// <summary>The variable that it came from.</summary>
    public string From { get; }

    /// <summary>Host, port and database.</summary>
    public string Name => $"{_builder.Host}:{_builder.Port}/{_builder.Database}";

    /// <summary>The role.</summary>
    public string User => _builder.Username ?? "";

    /// <summary>Reads a variable of the environment.</summary>
    /// <param name="variable">Its name.</param>
    /// <exception cref="DatabaseException">It is not set, or is no connection string.</exception>
    public static DatabaseAddress FromEnvironment(string variable) => Parse(Environment.GetEnvironmentVariable(variable) ?? "", variable);

    /// <summary>Reads a connection string.</summary>
    /// <param name="text">Such as <c>Host=db.example;Database=programme;Username=mahalleh_reader;SSL Mode=VerifyFull</c>.</param>
    /// <param name="variable">The variable that it came from.</param>
    /// <exception cref="DatabaseException">It is empty, or no connection string.</exception>
    public static DatabaseAddress Parse(string text, string variable)
    {
        const string Example = "such as Host=db.example;Database=programme;Username=mahalleh_reader;SSL Mode=VerifyFull";
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DatabaseException("database-not-named", "", $"The environment variable {variable} is not set; it is a connection string of Npgsql, {Example}.", false);
        }

        try
        {
            var given = new NpgsqlConnectionStringBuilder(text);
            var builder = new NpgsqlConnectionStringBuilder(text) { Pooling = false, IncludeErrorDetail = false, PersistSecurityInfo = false, ApplicationName = "mahalleh" };
            builder.Timeout = given.ShouldSerialize("Timeout") ? given.Timeout : ConnectSeconds;
            builder.CommandTimeout = given.ShouldSerialize("Command Timeout") ? given.CommandTimeout : StatementSeconds;
            builder.Host ??= "localhost";
            builder.Username ??= Environment.UserName;
            builder.Database ??= builder.Username;
            return new DatabaseAddress(variable, builder);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // The driver's message may repeat the string, and so the password.
            throw new DatabaseException("database-not-named", "", $"The environment variable {variable} is no connection string of Npgsql; it is written {Example}.", false);
        }
    }

    /// <summary>Opens a connection of its own.</summary>
    /// <exception cref="DatabaseException">The database cannot be reached, or refuses.</exception>
    internal NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(_builder.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException or NotSupportedException)
        {
            connection.Dispose();
            throw DatabaseRefusal.Of(fault, this, "");
        }
    }
}
