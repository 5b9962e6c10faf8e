using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>
/// Numerators and denominators of a peer group, period by period. Any two periods are compared over the peers that are
/// published in both, so that a change is never one of membership.
/// </summary>
public sealed class PeerAmounts
{
    private readonly double[][] _numerators;
    private readonly double[][] _denominators;
    private readonly IntervalMethod _method;
    private readonly double _per;

    /// <summary>Takes the amounts of a group.</summary>
    /// <param name="numerators">Shape [periods][peers], the oldest period first; NaN where not published.</param>
    /// <param name="denominators">The same shape; NaN where not published.</param>
    /// <param name="method">Wilson for shares, Byar for rates of counts; any other leaves the intervals unknown.</param>
    /// <param name="per">Scale of the value, above zero.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the periods have different numbers of peers.</exception>
    public PeerAmounts(double[][] numerators, double[][] denominators, IntervalMethod method, double per = 1)
    {
        var peers = numerators.Length == 0 ? 0 : numerators[0].Length;
        if (numerators.Length != denominators.Length || numerators.Concat(denominators).Any(period => period.Length != peers))
        {
            throw new ArgumentException(
                $"{numerators.Length} periods above the line and {denominators.Length} below do not all have {peers} peers.", nameof(denominators));
        }

        (_numerators, _denominators, _method, _per) = (numerators, denominators, method, per);
    }

    /// <summary>Number of periods.</summary>
    public int Periods => _numerators.Length;

    /// <summary>Number of peers published in both periods.</summary>
    /// <param name="before">Index of the earlier period.</param>
    /// <param name="after">Index of the later period.</param>
    public int PublishedInBoth(int before, int after) => Members(before, after).Count();

    /// <summary>Change of the ratio of sums over the peers published in both periods; nothing known when there are none.</summary>
    /// <param name="before">Index of the earlier period.</param>
    /// <param name="after">Index of the later period.</param>
    public Change PooledChange(int before, int after)
    {
        var members = Members(before, after).ToArray();
        return Change.Of(Pooled(before, members), Pooled(after, members));
    }

    private Estimate Pooled(int period, int[] members) => RatioEstimate.Of(
        members.Sum(peer => _numerators[period][peer]), members.Sum(peer => _denominators[period][peer]), _method, _per);

    private IEnumerable<int> Members(int before, int after) =>
        Enumerable.Range(0, _numerators[before].Length).Where(peer => IsPublished(before, peer) && IsPublished(after, peer));

    private bool IsPublished(int period, int peer) => !double.IsNaN(_numerators[period][peer]) && !double.IsNaN(_denominators[period][peer]);
}
