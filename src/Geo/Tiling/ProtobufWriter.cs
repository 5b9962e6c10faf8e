using System.Buffers;
using System.Text;

namespace Mahalleh.Geo.Tiling;

/// <summary>Writes protobuf fields into a growing buffer.</summary>
internal sealed class ProtobufWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Varint(ulong value)
    {
        var span = _buffer.GetSpan(10);
        var count = 0;
        while (value >= 0x80)
        {
            span[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[count++] = (byte)value;
        _buffer.Advance(count);
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
        _buffer.Write(bytes);
    }

    /// <summary>Appends fields that are already written.</summary>
    public void Raw(ReadOnlySpan<byte> fields) => _buffer.Write(fields);

    public void Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public void Packed(int field, IEnumerable<uint> values)
    {
        var inner = new ProtobufWriter();
        foreach (var value in values)
        {
            inner.Varint(value);
        }

        Bytes(field, inner.Written);
    }
}
