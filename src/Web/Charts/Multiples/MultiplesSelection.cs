using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Slope;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Multiples;

/// <summary>The areas of one level inside an area over all periods of a kind, in the order of the last period.</summary>
internal sealed class MultiplesSelection
{
    private readonly ImmutableDictionary<int, Verdict?> _verdicts;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within; its line is behind each of theirs, unless they are amounts.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="limit">Most areas, 1 or more; null for <see cref="RankSelection.UsualLimit"/>.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public MultiplesSelection(Snapshot snapshot, Indicator indicator, int level, int within, PeriodKind kind, int? limit, Func<int, bool>? shows)
    {
        Series = new TrendSeries(snapshot, indicator, kind, shows);
        // A part is never drawn beside its whole where both are amounts.
        Within = (shows?.Invoke(within) ?? true) && !snapshot.IsAmount(indicator) ? within : -1;
        if (Series.Periods.Length == 0)
        {
            (Areas, _verdicts) = ([], ImmutableDictionary<int, Verdict?>.Empty);
            return;
        }

        var ranked = new RankSelection(snapshot, indicator, level, within, Series.Periods[^1], limit, shows);
        (Areas, Total) = ([.. ranked.Rows.Select(row => row.Area)], ranked.Total);
        _verdicts = Series.Periods.Length < 2
            ? ImmutableDictionary<int, Verdict?>.Empty
            : new SlopeSelection(snapshot, indicator, Areas, Series.Periods[0], Series.Periods[^1]).Lines.ToImmutableDictionary(line => line.Area, line => line.Verdict);
    }

    /// <summary>The periods with their observations.</summary>
    public TrendSeries Series { get; }

    /// <summary>The areas shown, in order.</summary>
    public ImmutableArray<int> Areas { get; }

    /// <summary>Number of areas that may be seen, before the limit.</summary>
    public int Total { get; }

    /// <summary>Number of the area that they lie within; −1 when it may not be seen or is an amount.</summary>
    public int Within { get; }

    /// <summary>Numbers of the periods.</summary>
    public IEnumerable<int> Periods => Enumerable.Range(0, Series.Periods.Length);

    /// <summary>Number of the last period.</summary>
    public int Last => Series.Periods.Length - 1;

    /// <summary>How an area changed from the first period to the last; null where that cannot be told.</summary>
    /// <param name="area">Number of an area shown.</param>
    public Verdict? Change(int area) => _verdicts.GetValueOrDefault(area);
}
