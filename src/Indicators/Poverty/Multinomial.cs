using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Poverty;

/// <summary>
/// Draws multinomial counts exactly: how often each kind comes in a number of trials (docs/methods/cluster-bootstrap.md).
/// </summary>
/// <remarks>
/// Many trials are not drawn one by one. Independent Poisson counts, given their sum, are multinomial with that sum as the number
/// of trials. So each kind gets a Poisson count, the means adding up to a little less than the trials; a sum above the
/// trials is drawn again; the trials still wanting are drawn one by one. Whatever the sum is, the result has the same law.
/// </remarks>
internal sealed class Multinomial
{
    private readonly AliasTable _kinds;
    private readonly PoissonTable[] _bulk;
    private readonly long _trials;

    /// <param name="kinds">Kinds with the counts their probabilities are proportional to, each above zero; at least one.</param>
    /// <param name="trials">Trials of each draw, zero or more.</param>
    public Multinomial(ReadOnlySpan<ClusterGroup> kinds, long trials)
    {
        var weights = new double[kinds.Length];
        var sum = 0.0;
        for (var kind = 0; kind < weights.Length; kind++)
        {
            sum += weights[kind] = kinds[kind].Count;
        }

        _trials = trials;
        _kinds = new AliasTable(weights);
        // One deviation of room: one sum in six is too large, and little is left to be drawn one by one.
        var bulk = trials - Math.Sqrt(trials);
        _bulk = kinds.Length < bulk ? Tables(kinds, bulk / sum) : [];
    }

    /// <summary>The next counts.</summary>
    /// <param name="random">Source of chance.</param>
    /// <param name="counts">Where they go; shape [kinds]. They add up to the trials.</param>
    public void Next(Xoshiro256 random, Span<long> counts)
    {
        for (var wanting = _trials - Bulk(random, counts); wanting > 0; wanting--)
        {
            counts[_kinds.Next(random)]++;
        }
    }

    // Kinds of the same count have the same table.
    private static PoissonTable[] Tables(ReadOnlySpan<ClusterGroup> kinds, double perHousehold)
    {
        var (tables, known) = (new PoissonTable[kinds.Length], new Dictionary<long, PoissonTable>());
        for (var kind = 0; kind < tables.Length; kind++)
        {
            var count = kinds[kind].Count;
            tables[kind] = known.TryGetValue(count, out var table) ? table : known[count] = new PoissonTable(perHousehold * count);
        }

        return tables;
    }

    private long Bulk(Xoshiro256 random, Span<long> counts)
    {
        counts.Clear();
        long sum;
        do
        {
            sum = 0;
            for (var kind = 0; kind < _bulk.Length; kind++)
            {
                sum += counts[kind] = _bulk[kind].Next(random);
            }
        }
        while (sum > _trials);

        return sum;
    }
}
