namespace Mahalleh.Indicators.Classes;

/// <summary>
/// Natural classes by the exact method of Fisher and Jenks: of all ways to cut the values into classes the one with the least squared
/// error within them (docs/methods/class-breaks.md), in O(k n log n) for n different values. Of cuts that cost the same, a class begins
/// at its smallest possible value, the last class first.
/// </summary>
public static class NaturalBreaks
{
    /// <summary>The classes: each begins at the least of its values, and equal values are never parted.</summary>
    /// <param name="values">Values of all areas in all periods of a series; NaN and infinities are left out.</param>
    /// <param name="classes">Wanted number of classes, 1 or more; there are fewer when there are fewer different values.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one class is wanted.</exception>
    public static ClassBreaks Find(IEnumerable<double> values, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var errors = new SquaredErrors(values);
        if (errors.Count == 0)
        {
            return new ClassBreaks([]);
        }

        var starts = new int[Math.Min(classes, errors.Count)][];
        var costs = new double[errors.Count];
        for (var last = 0; last < costs.Length; last++)
        {
            costs[last] = errors.Within(0, last);
        }

        for (var at = 1; at < starts.Length; at++)
        {
            starts[at] = new int[costs.Length];
            costs = AddClass(errors, costs, at, starts[at]);
        }

        return new ClassBreaks([.. Firsts(starts, costs.Length - 1).Select(first => errors.Values[first]), errors.Values[^1]]);
    }

    // D[k][j] = min over i of D[k − 1][i − 1] + SSE(i, j); the best i never falls as j rises, so a half of the columns bounds the other.
    private static double[] AddClass(SquaredErrors errors, double[] before, int at, int[] starts)
    {
        var costs = new double[before.Length];
        Fill(at, before.Length - 1, at, before.Length - 1);
        return costs;

        void Fill(int low, int high, int from, int to)
        {
            if (low > high)
            {
                return;
            }

            var middle = low + ((high - low) / 2);
            (costs[middle], starts[middle]) = (double.PositiveInfinity, from);
            for (var first = from; first <= Math.Min(to, middle); first++)
            {
                var cost = before[first - 1] + errors.Within(first, middle);
                if (cost < costs[middle])
                {
                    (costs[middle], starts[middle]) = (cost, first);
                }
            }

            Fill(low, middle - 1, from, starts[middle]);
            Fill(middle + 1, high, starts[middle], to);
        }
    }

    private static int[] Firsts(int[][] starts, int last)
    {
        var firsts = new int[starts.Length];
        for (var at = starts.Length - 1; at > 0; at--)
        {
            firsts[at] = starts[at][last];
            last = firsts[at] - 1;
        }

        return firsts;
    }
}
