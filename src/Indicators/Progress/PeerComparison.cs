using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>
/// An area's change against that of its peer group, with the same comparison for earlier periods (docs/methods/change.md).
/// The text beside it says "more (or less) than similar areas", never "because of".
/// </summary>
public sealed record PeerComparison
{
    /// <summary>Fewest peers for more than a description.</summary>
    public const int FewestPeers = 8;

    /// <summary>Fewest periods before the "before" period for more than a description.</summary>
    public const int FewestEarlier = 2;

    /// <summary>The comparison from "before" to "after".</summary>
    public required DifferenceInDifferences Main { get; init; }

    /// <summary>The comparisons from each earlier period to "before", the oldest first; only those with a known interval.</summary>
    public required IReadOnlyList<DifferenceInDifferences> Earlier { get; init; }

    /// <summary>Number of peers in the main comparison.</summary>
    public required int Peers { get; init; }

    /// <summary>
    /// What may be said: <see cref="Claim.Descriptive"/> when the main interval is not known, when there are fewer than
    /// <see cref="FewestPeers"/> peers or <see cref="FewestEarlier"/> earlier periods, or when any earlier comparison is clear.
    /// </summary>
    public Claim Claim =>
        !double.IsNaN(Main.Interval.Low) && Peers >= FewestPeers && Earlier.Count >= FewestEarlier && !Earlier.Any(earlier => earlier.IsClear)
            ? Claim.ParallelBefore
            : Claim.Descriptive;

    /// <summary>Compares with peers whose pooled estimates are given.</summary>
    /// <param name="area">The area's estimates, shape [periods], the oldest first; unknown where not published.</param>
    /// <param name="peers">The pooled estimates of the peers, without the area, in the same periods.</param>
    /// <param name="peerCount">Number of peers behind them.</param>
    /// <param name="before">Index of the period from which the change is counted.</param>
    /// <param name="after">Index of the period to which it is counted, above <paramref name="before"/>.</param>
    /// <exception cref="ArgumentException">The two series differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The indices are not two periods of the series in order.</exception>
    public static PeerComparison Of(ReadOnlySpan<Estimate> area, ReadOnlySpan<Estimate> peers, int peerCount, int before, int after)
    {
        Check(area.Length, peers.Length, before, after);
        var earlier = new List<DifferenceInDifferences>();
        for (var period = 0; period < before; period++)
        {
            Keep(DifferenceInDifferences.Of(Change.Of(area[period], area[before]), Change.Of(peers[period], peers[before])), earlier);
        }

        var main = DifferenceInDifferences.Of(Change.Of(area[before], area[after]), Change.Of(peers[before], peers[after]));
        return new PeerComparison { Main = main, Earlier = earlier, Peers = peerCount };
    }

    private static void Keep(DifferenceInDifferences earlier, List<DifferenceInDifferences> kept)
    {
        if (!double.IsNaN(earlier.Interval.Low))
        {
            kept.Add(earlier);
        }
    }

    private static void Check(int area, int peers, int before, int after)
    {
        if (area != peers)
        {
            throw new ArgumentException($"{area} periods of the area, {peers} of the peers.", nameof(peers));
        }

        if (before < 0 || after <= before || after >= area)
        {
            throw new ArgumentOutOfRangeException(nameof(after), $"{before} and {after} are not two of {area} periods in order.");
        }
    }
}
