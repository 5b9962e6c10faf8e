using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Pages.Maps;
using Mahalleh.Web.Pages.Profiles;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Embeds;

/// <summary>One embed, read for whoever asks: every figure in it is one that the scope shows.</summary>
public sealed record EmbedView
{
    private const double Wide = 760;
    private const double Narrow = 360;
    private const int MostRows = 31;

    /// <summary>What it shows.</summary>
    public required EmbedKind Kind { get; init; }

    /// <summary>Number of the area.</summary>
    public required int Area { get; init; }

    /// <summary>The indicator; null for a profile.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The period; null for a chart over time and for a profile.</summary>
    public Period? Period { get; init; }

    /// <summary>The map; of a map only.</summary>
    public MapView? Map { get; init; }

    /// <summary>Drawings for a wide and for a narrow frame, SVG; of a chart or rank only, which are titled themselves.</summary>
    public IReadOnlyList<string> Drawings { get; init; } = [];

    /// <summary>Figures of the area: all of a profile, the one of a figure, none of the others.</summary>
    public IReadOnlyList<ProfileLine> Lines { get; init; } = [];

    /// <summary>Rows of a map's table, in the order of the areas.</summary>
    public IReadOnlyList<EmbedRow> Rows { get; init; } = [];

    /// <summary>Digits after the point of the rows.</summary>
    public int Decimals { get; init; }

    /// <summary>The page that shows more of it, without the language.</summary>
    public required (string Path, (string Name, string? Value)[] Query) More { get; init; }

    /// <summary>Reads an embed.</summary>
    /// <param name="kind">What it shows.</param>
    /// <param name="context">The request as a page.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="query">The question.</param>
    /// <returns>The embed, or what is wrong with the question.</returns>
    internal static (EmbedView? View, BadQuestion? Fault) Read(EmbedKind kind, PageContext context, ScopedRelease release, EmbedQuery query)
    {
        var read = new QuestionReader(release);
        var language = read.Language(query.Lang);
        var code = query.Area ?? (release.Scope.Areas is [var first, ..] ? first : null);
        if (kind == EmbedKind.Chart)
        {
            return OfChart(context, release, read, query with { Area = code }, language);
        }

        var (area, level) = kind is EmbedKind.Map or EmbedKind.Rank ? read.Inside("area", code, query.Level) : (read.Area("area", code), 0);
        if (kind == EmbedKind.Profile)
        {
            return read.Fault is { } wrong ? (null, wrong) : (EmbedLines.Profile(context, release, area), null);
        }

        var indicator = read.Indicator(query.Indicator ?? release.Indicators.FirstOrDefault(known => release.Snapshot.PeriodsOf(known).Count > 0)?.Code);
        var period = read.Period(query.Period, indicator);
        return read.Fault is { } fault ? (null, fault) : (kind switch
        {
            EmbedKind.Map => OfMap(context, indicator, period, level, area),
            EmbedKind.Rank => OfRank(release, indicator, period, level, area, language),
            _ => EmbedLines.Figure(context, release, indicator, period, area),
        }, null);
    }

    /// <summary>Code of an area as an address has it; nothing for the root.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Area number.</param>
    public static string? AreaCode(PageContext context, int area) => area == 0 ? null : context.Snapshot.Areas.Areas[area].Code;

    private static EmbedView OfMap(PageContext context, Indicator indicator, Period period, int level, int area)
    {
        var rows = EmbedRow.Of(context.Snapshot, indicator, period, level, area);
        return new EmbedView
        {
            Kind = EmbedKind.Map,
            Area = area,
            Indicator = indicator,
            Period = period,
            Map = MapView.OfIndicator(context, indicator, period, level, area, indicator.Classes) with { Choice = null },
            Rows = rows,
            Decimals = Precision.Of(indicator.Decimals, rows.Select(row => row.Value)),
            More = ("/", [("indicator", indicator.Code), ("period", period.ToString()), ("level", context.Snapshot.Areas.Levels[level].Code), ("area", AreaCode(context, area))]),
        };
    }

    private static EmbedView OfRank(ScopedRelease release, Indicator indicator, Period period, int level, int area, Language language) => new()
    {
        Kind = EmbedKind.Rank,
        Area = area,
        Indicator = indicator,
        Period = period,
        Drawings = Draw(width => RankBars.Draw(release.Snapshot, indicator, level, area, period, language, MostRows, width, release.Shows)),
        More = ("/", [("indicator", indicator.Code), ("period", period.ToString()), ("level", release.Snapshot.Areas.Levels[level].Code), ("area", area == 0 ? null : release.Snapshot.Areas.Areas[area].Code)]),
    };

    private static (EmbedView?, BadQuestion?) OfChart(PageContext context, ScopedRelease release, QuestionReader read, EmbedQuery query, Language language)
    {
        var chart = read.Choice(EmbedChart.Parameter, query.Chart, [.. EmbedChart.All.Select(known => (known.Name, known))]);
        var first = query.Indicator is null && chart.Needs.HasFlag(EmbedNeeds.Indicator) ? release.Indicators.FirstOrDefault(known => chart.Fits(release.Snapshot, known))?.Code : query.Indicator;
        var ask = query with { Indicator = first };
        var question = read.Fault is null ? chart.Read(ask, read, language) : null;
        if (question is null || read.Fault is not null)
        {
            return (null, read.Fault! with { Parameter = EmbedChart.Asked(read.Fault!.Parameter) });
        }

        return (new EmbedView
        {
            Kind = EmbedKind.Chart,
            Area = context.Snapshot.Areas.TryGetNumber(ask.Area ?? "", out var area) ? area : 0,
            Drawings = Draw(width => question.Draw(width)),
            More = chart.More(ask, context.Snapshot.Areas.Areas[0].Code),
        }, null);
    }

    private static string[] Draw(Func<double, Scene> draw) => [SvgWriter.Inline(draw(Wide), "embed-wide"), SvgWriter.Inline(draw(Narrow), "embed-narrow")];
}
