using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Pages.Compare;
using Mahalleh.Web.Pages.Overview;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Embeds;

/// <summary>Reads the single choices of the page that makes embeds.</summary>
internal static class ComposerChoice
{
    private const int FirstAreas = 3;

    /// <summary>The view and, of a chart, its kind; an area without areas inside has none of many.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Number of the area.</param>
    public static (EmbedKind Kind, EmbedChart Chart) ReadKind(PageContext context, int area)
    {
        var asked = EmbedKinds.Of(context.Asked("view"));
        if (asked is null && context.Asked("view") is { } wrong)
        {
            context.Fault(EmbedWords.BadView, wrong);
        }

        var (kind, chart) = (asked ?? EmbedKind.Map, ReadChart(context));
        if (kind.Needs(chart).HasFlag(EmbedNeeds.Level) && context.Snapshot.Areas.IsLeaf(area))
        {
            context.Fault(EmbedWords.NothingInside, context.AreaName(area));
            return (EmbedKind.Chart, EmbedChart.All[0]);
        }

        return (kind, chart);
    }

    /// <summary>An area that has one above it: the first below the root where the root was chosen.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Number of the area.</param>
    public static int BelowRoot(PageContext context, int area) => area == 0 && context.Snapshot.Areas.Count > 1 ? 1 : area;

    /// <summary>The areas that the address names, or a few to begin with.</summary>
    /// <param name="context">The page.</param>
    public static IReadOnlyList<int> ReadAreas(PageContext context) =>
        [.. CompareChoice.ReadAreas(context).Take(context.Asked("areas") is null ? FirstAreas : TartanSelection.MostAreas)];

    /// <summary>The indicator; one that the chart cannot show falls back to the first that it can.</summary>
    /// <param name="context">The page.</param>
    /// <param name="kind">The view.</param>
    /// <param name="chart">Kind of the chart.</param>
    public static Indicator? ReadIndicator(PageContext context, EmbedKind kind, EmbedChart chart)
    {
        var indicator = OverviewChoice.ReadIndicator(context);
        if (kind != EmbedKind.Chart || indicator is null || chart.Fits(context.Snapshot, indicator))
        {
            return indicator;
        }

        var instead = context.Snapshot.Catalogue.Indicators.Values.FirstOrDefault(other => chart.Fits(context.Snapshot, other));
        if (instead is not null && context.Asked("indicator") is not null)
        {
            context.Fault(EmbedWords.Unfit, context.Say(indicator.Name), context.Say(instead.Name));
        }

        return instead ?? indicator;
    }

    /// <summary>Periods to choose from: of a chart of groups those that have groups.</summary>
    /// <param name="context">The page.</param>
    /// <param name="needs">What the embed is asked with.</param>
    /// <param name="indicator">The indicator; null when the catalogue has none.</param>
    public static IReadOnlyList<Period> Periods(PageContext context, EmbedNeeds needs, Indicator? indicator)
    {
        var all = indicator is null ? [] : context.Snapshot.PeriodsOf(indicator);
        return needs.HasFlag(EmbedNeeds.Breakdown) ? [.. all.Where(period => GapBreakdown.Of(context.Snapshot, indicator!, period).Count > 0)] : all;
    }

    /// <summary>Columns of the breakdowns of an indicator whose groups are few enough for one chart.</summary>
    /// <param name="context">The page.</param>
    /// <param name="indicator">The indicator.</param>
    public static IReadOnlyList<string> Breakdowns(PageContext context, Indicator indicator) =>
    [
        .. context.Snapshot.PeriodsOf(indicator).SelectMany(period => GapBreakdown.Of(context.Snapshot, indicator, period))
            .Where(breakdown => breakdown.Groups.Length <= GapBreakdown.Most).Select(breakdown => breakdown.Column).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The breakdown, the first unless another is chosen; null where there is none.</summary>
    /// <param name="context">The page.</param>
    /// <param name="columns">Columns to choose from.</param>
    public static string? ReadBreakdown(PageContext context, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            return null;
        }

        var asked = context.Asked("by") ?? columns[0];
        if (columns.Contains(asked, StringComparer.Ordinal))
        {
            return asked;
        }

        context.Fault(EmbedWords.BadBreakdown, asked, context.Say(ColumnWords.Column(columns[0])));
        return columns[0];
    }

    /// <summary>The level; −1 for the first inside the area.</summary>
    /// <param name="context">The page.</param>
    /// <param name="levels">Levels to choose from.</param>
    public static int ReadLevel(PageContext context, IReadOnlyList<int> levels)
    {
        if (levels.Count == 0 || context.Asked("level") is not { } code)
        {
            return -1;
        }

        var level = context.Snapshot.Areas.LevelIndex(code);
        if (!levels.Contains(level))
        {
            context.Fault(EmbedWords.BadLevel, code);
            return -1;
        }

        return level;
    }

    private static EmbedChart ReadChart(PageContext context)
    {
        var asked = context.Asked(EmbedChart.Parameter);
        if (EmbedChart.Of(asked) is { } chart)
        {
            return chart;
        }

        context.Fault(EmbedWords.BadChart, asked!, context.Say(EmbedChart.All[0].Label), string.Join(context.Say(CommonWords.Comma), EmbedChart.All.Select(known => known.Name)));
        return EmbedChart.All[0];
    }
}
