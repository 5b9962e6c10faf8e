using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Pages.Overview;
using Mahalleh.Web.Pages.Search;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Embeds;

/// <summary>What the page that makes embeds has chosen; a wrong choice falls back and is noted.</summary>
public sealed record ComposerView
{
    /// <summary>What the embed shows.</summary>
    public required EmbedKind Kind { get; init; }

    /// <summary>The indicator; null when the catalogue has none.</summary>
    public required Indicator? Indicator { get; init; }

    /// <summary>Periods to choose from, the latest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The period chosen; null follows the latest.</summary>
    public required Period? Period { get; init; }

    /// <summary>Number of the area.</summary>
    public required int Area { get; init; }

    /// <summary>Levels to choose from.</summary>
    public required IReadOnlyList<int> Levels { get; init; }

    /// <summary>Index of the level chosen; −1 for the first inside the area.</summary>
    public required int Level { get; init; }

    /// <summary>Column of the breakdown; null where the chart has none.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>What it is asked with.</summary>
    public required EmbedNeeds Needs { get; init; }

    /// <summary>The areas of a chart of some.</summary>
    public required IReadOnlyList<int> Areas { get; init; }

    /// <summary>Columns of breakdowns to choose from.</summary>
    public required IReadOnlyList<string> Breakdowns { get; init; }

    /// <summary>Attributes of the element, but for its view.</summary>
    public required IReadOnlyDictionary<string, object> Attributes { get; init; }

    /// <summary>Text of the custom element.</summary>
    public required string Element { get; init; }

    /// <summary>Text of the plain frame.</summary>
    public required string Plain { get; init; }

    /// <summary>Kind of the chart; the first of all where the view is another.</summary>
    internal EmbedChart Chart { get; private init; } = EmbedChart.All[0];

    /// <summary>Whether an indicator can be chosen.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    public bool Fits(Snapshot snapshot, Indicator indicator) => Kind != EmbedKind.Chart || Chart.Fits(snapshot, indicator);

    /// <summary>Reads the choice.</summary>
    /// <param name="context">The page.</param>
    public static ComposerView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var asked = AreaChoice.Read(context, "area");
        var (kind, chart) = ComposerChoice.ReadKind(context, asked);
        var needs = kind.Needs(chart);
        var area = kind == EmbedKind.Chart && chart.Name == "spine" ? ComposerChoice.BelowRoot(context, asked) : asked;
        var indicator = ComposerChoice.ReadIndicator(context, kind, chart);
        var breakdowns = needs.HasFlag(EmbedNeeds.Breakdown) && indicator is not null ? ComposerChoice.Breakdowns(context, indicator) : [];
        var periods = ComposerChoice.Periods(context, needs, indicator);
        var view = new ComposerView
        {
            Kind = kind,
            Chart = chart,
            Needs = needs,
            Indicator = indicator,
            Periods = [.. periods.Reverse()],
            Period = indicator is not null && needs.HasFlag(EmbedNeeds.Period) && context.Asked("period") is not null ? OverviewChoice.ReadPeriod(context, indicator, periods) : null,
            Area = area,
            Areas = needs.HasFlag(EmbedNeeds.Areas) ? ComposerChoice.ReadAreas(context) : [],
            Levels = needs.HasFlag(EmbedNeeds.Level) ? OverviewChoice.LevelsIn(context.Snapshot.Areas, area) : [],
            Level = -1,
            Breakdowns = breakdowns,
            Breakdown = ComposerChoice.ReadBreakdown(context, breakdowns),
            Attributes = new Dictionary<string, object>(),
            Element = "",
            Plain = "",
        };
        return (view with { Level = ComposerChoice.ReadLevel(context, view.Levels) }).Written(context);
    }

    // The texts follow from what was chosen.
    private ComposerView Written(PageContext context)
    {
        var chosen = Chosen(context);
        var snippet = new EmbedSnippet(context.Origin, Kind, chosen);
        var what = Kind == EmbedKind.Profile ? context.Say(EmbedWords.Kinds[(int)EmbedKind.Profile])
            : Needs.HasFlag(EmbedNeeds.Indicator) && Indicator is not null ? context.Say(Indicator.Name)
            : context.Say(Chart.Label);
        var where = string.Join(context.Say(CommonWords.Comma), (Needs.HasFlag(EmbedNeeds.Areas) ? Areas : [Area]).Select(context.AreaName));
        return this with
        {
            Attributes = chosen.ToDictionary(pair => pair.Name, pair => (object)pair.Value, StringComparer.Ordinal),
            Element = snippet.Element(EmbedPicture.Of(context, Kind, chosen), Page(context, chosen), $"{what} — {where}"),
            Plain = snippet.Plain($"{what} — {where}"),
        };
    }

    private string Page(PageContext context, (string Name, string Value)[] chosen)
    {
        string? Of(string name) => chosen.Where(pair => pair.Name == name).Select(pair => pair.Value).FirstOrDefault();
        var ask = new EmbedQuery { Indicator = Of("indicator"), Area = Of("area"), Areas = Of("areas"), Level = Of("level"), Period = Of("period") };
        var (path, query) = Kind switch
        {
            EmbedKind.Chart => Chart.More(ask, context.Snapshot.Areas.Areas[0].Code),
            EmbedKind.Map or EmbedKind.Rank => ("/", [("indicator", ask.Indicator), ("period", ask.Period), ("level", ask.Level), ("area", ask.Area)]),
            _ => ($"/areas/{Uri.EscapeDataString(context.Snapshot.Areas.Areas[Area].Code)}", []),
        };
        return context.Href(path, query);
    }

    private (string Name, string Value)[] Chosen(PageContext context)
    {
        var all = new (string Name, string? Value)[]
        {
            (EmbedChart.Parameter, Kind == EmbedKind.Chart && Chart != EmbedChart.All[0] ? Chart.Name : null),
            ("indicator", Needs.HasFlag(EmbedNeeds.Indicator) ? Indicator?.Code : null),
            ("area", Area == 0 || !Needs.HasFlag(EmbedNeeds.Area) ? null : context.Snapshot.Areas.Areas[Area].Code),
            ("areas", Areas.Count > 0 ? AreaCodes(context) : null),
            ("level", Level < 0 ? null : context.Snapshot.Areas.Levels[Level].Code),
            ("period", Period?.ToString()),
            ("by", Breakdown),
            ("lang", context.IsPersian ? null : "en"),
        };
        return [.. all.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];
    }

    /// <summary>Codes of the areas, separated by commas.</summary>
    /// <param name="context">The page.</param>
    public string AreaCodes(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return string.Join(',', Areas.Select(area => context.Snapshot.Areas.Areas[area].Code));
    }
}
