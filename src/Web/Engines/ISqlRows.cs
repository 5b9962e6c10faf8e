namespace Mahalleh.Web.Engines;

/// <summary>Rows of a query, read forward. Columns are numbered from 0.</summary>
public interface ISqlRows : IDisposable
{
    /// <summary>Steps to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    bool Read();

    /// <summary>Whether a value of the row is null.</summary>
    /// <param name="column">Column, from 0.</param>
    bool IsNull(int column);

    /// <summary>A whole number of 32 or 64 bits that is not null.</summary>
    /// <param name="column">Column, from 0.</param>
    long Whole(int column);

    /// <summary>The same as an int.</summary>
    /// <param name="column">Column, from 0.</param>
    int WholeInt(int column);

    /// <summary>A double; NaN for null.</summary>
    /// <param name="column">Column, from 0.</param>
    double Number(int column);

    /// <summary>A date; null for null.</summary>
    /// <param name="column">Column, from 0.</param>
    DateOnly? Date(int column);

    /// <summary>A text; the empty text for null.</summary>
    /// <param name="column">Column, from 0.</param>
    string Text(int column);

    /// <summary>Bytes, copied; empty for null.</summary>
    /// <param name="column">Column, from 0.</param>
    byte[] Blob(int column);
}
