using System.Numerics;
using System.Text;

namespace Mahalleh.Geo.Tiling;

/// <summary>Writes protobuf fields into a growing buffer.</summary>
internal sealed class ProtobufWriter
{
    private const int LongestVarint = 10;
    private const int FirstRoom = 128;

    private byte[] _bytes = [];
    private int _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>Forgets what was written and keeps the room.</summary>
    public void Clear() => _count = 0;

    public void Varint(ulong value)
    {
        var bytes = Room(LongestVarint);
        var count = 0;
        while (value >= 0x80)
        {
            bytes[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[count++] = (byte)value;
        _count += count;
    }

    public void Number(int field, ulong value)
    {
        Varint((ulong)field << 3);
        Varint(value);
    }

    public void Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)bytes.Length);
        Raw(bytes);
    }

    /// <summary>Appends fields that are already written.</summary>
    public void Raw(ReadOnlySpan<byte> fields)
    {
        fields.CopyTo(Room(fields.Length));
        _count += fields.Length;
    }

    public void Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public void Packed(int field, ReadOnlySpan<uint> values)
    {
        var length = 0;
        foreach (var value in values)
        {
            length += LengthOf(value);
        }

        Varint(((ulong)field << 3) | 2);
        Varint((ulong)length);
        foreach (var value in values)
        {
            Varint(value);
        }
    }

    private static int LengthOf(uint value) => value < 0x80 ? 1 : (BitOperations.Log2(value) / 7) + 1;

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _count < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_count + bytes, Math.Max(2 * _bytes.Length, FirstRoom)));
        }

        return _bytes.AsSpan(_count);
    }
}
