using System.Collections.Immutable;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts;

/// <summary>One indicator over all periods of a kind, none left out between the first and the last.</summary>
internal sealed class TrendSeries
{
    private readonly ImmutableArray<ObservationColumn> _columns;
    private readonly AreaTree _tree;
    private readonly Crosswalk _crosswalk;
    private readonly Func<int, bool>? _shows;

    /// <summary>Collects the observations.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="shows">Which areas may be seen beside the one that is drawn; all when null.</param>
    /// <param name="isAsIs">Whether earlier periods are told of the areas as they are today.</param>
    public TrendSeries(Snapshot snapshot, Indicator indicator, PeriodKind kind, Func<int, bool>? shows = null, bool isAsIs = false)
    {
        (_tree, _shows, _crosswalk, IsAsIs) = (snapshot.Areas, shows, isAsIs ? snapshot.Crosswalk : Crosswalk.Empty, isAsIs);
        var known = snapshot.PeriodsOf(indicator).Where(period => period.Kind == kind && (period.IsWindow || period.Calendar == snapshot.Manifest.Calendar)).ToArray();
        Periods = known.Length == 0 ? [] : Fill(known[0], known[^1]);
        _columns = [.. Periods.Select(period => isAsIs ? snapshot.ObserveAsIs(indicator, period) : snapshot.Observe(indicator, period))];
    }

    /// <summary>Whether earlier periods are told of the areas as they are today.</summary>
    public bool IsAsIs { get; }

    /// <summary>The periods, the earliest first; empty when there are none.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>Observations of a period, for all areas.</summary>
    /// <param name="at">Number of the period, from 0.</param>
    public ObservationColumn this[int at] => _columns[at];

    /// <summary>Number of the area above, to compare with; −1 when there is none or it may not be seen.</summary>
    /// <param name="area">Area number.</param>
    public int Above(int area) => _tree.Parent[area] is >= 0 and var above && (_shows?.Invoke(above) ?? true) ? above : -1;

    /// <summary>Whether an area has a value in a period.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="at">Number of the period.</param>
    public bool HasValue(int area, int at) => _columns[at].Status[area].HasValue();

    /// <summary>Whether an area has an interval in a period.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="at">Number of the period.</param>
    public bool HasInterval(int area, int at) =>
        HasValue(area, at) && double.IsFinite(_columns[at].Low[area]) && double.IsFinite(_columns[at].High[area]);

    /// <summary>Whether an area's value is protected in a period.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="at">Number of the period.</param>
    public bool IsProtected(int area, int at) => _columns[at].Status[area] == ObservationStatus.Protected;

    /// <summary>Whether an area's value is an estimate from those of the areas that it was made of.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="at">Number of the period.</param>
    public bool IsAllotted(int area, int at) => _columns[at].Status[area] == ObservationStatus.Estimated
        && _crosswalk.Origins(area, Periods[at].RangeFrom(null)) is var origins && (origins.Count > 1 || origins[0].Area != area);

    /// <summary>Runs of neighbouring periods that all hold a claim.</summary>
    /// <param name="isSo">The claim about a period's number.</param>
    public IEnumerable<ImmutableArray<int>> Runs(Func<int, bool> isSo)
    {
        var run = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < Periods.Length; at++)
        {
            if (isSo(at))
            {
                run.Add(at);
            }
            else if (run.Count > 0)
            {
                yield return run.ToImmutable();
                run.Clear();
            }
        }

        if (run.Count > 0)
        {
            yield return run.ToImmutable();
        }
    }

    private static ImmutableArray<Period> Fill(Period first, Period last)
    {
        List<Period> periods = [last];
        while (periods[^1] > first)
        {
            periods.Add(periods[^1].Previous);
        }

        periods.Reverse();
        return [.. periods];
    }
}
