using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>One indicator of a rug: the figures of all its areas are of one period.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Column">The observations.</param>
/// <param name="Verdicts">Of each area against the reference; null where it cannot be told.</param>
/// <param name="Decimals">Digits after the point that the figures need.</param>
public sealed record TartanRow(Indicator Indicator, Period Period, ObservationColumn Column, IReadOnlyList<Verdict?> Verdicts, int Decimals);

/// <summary>Some areas against the area that holds them all, in all indicators.</summary>
public sealed class TartanSelection
{
    /// <summary>Most areas side by side.</summary>
    public const int MostAreas = 6;

    private readonly Snapshot _snapshot;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="areas">Numbers of the areas, one to six.</param>
    /// <param name="wanted">The period that is wanted; indicators without it are shown in their last one. Null for the last of all.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="isOpen">Which indicators may be seen; all when null.</param>
    public TartanSelection(Snapshot snapshot, IReadOnlyList<int> areas, Period? wanted, Func<int, bool>? shows, Func<Indicator, bool>? isOpen)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentOutOfRangeException.ThrowIfZero(areas.Count);
        (_snapshot, Areas) = (snapshot, areas);
        var above = Above(snapshot, areas);
        Reference = shows?.Invoke(above) ?? true ? above : -1;
        Indicator[] indicators = [.. snapshot.Catalogue.Indicators.Values.Where(indicator => isOpen?.Invoke(indicator) ?? true)];
        Periods = [.. indicators.SelectMany(WithValue).Distinct().Order()];
        Wanted = wanted ?? Schedule.Latest(Periods, snapshot.Manifest.AsOf);
        Rows = [.. indicators.Select(Row).OfType<TartanRow>()];
    }

    /// <summary>Numbers of the areas.</summary>
    public IReadOnlyList<int> Areas { get; }

    /// <summary>Number of the area that they are judged against; −1 when it may not be seen.</summary>
    public int Reference { get; }

    /// <summary>Periods in which any of the areas has a value, rising.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The period that is wanted; null when no area has any value.</summary>
    public Period? Wanted { get; }

    /// <summary>The rows, in the catalogue's order.</summary>
    public IReadOnlyList<TartanRow> Rows { get; }

    // The closest area that holds them all and is none of them, or the root.
    private static int Above(Snapshot snapshot, IReadOnlyList<int> areas)
    {
        var above = areas[0];
        while (above > 0 && (areas.Contains(above) || areas.Any(area => area < above || area >= snapshot.Areas.End[above])))
        {
            above = snapshot.Areas.Parent[above];
        }

        return above;
    }

    private IEnumerable<Period> WithValue(Indicator indicator) =>
        _snapshot.PeriodsOf(indicator).Where(period => _snapshot.Observe(indicator, period) is var column && Areas.Any(area => column.Status[area].HasValue()));

    private TartanRow? Row(Indicator indicator)
    {
        var all = _snapshot.PeriodsOf(indicator);
        var shown = Wanted is { } wanted && all.Contains(wanted) ? wanted
            : Schedule.Latest([.. WithValue(indicator)], _snapshot.Manifest.AsOf) ?? Schedule.Latest(all, _snapshot.Manifest.AsOf);
        if (shown is not { } period)
        {
            return null;
        }

        var column = _snapshot.Observe(indicator, period);
        var isJudged = Reference >= 0 && indicator.Direction != Direction.None && !_snapshot.IsAmount(indicator);
        return new TartanRow(
            indicator,
            period,
            column,
            [.. Areas.Select(area => isJudged ? Judge(indicator, column, area) : null)],
            Precision.Of(indicator.Decimals, Areas.Select(area => column.Values[area])));
    }

    private Verdict? Judge(Indicator indicator, ObservationColumn column, int area) =>
        area == Reference || !column.Status[area].HasValue() || !column.Status[Reference].HasValue() ? null
            : Indicators.Progress.Verdicts.Of(indicator.Direction, Change.Of(EstimateSeries.Of(indicator, column, Reference), EstimateSeries.Of(indicator, column, area)));
}
