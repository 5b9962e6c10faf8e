using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Postgres;

/// <summary>
/// Rows of a binary COPY, read forward (PostgreSQL manual, COPY, "Binary Format"): a header, then for each row the number of columns and for each
/// column a length and its bytes, most significant first; a row of −1 columns is the last.
/// </summary>
internal sealed class PostgresRows(Stream copy, DatabaseAddress address, string sql) : ISqlRows
{
    private const int HeaderBytes = 19;
    private const int ExtensionAt = 15;
    private static readonly int EpochDay = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] _buffer = new byte[1 << 16];
    private int[] _at = [];
    private int[] _length = [];
    private int _row;
    private int _next;
    private int _end;
    private bool _hasHeader;
    private bool _isOver;

    public bool Read()
    {
        if (_isOver)
        {
            return false;
        }

        _row = _next;
        if (!_hasHeader)
        {
            SkipHeader();
        }

        Need(2);
        var columns = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_next));
        _next += 2;
        if (columns < 0)
        {
            _isOver = true;
            return false;
        }

        if (_at.Length != columns)
        {
            (_at, _length) = (new int[columns], new int[columns]);
        }

        for (var column = 0; column < columns; column++)
        {
            ReadColumn(column);
        }

        return true;
    }

    public bool IsNull(int column) => _length[column] < 0;

    public long Whole(int column) => _length[column] switch
    {
        sizeof(short) => BinaryPrimitives.ReadInt16BigEndian(Bytes(column)),
        sizeof(int) => BinaryPrimitives.ReadInt32BigEndian(Bytes(column)),
        sizeof(long) => BinaryPrimitives.ReadInt64BigEndian(Bytes(column)),
        var length => throw new InvalidOperationException($"Column {column} has {length} bytes and is no whole number."),
    };

    public int WholeInt(int column) => checked((int)Whole(column));

    public double Number(int column) => _length[column] switch
    {
        < 0 => double.NaN,
        sizeof(double) => BinaryPrimitives.ReadDoubleBigEndian(Bytes(column)),
        var length => throw new InvalidOperationException($"Column {column} has {length} bytes and is no double."),
    };

    public DateOnly? Date(int column) => _length[column] switch
    {
        < 0 => null,
        sizeof(int) => DateOnly.FromDayNumber(EpochDay + BinaryPrimitives.ReadInt32BigEndian(Bytes(column))),
        var length => throw new InvalidOperationException($"Column {column} has {length} bytes and is no date."),
    };

    public string Text(int column) => IsNull(column) ? "" : Encoding.UTF8.GetString(Bytes(column));

    public byte[] Blob(int column) => IsNull(column) ? [] : Bytes(column).ToArray();

    public void Dispose()
    {
        try
        {
            copy.Dispose();
        }
        catch (Exception fault) when (PostgresSession.IsOfDriver(fault))
        {
            throw DatabaseRefusal.Of(fault, address, sql);
        }
    }

    private ReadOnlySpan<byte> Bytes(int column) => _buffer.AsSpan(_row + _at[column], _length[column]);

    private void SkipHeader()
    {
        Need(HeaderBytes);
        var extension = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_next + ExtensionAt));
        Need(HeaderBytes + extension);
        _next += HeaderBytes + extension;
        _hasHeader = true;
    }

    private void ReadColumn(int column)
    {
        Need(sizeof(int));
        var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_next));
        _next += sizeof(int);
        (_at[column], _length[column]) = (_next - _row, length);
        if (length > 0)
        {
            Need(length);
            _next += length;
        }
    }

    // Called for every value, and nearly always for nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Need(int bytes)
    {
        if (_end - _next < bytes)
        {
            Fetch(bytes);
        }
    }

    // Keeps the row together: what was read of it moves to the front, and a long row gets a longer buffer.
    private void Fetch(int bytes)
    {
        if (_next + bytes > _buffer.Length)
        {
            var longer = _next - _row + bytes > _buffer.Length ? new byte[Math.Max(_buffer.Length * 2, _next - _row + bytes)] : _buffer;
            Buffer.BlockCopy(_buffer, _row, longer, 0, _end - _row);
            (_buffer, _next, _end, _row) = (longer, _next - _row, _end - _row, 0);
        }

        while (_end - _next < bytes)
        {
            var read = Fill();
            if (read == 0)
            {
                throw new DatabaseException("database-lost", "", $"The rows of {address.Name} broke off.", true);
            }

            _end += read;
        }
    }

    private int Fill()
    {
        try
        {
            return copy.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (Exception fault) when (PostgresSession.IsOfDriver(fault))
        {
            _isOver = true;
            throw DatabaseRefusal.Of(fault, address, sql);
        }
    }
}
