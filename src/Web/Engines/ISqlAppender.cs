namespace Mahalleh.Web.Engines;

/// <summary>Appends rows to a table, value by value in column order.</summary>
public interface ISqlAppender : IDisposable
{
    /// <summary>Appends a whole number of 32 bits.</summary>
    /// <param name="value">The value.</param>
    ISqlAppender Add(int value);

    /// <summary>Appends a text.</summary>
    /// <param name="value">The value.</param>
    ISqlAppender Add(string value);

    /// <summary>Appends a date; null becomes null.</summary>
    /// <param name="value">The value.</param>
    ISqlAppender Add(DateOnly? value);

    /// <summary>Ends the row.</summary>
    void EndRow();

    /// <summary>Hands the rows over; without it they are dropped.</summary>
    void Complete();
}
