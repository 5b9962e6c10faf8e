using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>The areas of one level inside an area, each with an indicator of every group, in the order of the gap between them.</summary>
internal sealed class GapSelection
{
    // Of the axis; the signs of smaller gaps cover each other.
    private const double LeastShare = 0.02;

    private readonly Indicator _indicator;
    private readonly bool _hasTwoApart;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="breakdown">The groups.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="limit">Most rows to keep, 1 or more; null for <see cref="RankSelection.UsualLimit"/>.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public GapSelection(Snapshot snapshot, Indicator indicator, GapBreakdown breakdown, int level, int within, Period period, int? limit, Func<int, bool>? shows)
    {
        (_indicator, Groups) = (indicator, breakdown.Groups);
        _hasTwoApart = Groups.Length == 2 && breakdown.IsApart(snapshot, indicator);
        Columns = [.. Groups.Select(group => snapshot.Observe(indicator, period, Breakdown.Of(breakdown.Column, group)))];

        // Areas without a gap stand last in the order of the tree, which says nothing of their values.
        GapRow[] rows =
        [
            .. Enumerable.Range(within, snapshot.Areas.End[within] - within)
                .Where(area => snapshot.Areas.Level[area] == level && (shows?.Invoke(area) ?? true))
                .Select(Row).OrderBy(row => row.Gap is null).ThenByDescending(row => row.Gap?.Difference ?? 0),
        ];
        (Total, Known) = (rows.Length, rows.Count(row => row.Gap is not null));
        Protected = rows.Count(row => row.Gap is null && Absence(row.Area) == ObservationStatus.Protected);
        Rows = [.. rows.Take(limit ?? RankSelection.UsualLimit)];
        IsFromLowest = Known > 0 && MedianShare() < LeastShare;
        Decimals = Precision.Of(indicator.Decimals, Rows.SelectMany(row => Columns.Select(column => column.Values[row.Area])));
    }

    /// <summary>The groups.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>Observations of each group, of shape [groups].</summary>
    public ImmutableArray<ObservationColumn> Columns { get; }

    /// <summary>The rows kept, the widest gap first.</summary>
    public ImmutableArray<GapRow> Rows { get; }

    /// <summary>Number of areas that may be seen, before the limit.</summary>
    public int Total { get; }

    /// <summary>Number of those with a gap.</summary>
    public int Known { get; }

    /// <summary>Number of those without one because a group is protected.</summary>
    public int Protected { get; }

    /// <summary>Whether half of the gaps or more are lost beside the distances between the areas; the axis tells the distance from the lowest group then.</summary>
    public bool IsFromLowest { get; }

    /// <summary>Digits after the point that the figures need.</summary>
    public int Decimals { get; }

    /// <summary>Whether some figure of the rows has a status.</summary>
    /// <param name="isSo">The question about the status.</param>
    public bool Any(Func<ObservationStatus, bool> isSo) => Rows.Any(row => Columns.Any(column => isSo(column.Status[row.Area])));

    /// <summary>Whether a figure is of low reliability.</summary>
    /// <param name="group">Number of the group.</param>
    /// <param name="area">Area number.</param>
    public bool IsUnreliable(int group, int area) => Columns[group].Status[area] == ObservationStatus.LowReliability
        || (Columns[group].Status[area].HasValue() && Columns[group].Reliability[area] == 'C');

    /// <summary>Why an area has no gap: a group of it is protected, or else has no value.</summary>
    /// <param name="area">Number of an area without a gap.</param>
    public ObservationStatus Absence(int area) => Columns.Any(column => column.Status[area] == ObservationStatus.Protected)
        ? ObservationStatus.Protected
        : Columns.Select(column => column.Status[area]).First(status => !status.HasValue());

    /// <summary>Where the axis of a row begins to count: at the figure of its lowest group, or at zero; NaN where that group may be one that is hidden.</summary>
    /// <param name="row">The row.</param>
    public double Origin(GapRow row) => !IsFromLowest ? 0 : row.Gap is null ? double.NaN : Columns.Min(column => column.Values[row.Area]);

    // The median gap as a share of the range of all figures, 0–1.
    private double MedianShare()
    {
        GapRow[] told = [.. Rows.Where(row => row.Gap is not null)];
        double[] values = [.. told.SelectMany(row => Columns.Select(column => column.Values[row.Area]))];
        return values.Max() == values.Min() ? 0 : told[told.Length / 2].Gap!.Value.Difference / (values.Max() - values.Min());
    }

    // A gap is told where every group has a published value: one that is hidden could lie beyond the others.
    private GapRow Row(int area)
    {
        if (!Columns.All(column => column.Status[area].HasValue()))
        {
            return new GapRow(area, null, null);
        }

        var (lowest, highest) = (Columns.MinBy(column => column.Values[area])!, Columns.MaxBy(column => column.Values[area])!);
        var gap = Change.Of(EstimateSeries.Of(_indicator, lowest, area), EstimateSeries.Of(_indicator, highest, area));
        return _hasTwoApart && double.IsFinite(gap.Interval.Low)
            ? new GapRow(area, gap, gap.IsClear)
            : new GapRow(area, gap with { Interval = Interval.Unknown }, null);
    }
}

/// <summary>An area with the gap between its groups.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Gap">From the lowest group to the highest; null where a group has no published value.</param>
/// <param name="IsClear">Whether its interval leaves zero out; null where it has none, as between more than two groups.</param>
internal sealed record GapRow(int Area, Change? Gap, bool? IsClear);
