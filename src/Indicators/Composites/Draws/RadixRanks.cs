namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>Ranks of one row of scores by radix sort, ties sharing the lower rank. Not safe to share between threads.</summary>
/// <param name="areas">Length of the row.</param>
internal sealed class RadixRanks(int areas)
{
    private const int Bits = 12;
    private const int Digits = 1 << Bits;
    private const int Passes = 3;
    private const int FewAreas = 1024;

    private readonly int[] _counts = new int[Passes * Digits];
    private ulong[] _pairs = new ulong[areas];
    private ulong[] _others = new ulong[areas];

    /// <summary>Ranks a row; scores and ranks may be the same memory.</summary>
    /// <param name="scores">Scores, none of them NaN.</param>
    /// <param name="ranks">Where the ranks go.</param>
    /// <param name="isLowestFirst">Whether rank 1 is the lowest score.</param>
    public void Rank(ReadOnlySpan<float> scores, Span<int> ranks, bool isLowestFirst)
    {
        var turned = isLowestFirst ? 0u : uint.MaxValue;
        var (least, greatest) = (uint.MaxValue, 0u);
        for (var area = 0; area < scores.Length; area++)
        {
            // Minus zero is zero. The bits of positive numbers rise with them, those of negative ones fall.
            var bits = BitConverter.SingleToUInt32Bits(scores[area] + 0f);
            var key = ((bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000) ^ turned;
            _pairs[area] = ((ulong)key << 32) | (uint)area;
            (least, greatest) = (Math.Min(least, key), Math.Max(greatest, key));
        }

        if (scores.Length < FewAreas)
        {
            _pairs.AsSpan(0, scores.Length).Sort();
        }
        else
        {
            Sort(scores.Length, least, greatest - least);
        }

        for (var at = 0; at < scores.Length; at++)
        {
            var isTied = at > 0 && _pairs[at] >> 32 == _pairs[at - 1] >> 32;
            ranks[(int)(uint)_pairs[at]] = isTied ? ranks[(int)(uint)_pairs[at - 1]] : at + 1;
        }
    }

    // Counted from the least key, scores of one index differ in few bits: two passes are mostly enough.
    private void Sort(int length, uint least, uint range)
    {
        Array.Clear(_counts);
        var shift = (ulong)least << 32;
        for (var at = 0; at < length; at++)
        {
            _pairs[at] -= shift;
            var key = (uint)(_pairs[at] >> 32);
            _counts[key & (Digits - 1)]++;
            _counts[Digits + ((key >> Bits) & (Digits - 1))]++;
            _counts[(2 * Digits) + (key >> (2 * Bits))]++;
        }

        for (var pass = 0; pass < Passes && range >> (pass * Bits) > 0; pass++)
        {
            Scatter(length, pass);
            (_pairs, _others) = (_others, _pairs);
        }
    }

    private void Scatter(int length, int pass)
    {
        var starts = _counts.AsSpan(pass * Digits, Digits);
        var next = 0;
        foreach (ref var start in starts)
        {
            (start, next) = (next, next + start);
        }

        var (shift, from, to) = (32 + (pass * Bits), _pairs, _others);
        for (var at = 0; at < length; at++)
        {
            to[starts[(int)(from[at] >> shift) & (Digits - 1)]++] = from[at];
        }
    }
}
