using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Pages.Overview;
using Mahalleh.Web.Pages.Search;

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

    /// <summary>Attributes of the element, but for its view.</summary>
    public required IReadOnlyDictionary<string, object> Attributes { get; init; }

    /// <summary>Text of the custom element.</summary>
    public required string Element { get; init; }

    /// <summary>Text of the plain frame.</summary>
    public required string Plain { get; init; }

    /// <summary>Reads the choice.</summary>
    /// <param name="context">The page.</param>
    public static ComposerView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var area = AreaChoice.Read(context, "area");
        var kind = ReadKind(context, area);
        var indicator = OverviewChoice.ReadIndicator(context);
        var periods = indicator is null ? [] : context.Snapshot.PeriodsOf(indicator);
        var period = indicator is not null && context.Asked("period") is not null ? OverviewChoice.ReadPeriod(context, indicator, periods) : null;
        var isOfMany = kind is EmbedKind.Map or EmbedKind.Rank;
        int[] levels = isOfMany ? OverviewChoice.LevelsIn(context.Snapshot.Areas, area) : [];
        var level = ReadLevel(context, levels);
        var chosen = Chosen(context, kind, indicator, area, level, isOfMany || kind == EmbedKind.Figure ? period : null);
        var (snippet, page) = (new EmbedSnippet(context.Origin, kind, chosen), isOfMany
            ? context.Href("/", [.. chosen.Where(pair => pair.Name != "lang").Select(pair => (pair.Name, (string?)pair.Value))])
            : context.Href($"/areas/{Uri.EscapeDataString(context.Snapshot.Areas.Areas[area].Code)}"));
        var title = $"{(kind == EmbedKind.Profile || indicator is null ? context.Say(EmbedWords.Kinds[(int)EmbedKind.Profile]) : context.Say(indicator.Name))} — {context.AreaName(area)}";
        return new ComposerView
        {
            Kind = kind,
            Indicator = indicator,
            Periods = [.. periods.Reverse()],
            Period = period,
            Area = area,
            Levels = levels,
            Level = level,
            Attributes = chosen.ToDictionary(pair => pair.Name, pair => (object)pair.Value, StringComparer.Ordinal),
            Element = snippet.Element(EmbedPicture.Of(context, kind, chosen), page, title),
            Plain = snippet.Plain(title),
        };
    }

    private static (string Name, string Value)[] Chosen(PageContext context, EmbedKind kind, Indicator? indicator, int area, int level, Period? period)
    {
        var all = new (string Name, string? Value)[]
        {
            ("indicator", kind == EmbedKind.Profile ? null : indicator?.Code),
            ("area", area == 0 ? null : context.Snapshot.Areas.Areas[area].Code),
            ("level", level < 0 ? null : context.Snapshot.Areas.Levels[level].Code),
            ("period", period?.ToString()),
            ("lang", context.IsPersian ? null : "en"),
        };
        return [.. all.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];
    }

    private static EmbedKind ReadKind(PageContext context, int area)
    {
        var asked = EmbedKinds.Of(context.Asked("view"));
        if (asked is null && context.Asked("view") is { } wrong)
        {
            context.Fault(EmbedWords.BadView, wrong);
        }

        var kind = asked ?? EmbedKind.Map;
        if (kind is EmbedKind.Map or EmbedKind.Rank && context.Snapshot.Areas.IsLeaf(area))
        {
            context.Fault(EmbedWords.NothingInside, context.AreaName(area));
            return EmbedKind.Chart;
        }

        return kind;
    }

    private static int ReadLevel(PageContext context, int[] levels)
    {
        if (levels.Length == 0 || context.Asked("level") is not { } code)
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
}
