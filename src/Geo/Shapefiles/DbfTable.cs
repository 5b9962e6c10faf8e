using System.Buffers.Binary;
using System.Text;

namespace Mahalleh.Geo.Shapefiles;

/// <summary>The attribute table of a shapefile (dBASE III): texts of a column by row; UTF-8.</summary>
internal sealed class DbfTable
{
    private const int HeaderBytes = 32;
    private const int DescriptorBytes = 32;
    private const byte EndOfDescriptors = 0x0D;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _recordBytes;
    private readonly Dictionary<string, (int Offset, int Length)> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the header and the columns.</summary>
    /// <exception cref="Reading.ReadingStoppedException">It is no such table, or shorter than it says.</exception>
    public DbfTable(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderBytes + 1)
        {
            throw ZippedParts.Broken("The .dbf is shorter than its header.");
        }

        var count = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        _start = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        _recordBytes = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(10));
        var offset = 1; // the mark of deletion
        for (var at = HeaderBytes; at + DescriptorBytes <= Math.Min(_start, bytes.Length) && bytes[at] != EndOfDescriptors; at += DescriptorBytes)
        {
            var name = Encoding.ASCII.GetString(bytes, at, 11).TrimEnd('\0', ' ');
            _columns.TryAdd(name.Split('\0')[0], (offset, bytes[at + 16]));
            offset += bytes[at + 16];
        }

        if (_recordBytes == 0 || offset > _recordBytes || _start + (count * (long)_recordBytes) > bytes.Length)
        {
            throw ZippedParts.Broken($"The .dbf says {count} rows of {_recordBytes} bytes and has {bytes.Length} bytes.");
        }

        RowCount = (int)count;
    }

    /// <summary>Rows of the table, deleted ones included.</summary>
    public int RowCount { get; }

    /// <summary>Whether the table has a column; letters' case does not count.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Whether a row is marked as deleted.</summary>
    public bool IsDeleted(int row) => _bytes[_start + (row * _recordBytes)] == '*';

    /// <summary>The trimmed text of a row's column; null when it is empty, not UTF-8, or there is no such column.</summary>
    public string? Text(int row, string column)
    {
        if (!_columns.TryGetValue(column, out var place))
        {
            return null;
        }

        try
        {
            var text = Strict.GetString(_bytes, _start + (row * _recordBytes) + place.Offset, place.Length).Trim(' ', '\0');
            return text.Length == 0 ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
