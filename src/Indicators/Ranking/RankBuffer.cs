namespace Mahalleh.Indicators.Ranking;

/// <summary>Room to rank columns of one length again and again without a new allocation. Not safe to share between threads.</summary>
/// <param name="areas">Length of the columns.</param>
internal sealed class RankBuffer(int areas)
{
    private readonly double[] _keys = new double[areas];
    private readonly int[] _order = new int[areas];

    /// <summary>Ranks numbers, the highest first; equal numbers share the lower rank.</summary>
    /// <param name="values">Numbers; NaN is not ranked.</param>
    /// <param name="ranks">Where the ranks go, in the order of the numbers; 0 for NaN.</param>
    /// <returns>How many were ranked.</returns>
    public int HighestFirst(ReadOnlySpan<double> values, Span<int> ranks) => Rank(values, -1, ranks);

    /// <summary>Ranks numbers, the lowest first; equal numbers share the lower rank.</summary>
    /// <param name="values">Numbers; NaN is not ranked.</param>
    /// <param name="ranks">Where the ranks go, in the order of the numbers; 0 for NaN.</param>
    /// <returns>How many were ranked.</returns>
    public int LowestFirst(ReadOnlySpan<double> values, Span<int> ranks) => Rank(values, 1, ranks);

    private int Rank(ReadOnlySpan<double> values, int sign, Span<int> ranks)
    {
        var count = 0;
        for (var at = 0; at < values.Length; at++)
        {
            ranks[at] = 0;
            if (!double.IsNaN(values[at]))
            {
                (_keys[count], _order[count]) = (sign * values[at], at);
                count++;
            }
        }

        Array.Sort(_keys, _order, 0, count);
        for (var at = 0; at < count; at++)
        {
            ranks[_order[at]] = at > 0 && _keys[at] == _keys[at - 1] ? ranks[_order[at - 1]] : at + 1;
        }

        return count;
    }
}
