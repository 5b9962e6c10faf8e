using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Pages.Comparisons;
using Mahalleh.Web.Pages.Maps;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Overview;

/// <summary>What the overview shows: one indicator over the areas of one level inside one area.</summary>
public sealed record OverviewView
{
    /// <summary>Most rows that a table shows; the rest is in the files.</summary>
    public const int MostRows = 400;

    /// <summary>What was chosen.</summary>
    public required OverviewChoice Choice { get; init; }

    /// <summary>Key figures of the area.</summary>
    public required IReadOnlyList<KeyFigure> Figures { get; init; }

    /// <summary>Rows in the chosen order, at most <see cref="MostRows"/>.</summary>
    public required IReadOnlyList<OverviewRow> Rows { get; init; }

    /// <summary>Number of rows before they were cut.</summary>
    public required int RowCount { get; init; }

    /// <summary>Lowest and highest end of what the bars show, zero included.</summary>
    public required (double From, double To) Domain { get; init; }

    /// <summary>Digits after the point that the figures need.</summary>
    public required int Decimals { get; init; }

    /// <summary>The map.</summary>
    public required MapView? Map { get; init; }

    /// <summary>The map of the other indicator, which follows the first; null where there is one map.</summary>
    public required MapView? Second { get; init; }

    /// <summary>Reads the view that the address asks for.</summary>
    /// <param name="context">The page.</param>
    public static OverviewView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var choice = OverviewChoice.Read(context);
        var rows = choice.Indicator is { } indicator && choice.Period is { } period ? RowsOf(context, choice, indicator, period) : [];
        return new OverviewView
        {
            Choice = choice,
            Figures = KeyFigure.Choose(context.Snapshot, choice.Area, choice.Indicator, choice.Period),
            Rows = [.. rows.Take(MostRows)],
            RowCount = rows.Count,
            Domain = DomainOf(rows),
            Decimals = Precision.Of(choice.Indicator?.Decimals ?? 0, rows.Select(row => row.Value)),
            Map = choice.Indicator is { } shown && choice.Period is { } at ? MapOf(context, choice, shown, at) : null,
            Second = choice.HasTwoMaps && choice.Beside is { } beside
                ? MapView.OfIndicator(context, beside.Indicator, beside.Period, choice.Level, choice.Area, beside.Indicator.Classes, isFollowing: true) : null,
        };
    }

    private static MapView MapOf(PageContext context, OverviewChoice choice, Indicator shown, Period period) => choice.Beside is { } beside && !choice.HasTwoMaps
        ? PairMap.Of(context, (shown, period), beside, choice.Level, choice.Area)
        : MapView.OfIndicator(context, shown, period, choice.Level, choice.Area, choice.Classes);

    private static List<OverviewRow> RowsOf(PageContext context, OverviewChoice choice, Indicator indicator, Period period)
    {
        var snapshot = context.Snapshot;
        var column = snapshot.Observe(indicator, period);
        var before = Series.Before(snapshot, indicator, period) is { } earlier ? snapshot.Observe(indicator, earlier) : null;
        var ranks = RankRange.Of(indicator, column, choice.Areas);
        var standIns = snapshot.StandInsOf(indicator, period);
        var rows = choice.Areas.Select((area, at) => Row(context, indicator, column, before, area, ranks[at], standIns.Find(area)));
        return choice.IsWorstFirst
            ? [.. rows.OrderBy(row => row.Rank.Rank == 0).ThenByDescending(row => row.Rank.Rank).ThenBy(row => row.Code, StringComparer.Ordinal)]
            : [.. rows.OrderBy(row => row.Rank.Rank == 0).ThenBy(row => row.Rank.Rank).ThenBy(row => row.Code, StringComparer.Ordinal)];
    }

    private static OverviewRow Row(
        PageContext context, Indicator indicator, ObservationColumn column, ObservationColumn? before, int area, RankRange rank, StandIn? standIn) => new()
        {
            Area = area,
            Code = context.Snapshot.Areas.Areas[area].Code,
            Name = context.AreaName(area),
            IsLeaf = context.Snapshot.Areas.IsLeaf(area),
            Status = column.Status[area],
            Value = column.Values[area],
            Low = column.Low[area],
            High = column.High[area],
            Completeness = column.Completeness[area],
            Cases = column.Cases[area],
            StandIn = standIn,
            Rank = rank,
            Change = before is null ? null : Difference.Of(indicator, column, area, before, area),
        };

    private static (double From, double To) DomainOf(List<OverviewRow> rows)
    {
        var (from, to) = (0.0, 0.0);
        foreach (var row in rows.Where(row => !double.IsNaN(row.Value)))
        {
            from = Math.Min(from, double.IsNaN(row.Low) ? row.Value : row.Low);
            to = Math.Max(to, double.IsNaN(row.High) ? row.Value : row.High);
        }

        return (from, to);
    }
}
