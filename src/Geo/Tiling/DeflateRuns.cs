namespace Mahalleh.Geo.Tiling;

/// <summary>Compresses bytes that mostly repeat those a few places before, as one last block of deflate with the fixed codes (RFC 1951 §3.2.6).</summary>
/// <remarks>It looks back one distance only. On a column of status letters it is as small as a full compressor and takes a hundredth of its time.</remarks>
internal ref struct DeflateRuns(Span<byte> target)
{
    private const int Distance = 5;
    private const int DistanceCode = 4;
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;
    private const int EndOfBlock = 256;
    private static readonly int[] LengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private readonly Span<byte> _target = target;
    private int _at;
    private ulong _bits;
    private int _count;

    /// <summary>Most bytes that so many can become.</summary>
    public static int MostBytes(int length) => length + (length / 8) + 8;

    /// <summary>Writes the block; the number of bytes it has.</summary>
    public static int Write(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        var writer = new DeflateRuns(target);
        writer.Bits(0b011, 3); // the last block, fixed codes
        for (var at = 0; at < bytes.Length;)
        {
            var length = MatchAt(bytes, at);
            if (length < ShortestMatch)
            {
                writer.Symbol(bytes[at++]);
            }
            else
            {
                writer.Match(length);
                at += length;
            }
        }

        writer.Symbol(EndOfBlock);
        writer.Bits(0, (8 - (writer._count % 8)) % 8);
        writer.Flush();
        return writer._at;
    }

    private static int MatchAt(ReadOnlySpan<byte> bytes, int at)
    {
        var length = 0;
        if (at >= Distance)
        {
            while (length < LongestMatch && at + length < bytes.Length && bytes[at + length] == bytes[at + length - Distance])
            {
                length++;
            }
        }

        return length;
    }

    private void Match(int length)
    {
        var index = Array.FindLastIndex(LengthBases, least => least <= length);
        Symbol(257 + index);
        Bits(length - LengthBases[index], LengthExtras[index]);
        Code(DistanceCode, 5);
        Bits(0, 1);
    }

    private void Symbol(int symbol)
    {
        switch (symbol)
        {
            case < 144:
                Code(0x30 + symbol, 8);
                break;
            case < 256:
                Code(0x190 + symbol - 144, 9);
                break;
            case < 280:
                Code(symbol - 256, 7);
                break;
            default:
                Code(0xC0 + symbol - 280, 8);
                break;
        }
    }

    /// <summary>A code stands with its highest bit first, all else with its lowest.</summary>
    private void Code(int code, int length)
    {
        var turned = 0;
        for (var bit = 0; bit < length; bit++)
        {
            turned |= ((code >> bit) & 1) << (length - 1 - bit);
        }

        Bits(turned, length);
    }

    private void Bits(int value, int length)
    {
        _bits |= (ulong)value << _count;
        _count += length;
        if (_count >= 32)
        {
            Flush();
        }
    }

    private void Flush()
    {
        for (; _count >= 8; _count -= 8, _bits >>= 8)
        {
            _target[_at++] = (byte)_bits;
        }
    }
}
