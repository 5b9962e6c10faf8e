using System.Runtime.InteropServices;
using System.Text;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.DuckDb;

/// <summary>
/// Rows of a query, read forward over the engine's column vectors. Columns must have been cast to one of
/// BOOLEAN, INTEGER, BIGINT, DOUBLE, DATE, VARCHAR or BLOB.
/// </summary>
public sealed unsafe class DuckDbRows : ISqlRows
{
    private const int TypeBoolean = 1;
    private const int TypeInteger = 4;
    private const int TypeBigInt = 5;
    private const int TypeDouble = 11;
    private const int TypeDate = 13;
    private const int TypeVarchar = 17;
    private const int TypeBlob = 18;
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    private readonly int[] _types;
    private readonly nint[] _data;
    private readonly nint[] _validity;
    private NativeResult _result;
    private nint _chunk;
    private long _row;
    private long _size;
    private bool _isDisposed;

    internal DuckDbRows(NativeResult result)
    {
        _result = result;
        var columns = (int)NativeMethods.ColumnCount(ref _result);
        (_types, _data, _validity) = (new int[columns], new nint[columns], new nint[columns]);
        for (var column = 0; column < columns; column++)
        {
            _types[column] = NativeMethods.ColumnType(ref _result, (ulong)column);
        }
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns =>
        [.. Enumerable.Range(0, _types.Length).Select(column => Marshal.PtrToStringUTF8(NativeMethods.ColumnName(ref _result, (ulong)column)) ?? "")];

    /// <summary>Steps to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="DuckDbException">The engine could not make it.</exception>
    public bool Read()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _row++;
        while (_row >= _size)
        {
            if (!NextChunk())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a column of the row is null.</summary>
    /// <param name="column">Column, from 0.</param>
    public bool IsNull(int column)
    {
        var mask = (ulong*)_validity[column];
        return mask is not null && (mask[_row >> 6] & (1UL << (int)(_row & 63))) == 0;
    }

    /// <summary>A BIGINT or INTEGER that is not null.</summary>
    /// <param name="column">Column, from 0.</param>
    public long Whole(int column) => _types[column] switch
    {
        TypeBigInt => ((long*)_data[column])[_row],
        TypeInteger => ((int*)_data[column])[_row],
        _ => throw Wrong(column, "BIGINT or INTEGER"),
    };

    /// <summary>A BIGINT or INTEGER that is not null, as an int.</summary>
    /// <param name="column">Column, from 0.</param>
    public int WholeInt(int column) => checked((int)Whole(column));

    /// <summary>A DOUBLE; NaN for null.</summary>
    /// <param name="column">Column, from 0.</param>
    public double Number(int column) => _types[column] != TypeDouble ? throw Wrong(column, "DOUBLE")
        : IsNull(column) ? double.NaN : ((double*)_data[column])[_row];

    /// <summary>A BOOLEAN that is not null.</summary>
    /// <param name="column">Column, from 0.</param>
    public bool Boolean(int column) => _types[column] == TypeBoolean ? ((byte*)_data[column])[_row] != 0 : throw Wrong(column, "BOOLEAN");

    /// <summary>A DATE; null for null.</summary>
    /// <param name="column">Column, from 0.</param>
    public DateOnly? Date(int column) => _types[column] != TypeDate ? throw Wrong(column, "DATE")
        : IsNull(column) ? null : DateOnly.FromDayNumber(EpochDay + ((int*)_data[column])[_row]);

    /// <summary>A VARCHAR; the empty text for null.</summary>
    /// <param name="column">Column, from 0.</param>
    public string Text(int column) => _types[column] != TypeVarchar ? throw Wrong(column, "VARCHAR")
        : IsNull(column) ? "" : Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A BLOB copied; empty for null.</summary>
    /// <param name="column">Column, from 0.</param>
    public byte[] Blob(int column) => _types[column] != TypeBlob ? throw Wrong(column, "BLOB")
        : IsNull(column) ? [] : Bytes(column).ToArray();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            NativeMethods.DestroyChunk(ref _chunk);
            NativeMethods.DestroyResult(ref _result);
        }
    }

    // A duckdb_string_t is 16 bytes: a length, then up to 12 bytes in place or a prefix of 4 and a pointer.
    private ReadOnlySpan<byte> Bytes(int column)
    {
        var entry = (byte*)_data[column] + (_row * 16);
        var length = *(int*)entry;
        return length <= 12 ? new ReadOnlySpan<byte>(entry + 4, length) : new ReadOnlySpan<byte>(*(byte**)(entry + 8), length);
    }

    private bool NextChunk()
    {
        NativeMethods.DestroyChunk(ref _chunk);
        _chunk = NativeMethods.FetchChunk(_result);
        if (_chunk == 0)
        {
            (_row, _size) = (0, 0);
            // Rows that are made while they are read may fail there.
            return Marshal.PtrToStringUTF8(NativeMethods.ResultError(ref _result)) is { Length: > 0 } fault ? throw new DuckDbException(fault) : false;
        }

        (_row, _size) = (0, (long)NativeMethods.ChunkSize(_chunk));
        for (var column = 0; column < _types.Length; column++)
        {
            var vector = NativeMethods.ChunkVector(_chunk, (ulong)column);
            (_data[column], _validity[column]) = (NativeMethods.VectorData(vector), NativeMethods.VectorValidity(vector));
        }

        return true;
    }

    private InvalidOperationException Wrong(int column, string wanted) =>
        new($"Column {column} ({Columns[column]}) has DuckDB type {_types[column]}, not {wanted}; cast it in the query.");
}
