using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Indicators.Composites;

/// <summary>Room to order columns of one length again and again. Not safe to share between threads.</summary>
/// <param name="areas">Length of the columns.</param>
internal sealed class RankRoom(int areas)
{
    private readonly int[] _sharers = new int[areas + 1];

    public RankBuffer Buffer { get; } = new(areas);

    public int[] Ranks { get; } = new int[areas];

    /// <summary>Average ranks from ranks whose ties share the lower one.</summary>
    /// <param name="ranks">Ranks, 1 first; 0 is left 0.</param>
    /// <param name="count">How many are ranked.</param>
    /// <param name="average">Where the average ranks go.</param>
    public void Average(ReadOnlySpan<int> ranks, int count, Span<double> average)
    {
        _sharers.AsSpan(0, count + 1).Clear();
        foreach (var rank in ranks)
        {
            _sharers[rank]++;
        }

        for (var area = 0; area < ranks.Length; area++)
        {
            average[area] = ranks[area] == 0 ? 0 : ranks[area] + ((_sharers[ranks[area]] - 1) / 2.0);
        }
    }
}
