namespace Mahalleh.Web.Postgres;

/// <summary>The database cannot be read or written. The message says which table, if one, and what to do; it never holds a password or a value of a record.</summary>
public sealed class DatabaseException : Exception
{
    /// <summary>Makes an exception without particulars.</summary>
    public DatabaseException()
        : this("database-refused", "", "The database refused.", false)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    public DatabaseException(string message)
        : this("database-refused", "", message, false)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public DatabaseException(string message, Exception innerException)
        : base(message, innerException) => (Rule, Table) = ("database-refused", "");

    /// <summary>Makes an exception with its rule.</summary>
    /// <param name="rule">Rule of docs/faults.md.</param>
    /// <param name="table">The table; empty when it is of the whole database.</param>
    /// <param name="message">What is wrong and what to do, in English.</param>
    /// <param name="passes">Whether it may be gone by itself in a moment.</param>
    public DatabaseException(string rule, string table, string message, bool passes)
        : base(message) => (Rule, Table, Passes) = (rule, table, passes);

    /// <summary>Rule of docs/faults.md.</summary>
    public string Rule { get; }

    /// <summary>The table; empty when it is of the whole database.</summary>
    public string Table { get; }

    /// <summary>What a fault stands at: the table, or the word for the whole database.</summary>
    public string Place => Table.Length > 0 ? Table : "database";

    /// <summary>Whether it may be gone by itself in a moment, so that a new try is worth it.</summary>
    public bool Passes { get; }
}
