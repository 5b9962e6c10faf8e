using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.DuckDb;

/// <summary>Appends rows to a table, value by value in column order.</summary>
public sealed class DuckDbAppender : ISqlAppender
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;
    private nint _appender;

    private DuckDbAppender(nint appender) => _appender = appender;

    internal static DuckDbAppender Open(nint connection, string table)
    {
        if (NativeMethods.CreateAppender(connection, null, table, out var appender) != 0)
        {
            var message = Marshal.PtrToStringUTF8(NativeMethods.AppenderError(appender)) ?? $"There is no table {table}.";
            _ = NativeMethods.DestroyAppender(ref appender);
            throw new DuckDbException(message);
        }

        return new DuckDbAppender(appender);
    }

    /// <summary>Appends a whole number.</summary>
    /// <param name="value">The value.</param>
    public DuckDbAppender Add(long value) => Check(NativeMethods.AppendInt64(_appender, value));

    /// <summary>Appends a number; NaN becomes null.</summary>
    /// <param name="value">The value.</param>
    public DuckDbAppender Add(double value) => double.IsNaN(value) ? AddNull() : Check(NativeMethods.AppendDouble(_appender, value));

    /// <summary>Appends a truth value.</summary>
    /// <param name="value">The value.</param>
    public DuckDbAppender Add(bool value) => Check(NativeMethods.AppendBool(_appender, value));

    /// <summary>Appends a date; null becomes null.</summary>
    /// <param name="value">The value.</param>
    public DuckDbAppender Add(DateOnly? value) =>
        value is { } date ? Check(NativeMethods.AppendDate(_appender, date.DayNumber - EpochDay)) : AddNull();

    /// <summary>Appends a text; null becomes null.</summary>
    /// <param name="value">The value.</param>
    public DuckDbAppender Add(string? value)
    {
        if (value is null)
        {
            return AddNull();
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, buffer);
        var state = NativeMethods.AppendText(_appender, buffer, (ulong)length);
        ArrayPool<byte>.Shared.Return(buffer);
        return Check(state);
    }

    /// <inheritdoc/>
    ISqlAppender ISqlAppender.Add(int value) => Add((long)value);

    /// <inheritdoc/>
    ISqlAppender ISqlAppender.Add(string value) => Add(value);

    /// <inheritdoc/>
    ISqlAppender ISqlAppender.Add(DateOnly? value) => Add(value);

    /// <summary>Appends bytes.</summary>
    /// <param name="value">The value.</param>
    public DuckDbAppender Add(ReadOnlySpan<byte> value) => Check(NativeMethods.AppendBlob(_appender, value, (ulong)value.Length));

    /// <summary>Appends a null.</summary>
    public DuckDbAppender AddNull() => Check(NativeMethods.AppendNull(_appender));

    /// <summary>Ends the row.</summary>
    public void EndRow() => Check(NativeMethods.EndRow(_appender));

    /// <summary>Hands the rows over; without it they are dropped.</summary>
    public void Complete() => Check(NativeMethods.CloseAppender(_appender));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_appender != 0)
        {
            _ = NativeMethods.DestroyAppender(ref _appender);
            _appender = 0;
        }
    }

    private DuckDbAppender Check(int state) => state == 0
        ? this
        : throw new DuckDbException(Marshal.PtrToStringUTF8(NativeMethods.AppenderError(_appender)) ?? "The row was refused.");
}
