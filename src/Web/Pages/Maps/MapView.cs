using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>A map with its legend and what must be said of its boundaries.</summary>
public sealed record MapView
{
    private const int Fifths = 5;

    /// <summary>Heading of the legend: what the colours show, and the unit.</summary>
    public required string Title { get; init; }

    /// <summary>Classes, lowest first.</summary>
    public required IReadOnlyList<LegendClass> Classes { get; init; }

    /// <summary>The two indicators of a map of pairs, whose classes are their thirds, the first the faster; none on other maps.</summary>
    public IReadOnlyList<PairAxis> Axes { get; init; } = [];

    /// <summary>The choice of classes that the legend offers; null where the classes are given.</summary>
    public ClassChoice? Choice { get; init; }

    /// <summary>Areas whose value is protected.</summary>
    public required int Protected { get; init; }

    /// <summary>Areas without data.</summary>
    public required int Missing { get; init; }

    /// <summary>What the legend calls areas without data.</summary>
    public required string MissingName { get; init; }

    /// <summary>What the legend says below its classes.</summary>
    public required string Remark { get; init; }

    /// <summary>Whether any area shown has a boundary.</summary>
    public required bool HasBoundaries { get; init; }

    /// <summary>Notes on the boundaries, in the page's language.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether there are periods to move through.</summary>
    public required bool HasTime { get; init; }

    /// <summary>Name of the period shown; empty when the map has none.</summary>
    public required string PeriodName { get; init; }

    /// <summary>Whether it is moved, and its time chosen, with the map before it.</summary>
    public bool IsFollowing { get; init; }

    /// <summary>The map as a drawing, until it is loaded; null where it would be too heavy.</summary>
    public MapStill? Still { get; init; }

    /// <summary>Settings of the map element, as JSON that is safe inside a script element.</summary>
    public required string Settings { get; init; }

    /// <summary>A choropleth of an indicator; its column comes from the API.</summary>
    /// <param name="context">The page.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="classes">How the classes are made.</param>
    /// <param name="isFollowing">Whether it stands beside another map, and follows it.</param>
    public static MapView OfIndicator(PageContext context, Indicator indicator, Period period, int level, int within, ClassMethod classes, bool isFollowing = false)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(indicator);
        var snapshot = context.Snapshot;
        var column = snapshot.Observe(indicator, period);
        var breaks = snapshot.Breaks(indicator, level, period.Kind, classes);
        var areas = MapExtent.Areas(snapshot.Areas, level, within);
        var colors = ClassColours.Of(indicator.Direction, breaks.Count);
        var decimals = Precision.Of(indicator.Decimals, areas.Select(area => column.Values[area]), breaks.Edges);
        var counts = new int[breaks.Count];
        foreach (var area in areas.Where(area => column.Status[area].HasValue()))
        {
            counts[breaks.ClassOf(column.Values[area])]++;
        }

        var settings = MapSettings.Of(context, level, within) with
        {
            Column = $"/api/v1/choropleths/{Uri.EscapeDataString(indicator.Code)}?level={Uri.EscapeDataString(snapshot.Areas.Levels[level].Code)}&classes={classes.Word()}&period=",
            Period = period.ToString(),
            Periods = [.. snapshot.PeriodsOf(indicator).Where(other => other.Kind == period.Kind).Select(other => new MapPeriod(other.ToString(), context.PeriodName(other)))],
            Decimals = decimals,
            Unit = UnitWords.Short(indicator.Unit, context.IsPersian),
            Follows = isFollowing,
        };
        return new MapView
        {
            Title = TitleOf(context, indicator),
            Classes = [.. counts.Select((count, at) => new LegendClass(at, colors[at], LabelOf(context, breaks.Edges[at], breaks.Edges[at + 1], decimals), count))],
            Choice = isFollowing ? null : new ClassChoice(classes, indicator.Classes),
            Protected = areas.Count(area => column.Status[area] == ObservationStatus.Protected),
            Missing = areas.Count(area => column.Status[area] is ObservationStatus.NotCollected or ObservationStatus.CannotExist),
            MissingName = context.Say(MapWords.NoData),
            Remark = RemarkOf(context, breaks),
            HasBoundaries = areas.Exists(area => snapshot.Places[area].IsKnown),
            Notes = MapExtent.Notes(context, areas),
            HasTime = settings.Periods.Count > 1,
            PeriodName = context.PeriodName(period),
            IsFollowing = isFollowing,
            Still = MapStill.Of(context, settings, areas, area => column.Status[area] == ObservationStatus.Protected ? MapStill.Hatch
                : column.Status[area].HasValue() ? colors[breaks.ClassOf(column.Values[area])] : ClassColours.Missing),
            Settings = settings.ToJson(),
        };
    }

    // A natural class may be one value.
    private static string LabelOf(PageContext context, double from, double to, int decimals) =>
        context.Number(from, decimals) == context.Number(to, decimals) ? context.Number(from, decimals) : context.Range(from, to, decimals);

    private static string RemarkOf(PageContext context, ClassBreaks breaks) => double.IsNaN(breaks.Fit)
        ? context.Say(MapWords.FixedBreaks)
        : $"{context.Say(MapWords.Fit, context.Percent(breaks.Fit))} {context.Say(MapWords.FixedBreaks)}";

    private static string TitleOf(PageContext context, Indicator indicator)
    {
        var unit = UnitWords.Short(indicator.Unit, context.IsPersian);
        return unit.Length == 0 ? context.Say(indicator.Name) : $"{context.Say(indicator.Name)} ({unit})";
    }

    /// <summary>A map of an index's levels; its column travels with the page.</summary>
    /// <param name="context">The page.</param>
    /// <param name="recipe">The index.</param>
    /// <param name="rows">Its ranking.</param>
    /// <param name="within">Number of the area to stay within.</param>
    public static MapView OfRanking(PageContext context, IndexRecipe recipe, IReadOnlyList<RankedArea> rows, int within)
    {
        ArgumentNullException.ThrowIfNull(context);
        var snapshot = context.Snapshot;
        var level = snapshot.Areas.LevelIndex(recipe.Level);
        var (names, colors, classOf) = ClassesOf(context, recipe, rows.Count(row => row.Rank > 0));
        var classes = rows.Select(row => row.Rank == 0 ? -1 : classOf(row)).ToArray();
        var settings = MapSettings.Of(context, level, within) with
        {
            Inline = new MapColumn([.. rows.Select(row => row.Area + 1)], classes, [.. rows.Select(row => row.Rank == 0 ? 'L' : 'A')], colors),
        };
        var fills = rows.Zip(classes).ToDictionary(pair => pair.First.Area, pair => pair.Second < 0 ? ClassColours.Missing : colors[pair.Second]);
        return new MapView
        {
            Title = context.Say(recipe.Name),
            Classes = [.. names.Select((name, at) => new LegendClass(at, colors[at], name, classes.Count(found => found == at)))],
            Protected = 0,
            Missing = classes.Count(found => found < 0),
            MissingName = context.Say(RankingWords.NotRanked),
            Remark = "",
            HasBoundaries = rows.Any(row => snapshot.Places[row.Area].IsKnown),
            Notes = MapExtent.Notes(context, [.. rows.Select(row => row.Area)]),
            HasTime = false,
            PeriodName = "",
            Still = MapStill.Of(context, settings, fills.Keys, area => fills[area]),
            Settings = settings.ToJson(),
        };
    }

    // The levels of the score, or fifths of the ranks where the index has none.
    private static (IReadOnlyList<string> Names, IReadOnlyList<string> Colors, Func<RankedArea, int> ClassOf) ClassesOf(PageContext context, IndexRecipe recipe, int ranked)
    {
        if (recipe.Levels.Count > 0)
        {
            var levels = recipe.Levels.ToList();
            return ([.. levels.Select(level => context.Say(level.Name))], ClassColours.Levels(levels.Count), row => Math.Max(0, levels.FindIndex(level => level.Code == row.Level)));
        }

        var count = Math.Min(Fifths, ranked);
        return (
            [.. Enumerable.Range(0, count).Select(at => context.Say(MapWords.Ranks, Numerals.Range(context.Plain(((at * ranked) / count) + 1), context.Plain(((at + 1) * ranked) / count))))],
            [.. ClassColours.Of(Direction.None, count).Reverse()],
            row => Enumerable.Range(0, count).First(at => row.Rank <= ((at + 1) * ranked) / count));
    }

    /// <summary>A map that shows where one area lies among its neighbours.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Area number.</param>
    /// <returns>The map, or null when the area has no boundary.</returns>
    public static MapView? Locator(PageContext context, int area)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tree = context.Snapshot.Areas;
        if (!context.Snapshot.Places[area].IsKnown)
        {
            return null;
        }

        var parent = Math.Max(0, tree.Parent[area]);
        var settings = MapSettings.Of(context, tree.Level[area], parent) with { Chosen = area + 1, Inline = new MapColumn([], [], [], []) };
        return new MapView
        {
            Title = context.AreaName(area),
            Classes = [],
            Protected = 0,
            Missing = 0,
            MissingName = "",
            Remark = "",
            HasBoundaries = true,
            Notes = MapExtent.Notes(context, [area]),
            HasTime = false,
            PeriodName = "",
            Still = MapStill.Of(context, settings, MapExtent.Areas(tree, tree.Level[area], parent), other => other == area ? MapStill.Chosen : ClassColours.Missing),
            Settings = settings.ToJson(),
        };
    }
}
