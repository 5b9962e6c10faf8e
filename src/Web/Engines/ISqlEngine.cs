namespace Mahalleh.Web.Engines;

/// <summary>An engine that sums records by the portable text of <c>rollup.sql</c>: DuckDB in this process, or a PostgreSQL server. Not safe for use by several threads at once.</summary>
public interface ISqlEngine
{
    /// <summary>Runs a statement without a result.</summary>
    /// <param name="sql">A statement made of the program's own text and closed identifiers only.</param>
    void Execute(string sql);

    /// <summary>Runs a query; its rows are disposed before the next one is run.</summary>
    /// <param name="sql">A query made of the program's own text and closed identifiers only; every column is cast to a type that <see cref="ISqlRows"/> reads.</param>
    ISqlRows Query(string sql);

    /// <summary>Makes one of the tables that a build fills for itself; it is empty afterwards.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Its columns with their types.</param>
    void Make(string table, string columns);

    /// <summary>Makes a table with the columns of a query, and without rows.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="query">The query.</param>
    void MakeLike(string table, string query);

    /// <summary>Lets the engine look at tables that were filled, so that it plans well.</summary>
    /// <param name="tables">Their names.</param>
    void Study(params ReadOnlySpan<string> tables);

    /// <summary>What stands for a table that was made and studied where it is joined to records: its name, or its rows where the engine does more with them.</summary>
    /// <param name="table">Its name.</param>
    string Reference(string table);

    /// <summary>A hash of values as an expression: a whole number of 64 bits that the same version of the engine always gives the same values, null or not.</summary>
    /// <param name="values">The values in SQL.</param>
    /// <param name="seed">Another seed gives another hash.</param>
    string Hash(IReadOnlyList<string> values, int seed);

    /// <summary>Drops, or empties, a table that was made by <see cref="MakeLike"/>.</summary>
    /// <param name="table">Its name.</param>
    void Drop(string table);

    /// <summary>Opens an appender to a table that was made; it is disposed before anything else is asked of the engine.</summary>
    /// <param name="table">Its name.</param>
    ISqlAppender Append(string table);
}
