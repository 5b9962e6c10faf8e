using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Overview;

/// <summary>What the overview's address chooses, with what to choose from; a wrong choice falls back and is noted.</summary>
public sealed record OverviewChoice
{
    /// <summary>What the address says where two indicators have a map each.</summary>
    public const string TwoMaps = "two";

    /// <summary>The indicator; null when the catalogue has none.</summary>
    public required Indicator? Indicator { get; init; }

    /// <summary>The period; null when the indicator has none.</summary>
    public required Period? Period { get; init; }

    /// <summary>Periods of the indicator, the latest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Number of the area that is looked into.</summary>
    public required int Area { get; init; }

    /// <summary>Index of the level shown.</summary>
    public required int Level { get; init; }

    /// <summary>Levels that have areas inside the area.</summary>
    public required IReadOnlyList<int> Levels { get; init; }

    /// <summary>Numbers of the areas shown.</summary>
    public required IReadOnlyList<int> Areas { get; init; }

    /// <summary>Whether the worst area is listed first.</summary>
    public required bool IsWorstFirst { get; init; }

    /// <summary>How the classes of the map are made.</summary>
    public required ClassMethod Classes { get; init; }

    /// <summary>The indicator that the map shows beside it, with its period; null where none is asked for.</summary>
    public required (Indicator Indicator, Period Period)? Beside { get; init; }

    /// <summary>Whether each of the two has a map of its own; one map of both otherwise.</summary>
    public required bool HasTwoMaps { get; init; }

    /// <summary>Reads the choice.</summary>
    /// <param name="context">The page.</param>
    public static OverviewChoice Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var area = ReadArea(context);
        var indicator = ReadIndicator(context);
        var periods = indicator is null ? [] : context.Snapshot.PeriodsOf(indicator);
        var period = indicator is null ? null : ReadPeriod(context, indicator, periods);
        var levels = LevelsIn(context.Snapshot.Areas, area);
        var level = ReadLevel(context, levels, area, indicator, period);
        var order = context.Asked("order");
        if (order is not (null or "best" or "worst"))
        {
            context.Fault(CommonWords.BadOrder, order, context.Say(OverviewWords.BestFirst));
        }

        var beside = indicator is not null && period is { } at ? ReadBeside(context, indicator, at) : null;
        return new OverviewChoice
        {
            Indicator = indicator,
            Period = period,
            Periods = [.. periods.Reverse()],
            Area = area,
            Level = level,
            Levels = levels,
            Areas = Inside(context.Snapshot.Areas, area, level),
            IsWorstFirst = order is null ? indicator?.Direction == Direction.Down : order == "worst",
            Classes = ReadClasses(context, indicator),
            Beside = beside,
            HasTwoMaps = ReadMaps(context) && beside is not null,
        };
    }

    private static int ReadArea(PageContext context)
    {
        if (context.Asked("area") is not { } code)
        {
            return 0;
        }

        var tree = context.Snapshot.Areas;
        if (!tree.TryGetNumber(code, out var area))
        {
            context.Fault(CommonWords.BadArea, code, context.AreaName(0));
            return 0;
        }

        if (area > 0 && tree.IsLeaf(area))
        {
            context.Fault(CommonWords.LeafArea, context.AreaName(area));
            return tree.Parent[area];
        }

        return area;
    }

    /// <summary>The indicator that the address names; the first with figures where it names none.</summary>
    /// <param name="context">The page.</param>
    internal static Indicator? ReadIndicator(PageContext context)
    {
        var indicators = context.Snapshot.Catalogue.Indicators;
        var first = indicators.Values.FirstOrDefault(indicator => context.Snapshot.PeriodsOf(indicator).Count > 0) ?? indicators.Values.FirstOrDefault();
        if (context.Asked("indicator") is not { } code || first is null)
        {
            return first;
        }

        if (indicators.TryGetValue(code, out var asked))
        {
            return asked;
        }

        context.Fault(CommonWords.BadIndicator, code, context.Say(first.Name));
        return first;
    }

    /// <summary>The period that the address names; the latest where it names none.</summary>
    /// <param name="context">The page.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="periods">Its periods.</param>
    internal static Period? ReadPeriod(PageContext context, Indicator indicator, IReadOnlyList<Period> periods)
    {
        var latest = Schedule.Latest(periods, context.Snapshot.Manifest.AsOf);
        if (context.Asked("period") is not { } text || latest is not { } fallback)
        {
            return latest;
        }

        if (!Mahalleh.Indicators.Periods.Period.TryParse(text, null, out var asked))
        {
            context.Fault(CommonWords.BadPeriod, text, context.PeriodName(fallback));
            return fallback;
        }

        if (periods.Contains(asked))
        {
            return asked;
        }

        context.Fault(CommonWords.NoDataInPeriod, context.Say(indicator.Name), context.PeriodName(asked), context.PeriodName(fallback));
        return fallback;
    }

    private static int ReadLevel(PageContext context, IReadOnlyList<int> levels, int area, Indicator? indicator, Period? period)
    {
        var tree = context.Snapshot.Areas;
        var column = indicator is null || period is not { } at ? null : context.Snapshot.Observe(indicator, at);
        var withData = levels.Where(level => column is not null && Inside(tree, area, level).Any(inside => column.Status[inside] != ObservationStatus.NotCollected));
        var fallback = withData.Concat(levels).First();
        if (context.Asked("level") is not { } code)
        {
            return fallback;
        }

        var asked = tree.LevelIndex(code);
        if (levels.Contains(asked))
        {
            return asked;
        }

        context.Fault(CommonWords.BadLevel, code, context.LevelPlural(fallback));
        return fallback;
    }

    private static ClassMethod ReadClasses(PageContext context, Indicator? indicator)
    {
        var fallback = indicator?.Classes ?? ClassMethod.Quantiles;
        if (context.Asked("classes") is not { } word)
        {
            return fallback;
        }

        if (ClassMethodWords.Methods.TryGetValue(word, out var method))
        {
            return method;
        }

        context.Fault(MapWords.BadClasses, word, context.Say(MapWords.Of(fallback)));
        return fallback;
    }

    // In the period of the page, or else in its own latest.
    private static (Indicator, Period)? ReadBeside(PageContext context, Indicator shown, Period period)
    {
        if (context.Asked("beside") is not { } code || code == shown.Code)
        {
            return null;
        }

        if (!context.Snapshot.Catalogue.Indicators.TryGetValue(code, out var beside))
        {
            context.Fault(MapWords.BadBeside, code);
            return null;
        }

        var periods = context.Snapshot.PeriodsOf(beside);
        if (periods.Contains(period))
        {
            return (beside, period);
        }

        if (Schedule.Latest(periods, context.Snapshot.Manifest.AsOf) is { } latest)
        {
            return (beside, latest);
        }

        context.Fault(MapWords.BesideWithout, context.Say(beside.Name));
        return null;
    }

    private static bool ReadMaps(PageContext context)
    {
        var word = context.Asked("maps");
        if (word is not (null or TwoMaps))
        {
            context.Fault(MapWords.BadMaps, word, TwoMaps);
        }

        return word == TwoMaps;
    }

    /// <summary>The levels that have areas inside an area; its own where none has.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="area">Area number.</param>
    internal static int[] LevelsIn(AreaTree tree, int area)
    {
        var levels = new SortedSet<int>();
        for (var inside = area + 1; inside < tree.End[area]; inside++)
        {
            levels.Add(tree.Level[inside]);
        }

        return levels.Count > 0 ? [.. levels] : [tree.Level[area]];
    }

    private static List<int> Inside(AreaTree tree, int area, int level)
    {
        var inside = new List<int>();
        for (var number = area; number < tree.End[area]; number++)
        {
            if (tree.Level[number] == level)
            {
                inside.Add(number);
            }
        }

        return inside;
    }
}
