namespace Mahalleh.Indicators.Ranking;

/// <summary>Chance that one area stands before another, over the draws; ties count half.</summary>
public sealed class PairChances
{
    /// <summary>Most areas for which all pairs are kept.</summary>
    public const int MostAreas = 400;

    private readonly int[] _halves;
    private readonly int _areas;
    private readonly int _draws;

    internal PairChances(int[] halves, int areas, int draws)
    {
        (_halves, _areas, _draws) = (halves, areas, draws);
    }

    /// <summary>P(rank of one &lt; rank of other), 0–1.</summary>
    /// <param name="one">Place of an area among the ranked ones.</param>
    /// <param name="other">Place of another.</param>
    public double Before(int one, int other) => _halves[(one * _areas) + other] / (2.0 * _draws);

    /// <summary>
    /// Cuts an order into groups that can be told apart: every area of a group stands before every area of a later one with at least the
    /// stated chance. Areas of one group are not distinguishable.
    /// </summary>
    /// <param name="order">Places of the areas, the first rank first.</param>
    /// <param name="sure">Least chance, above one half.</param>
    /// <returns>Number of the group of each area in the order, from 1.</returns>
    public int[] Groups(IReadOnlyList<int> order, double sure)
    {
        var (groups, group) = (new int[order.Count], 1);
        for (var at = 0; at < order.Count; at++)
        {
            group += at > 0 && IsCut(order, at, sure) ? 1 : 0;
            groups[at] = group;
        }

        return groups;
    }

    private bool IsCut(IReadOnlyList<int> order, int at, double sure)
    {
        for (var before = 0; before < at; before++)
        {
            for (var after = at; after < order.Count; after++)
            {
                if (Before(order[before], order[after]) < sure)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
