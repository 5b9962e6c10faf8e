using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts;

/// <summary>The areas of one level inside an area, in the order of an indicator: best first, or highest first where neither is better.</summary>
internal sealed class RankSelection
{
    /// <summary>Rows shown unless told otherwise.</summary>
    public const int UsualLimit = 31;

    /// <summary>Selects and ranks.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="limit">Most rows to keep, 1 or more; null for <see cref="UsualLimit"/>.</param>
    /// <param name="shows">Which areas may be seen; all when null. The ranks are those among all.</param>
    public RankSelection(Snapshot snapshot, Indicator indicator, int level, int within, Period period, int? limit, Func<int, bool>? shows = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit ?? UsualLimit, 1);
        Column = snapshot.Observe(indicator, period);
        var areas = Enumerable.Range(within, snapshot.Areas.End[within] - within).Where(area => snapshot.Areas.Level[area] == level).ToArray();
        var values = areas.Select(area => Column.Values[area]).ToArray();
        var ranks = indicator.Direction == Direction.Down ? Ranks.LowestFirst(values) : Ranks.HighestFirst(values);

        // Areas without a value stand last in the order of the tree, which says nothing of their values.
        RankRow[] rows = [.. areas.Select((area, at) => new RankRow(area, ranks[at])).Where(row => shows?.Invoke(row.Area) ?? true).OrderBy(row => row.Rank == 0).ThenBy(row => row.Rank)];
        Total = rows.Length;
        Ranked = rows.Count(row => row.Rank > 0);
        Rows = rows[..Math.Min(limit ?? UsualLimit, rows.Length)];
        Reference = Column.Status[within].HasValue() && (shows?.Invoke(within) ?? true) ? Column.Values[within] : null;
    }

    /// <summary>The observations.</summary>
    public ObservationColumn Column { get; }

    /// <summary>The rows kept, in order.</summary>
    public IReadOnlyList<RankRow> Rows { get; }

    /// <summary>Number of areas that may be seen, before the limit.</summary>
    public int Total { get; }

    /// <summary>Number of those with a value.</summary>
    public int Ranked { get; }

    /// <summary>Value of the area that they lie within; null when it has none or may not be seen.</summary>
    public double? Reference { get; }

    /// <summary>Whether some row has a status.</summary>
    /// <param name="isSo">The question about the status.</param>
    public bool Any(Func<ObservationStatus, bool> isSo) => Rows.Any(row => isSo(Column.Status[row.Area]));

    /// <summary>Whether the value of an area is to be drawn pale.</summary>
    /// <param name="area">Area number.</param>
    public bool IsPale(int area) => Column.Status[area] == ObservationStatus.LowReliability
        || (Column.Status[area].HasValue() && Column.Reliability[area] == 'C');
}
