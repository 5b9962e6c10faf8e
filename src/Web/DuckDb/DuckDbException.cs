namespace Mahalleh.Web.DuckDb;

/// <summary>DuckDB refused a statement.</summary>
public sealed class DuckDbException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public DuckDbException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What the engine said.</param>
    public DuckDbException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What the engine said.</param>
    /// <param name="innerException">What caused it.</param>
    public DuckDbException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
