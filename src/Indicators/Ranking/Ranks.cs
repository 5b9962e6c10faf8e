namespace Mahalleh.Indicators.Ranking;

/// <summary>Ranks of a column of numbers (docs/methods/ranks.md).</summary>
public static class Ranks
{
    /// <summary>Ranks numbers, the highest first; equal numbers share the lower rank ("1224").</summary>
    /// <param name="values">Numbers; NaN is not ranked.</param>
    /// <returns>Ranks in the order of the numbers; 0 for NaN.</returns>
    public static int[] HighestFirst(ReadOnlySpan<double> values)
    {
        var ranks = new int[values.Length];
        new RankBuffer(values.Length).HighestFirst(values, ranks);
        return ranks;
    }

    /// <summary>Ranks numbers, the lowest first; equal numbers share the lower rank.</summary>
    /// <param name="values">Numbers; NaN is not ranked.</param>
    /// <returns>Ranks in the order of the numbers; 0 for NaN.</returns>
    public static int[] LowestFirst(ReadOnlySpan<double> values)
    {
        var ranks = new int[values.Length];
        new RankBuffer(values.Length).LowestFirst(values, ranks);
        return ranks;
    }
}
