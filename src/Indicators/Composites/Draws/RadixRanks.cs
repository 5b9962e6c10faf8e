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
        var (lowest, highest) = ColumnEnds.Of(scores);
        var turned = isLowestFirst ? 0u : uint.MaxValue;
        var (least, greatest) = isLowestFirst ? (Key(lowest), Key(highest)) : (Key(highest) ^ turned, Key(lowest) ^ turned);
        for (var area = 0; area < scores.Length; area++)
        {
            // Counted from the least key, scores of one index differ in few bits: two passes are mostly enough.
            _pairs[area] = ((ulong)((Key(scores[area]) ^ turned) - least) << 32) | (uint)area;
        }

        if (scores.Length < FewAreas)
        {
            _pairs.AsSpan(0, scores.Length).Sort();
        }
        else
        {
            Sort(scores.Length, greatest - least);
        }

        var pairs = _pairs.AsSpan(0, scores.Length);
        var (rank, before) = (0, ulong.MaxValue);
        for (var at = 0; at < pairs.Length; at++)
        {
            rank = pairs[at] >> 32 == before ? rank : at + 1;
            (ranks[(int)(uint)pairs[at]], before) = (rank, pairs[at] >> 32);
        }
    }

    // Minus zero is zero. The bits of positive numbers rise with them, those of negative ones fall.
    private static uint Key(float score)
    {
        var bits = BitConverter.SingleToUInt32Bits(score + 0f);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    private void Sort(int length, uint range)
    {
        Array.Clear(_counts);
        foreach (var pair in _pairs.AsSpan(0, length))
        {
            var key = (uint)(pair >> 32);
            _counts[key & (Digits - 1)]++;
            _counts[Digits + ((key >> Bits) & (Digits - 1))]++;
        }

        for (var at = 0; at < length && range >> (2 * Bits) > 0; at++)
        {
            _counts[(2 * Digits) + (int)(_pairs[at] >> (32 + (2 * Bits)))]++;
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

        var shift = 32 + (pass * Bits);
        var to = _others.AsSpan(0, length);
        foreach (var pair in _pairs.AsSpan(0, length))
        {
            to[starts[(int)(pair >> shift) & (Digits - 1)]++] = pair;
        }
    }
}
