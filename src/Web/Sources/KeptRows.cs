using System.Text;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>Rows of a statement, kept by column; of periods their place in their stretch.</summary>
/// <param name="shape">Kind of each column: <c>p</c> a period, <c>w</c> a whole number, <c>n</c> a double, <c>t</c> a text, <c>d</c> a date.</param>
internal sealed class KeptRows(string shape)
{
    private const long NoDate = -1;

    private readonly List<long>[] _columns = [.. shape.Select(_ => new List<long>())];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _columns[0].Count;

    /// <summary>Adds the row that a reader stands on.</summary>
    /// <param name="rows">The reader.</param>
    /// <param name="stretch">The stretch of its period.</param>
    public void Add(ISqlRows rows, Stretch stretch)
    {
        for (var column = 0; column < shape.Length; column++)
        {
            _columns[column].Add(shape[column] switch
            {
                'p' => rows.Whole(column) - stretch.First,
                'w' => rows.Whole(column),
                'n' => BitConverter.DoubleToInt64Bits(rows.Number(column)),
                't' => Place(rows.Text(column)),
                _ => rows.Date(column)?.DayNumber ?? NoDate,
            });
        }
    }

    /// <summary>Adds a row: whole numbers and periods as they are, doubles as their bits.</summary>
    public void Add(params ReadOnlySpan<long> row)
    {
        for (var column = 0; column < shape.Length; column++)
        {
            _columns[column].Add(row[column]);
        }
    }

    /// <summary>Whether a column holds periods.</summary>
    public bool IsPeriod(int column) => shape[column] == 'p';

    /// <summary>A whole number, or the place of a period in its stretch.</summary>
    public long Whole(int column, int row) => _columns[column][row];

    /// <summary>A double.</summary>
    public double Number(int column, int row) => BitConverter.Int64BitsToDouble(_columns[column][row]);

    /// <summary>A text.</summary>
    public string Text(int column, int row) => _texts[(int)_columns[column][row]];

    /// <summary>A date.</summary>
    public DateOnly? Date(int column, int row) => _columns[column][row] is var day && day == NoDate ? null : DateOnly.FromDayNumber((int)day);

    /// <summary>Writes them: small numbers take a byte or two, a double that is a whole number too.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(shape);
        writer.Write7BitEncodedInt(Count);
        writer.Write7BitEncodedInt(_texts.Count);
        _texts.ForEach(writer.Write);
        for (var column = 0; column < shape.Length; column++)
        {
            foreach (var value in _columns[column])
            {
                Write(writer, value, isNumber: shape[column] == 'n');
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write()"/> wrote.</summary>
    public static KeptRows Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var shape = reader.ReadString();
        var (rows, count, texts) = (new KeptRows(shape), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        for (; texts > 0; texts--)
        {
            rows._texts.Add(reader.ReadString());
        }

        for (var column = 0; column < shape.Length; column++)
        {
            for (var row = 0; row < count; row++)
            {
                rows._columns[column].Add(Read(reader, isNumber: shape[column] == 'n'));
            }
        }

        return rows;
    }

    // The lowest bit of a number says whether its bits follow as they are.
    private static void Write(BinaryWriter writer, long value, bool isNumber)
    {
        if (!isNumber)
        {
            writer.Write7BitEncodedInt64((value << 1) ^ (value >> 63));
        }
        else if (BitConverter.Int64BitsToDouble(value) is >= 0 and < 1L << 53 and var number && BitConverter.DoubleToInt64Bits((long)number) == value)
        {
            writer.Write7BitEncodedInt64((long)number << 1);
        }
        else
        {
            writer.Write7BitEncodedInt64(1);
            writer.Write(value);
        }
    }

    private static long Read(BinaryReader reader, bool isNumber)
    {
        var code = reader.Read7BitEncodedInt64();
        return !isNumber ? (long)((ulong)code >> 1) ^ -(code & 1) : code == 1 ? reader.ReadInt64() : BitConverter.DoubleToInt64Bits(code >> 1);
    }

    private int Place(string text)
    {
        if (!_places.TryGetValue(text, out var place))
        {
            _places.Add(text, place = _texts.Count);
            _texts.Add(text);
        }

        return place;
    }
}
