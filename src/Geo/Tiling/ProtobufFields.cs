namespace Mahalleh.Geo.Tiling;

/// <summary>Walks over the fields of a protobuf message; every length is checked against the bytes left.</summary>
internal ref struct ProtobufFields(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private int _next;

    /// <summary>Number of the field at hand.</summary>
    public int Field { get; private set; }

    /// <summary>Content of the field at hand when it has a length; else empty.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>The field at hand when it is a number without a length; else 0.</summary>
    public ulong Number { get; private set; }

    /// <summary>The field at hand with its tag.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    public bool Next()
    {
        if (_next == _message.Length)
        {
            return false;
        }

        var start = _next;
        var tag = Varint();
        Field = tag >> 3 <= int.MaxValue ? (int)(tag >> 3) : throw Malformed();
        Number = 0;
        Value = Take((tag & 7) switch
        {
            0 => PassNumber(),
            1 => 8,
            2 => Varint(),
            5 => 4,
            _ => throw Malformed(),
        });
        Whole = _message[start.._next];
        return true;
    }

    private static MvtFormatException Malformed() => new("A field of the vector tile is malformed or cut off.");

    private ulong PassNumber()
    {
        Number = Varint();
        return 0;
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)(_message.Length - _next))
        {
            throw Malformed();
        }

        var taken = _message.Slice(_next, (int)length);
        _next += (int)length;
        return taken;
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64 && _next < _message.Length; shift += 7)
        {
            var part = _message[_next++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Malformed();
    }
}
