namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>Truths, eight a byte, the first in the lowest bit.</summary>
internal sealed class ArrowBits
{
    private byte[] _bytes = new byte[512];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are false.</summary>
    public int Unset { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, (Count + 7) / 8);

    public void Add(bool isSet)
    {
        if (Count == _bytes.Length * 8)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[Count >> 3] |= (byte)(isSet ? 1 << (Count & 7) : 0);
        Count++;
        Unset += isSet ? 0 : 1;
    }

    public void Clear()
    {
        Array.Clear(_bytes);
        (Count, Unset) = (0, 0);
    }
}
