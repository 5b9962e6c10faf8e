namespace Mahalleh.Indicators.Ranking;

/// <summary>Ranks of a column of numbers.</summary>
public static class Ranks
{
    /// <summary>Ranks numbers, the highest first; equal numbers share the lower rank ("1224").</summary>
    /// <param name="values">Numbers; NaN is not ranked.</param>
    /// <returns>Ranks in the order of the numbers; 0 for NaN.</returns>
    public static int[] HighestFirst(ReadOnlySpan<double> values)
    {
        var keys = new double[values.Length];
        var order = new int[values.Length];
        var count = 0;
        for (var at = 0; at < values.Length; at++)
        {
            if (!double.IsNaN(values[at]))
            {
                (keys[count], order[count]) = (-values[at], at);
                count++;
            }
        }

        Array.Sort(keys, order, 0, count);
        var ranks = new int[values.Length];
        for (var at = 0; at < count; at++)
        {
            ranks[order[at]] = at > 0 && keys[at] == keys[at - 1] ? ranks[order[at - 1]] : at + 1;
        }

        return ranks;
    }

    /// <summary>Ranks numbers, the lowest first; equal numbers share the lower rank.</summary>
    /// <param name="values">Numbers; NaN is not ranked.</param>
    /// <returns>Ranks in the order of the numbers; 0 for NaN.</returns>
    public static int[] LowestFirst(ReadOnlySpan<double> values)
    {
        var turned = new double[values.Length];
        for (var at = 0; at < values.Length; at++)
        {
            turned[at] = -values[at];
        }

        return HighestFirst(turned);
    }
}
