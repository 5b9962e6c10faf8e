using System.Buffers.Binary;
using System.Text;

namespace Mahalleh.Geo.Glyphs;

/// <summary>The tables of a TrueType file by their tags, and big-endian numbers in them.</summary>
internal sealed class FontTables
{
    private const int RecordBytes = 16;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);

    public FontTables(ReadOnlyMemory<byte> file)
    {
        _file = file;
        var bytes = file.Span;
        for (int table = 0, count = U16(bytes, 4); table < count; table++)
        {
            var record = bytes.Slice(12 + (table * RecordBytes), RecordBytes);
            var (start, length) = (BinaryPrimitives.ReadUInt32BigEndian(record[8..]), BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
            if (start + (ulong)length > (ulong)bytes.Length)
            {
                throw new FormatException($"Table {table} of the font reaches beyond the file.");
            }

            _tables[Encoding.ASCII.GetString(record[..4])] = ((int)start, (int)length);
        }
    }

    /// <summary>The bytes of a table.</summary>
    /// <exception cref="FormatException">The font has no such table.</exception>
    public ReadOnlySpan<byte> this[string tag] => _tables.TryGetValue(tag, out var table)
        ? _file.Span.Slice(table.Start, table.Length)
        : throw new FormatException($"The font has no table '{tag}'.");

    public static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    public static int I16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    public static int I32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
}
