using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Pages.Overview;
using Mahalleh.Web.Pages.Search;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Data;

/// <summary>Which observations the page's address asks for; a wrong choice falls back and is noted.</summary>
public sealed record DataChoice
{
    /// <summary>What the address calls the latest period of each indicator.</summary>
    public const string Latest = "latest";

    private static readonly (string Name, PeriodKind Kind)[] All =
        [("year", PeriodKind.Year), ("half", PeriodKind.Half), ("quarter", PeriodKind.Quarter), ("month", PeriodKind.Month), ("window", PeriodKind.Window)];

    /// <summary>The indicators, in the catalogue's order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Number of the area to stay within.</summary>
    public required int Area { get; init; }

    /// <summary>Index of the level.</summary>
    public required int Level { get; init; }

    /// <summary>Levels to choose from.</summary>
    public required IReadOnlyList<int> Levels { get; init; }

    /// <summary>Name of the kind of the periods, or <see cref="Latest"/>.</summary>
    public required string Times { get; init; }

    /// <summary>Names of the kinds that the indicators have.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Column of the breakdown; empty for the total.</summary>
    public required string Breakdown { get; init; }

    /// <summary>Columns that the indicators can be broken down by.</summary>
    public required IReadOnlyList<string> Breakdowns { get; init; }

    /// <summary>Numbers of the areas, in the order of the tree.</summary>
    public required IReadOnlyList<int> Areas { get; init; }

    /// <summary>An indicator in a period and part, in the order of the rows of one area.</summary>
    public required IReadOnlyList<(Indicator Indicator, Period Period, string Part)> Series { get; init; }

    /// <summary>Kind of period by its name.</summary>
    /// <param name="name">One of <see cref="Kinds"/>.</param>
    public static PeriodKind KindOf(string name) => All.First(kind => kind.Name == name).Kind;

    /// <summary>Reads the choice.</summary>
    /// <param name="context">The page.</param>
    public static DataChoice Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var snapshot = context.Snapshot;
        var indicators = ReadIndicators(context);
        var area = AreaChoice.Read(context, "area");
        var levels = OverviewChoice.LevelsIn(snapshot.Areas, area);
        var level = OneOf(context, "level", [.. levels.Select(at => snapshot.Areas.Levels[at].Code)], CommonWords.BadLevel, code => context.LevelPlural(snapshot.Areas.LevelIndex(code)));
        var periods = indicators.SelectMany(snapshot.PeriodsOf).ToHashSet();
        string[] kinds = [.. All.Where(kind => periods.Any(period => period.Kind == kind.Kind)).Select(kind => kind.Name)];
        var times = OneOf(context, "times", [Latest, .. kinds], DataWords.BadTimes, code => DataWords.Times(context, code));
        string[] columns = [.. indicators.SelectMany(indicator => snapshot.AvailabilityOf(indicator).Breakdowns).Select(Mahalleh.Indicators.Cells.Breakdown.Column).Distinct(StringComparer.Ordinal)];
        var column = OneOf(context, "breakdown", ["", .. columns], DataWords.BadBreakdown, code => DataWords.Column(context, code));
        var at = snapshot.Areas.LevelIndex(level);
        return new DataChoice
        {
            Indicators = indicators,
            Area = area,
            Level = at,
            Levels = levels,
            Times = times,
            Kinds = kinds,
            Breakdown = column,
            Breakdowns = columns,
            Areas = [.. Enumerable.Range(area, snapshot.Areas.End[area] - area).Where(inside => snapshot.Areas.Level[inside] == at)],
            Series = SeriesOf(context, indicators, times, column),
        };
    }

    // As the API has them: a period and a part that are named are told of every indicator, whether it has them or not.
    private static (Indicator, Period, string)[] SeriesOf(PageContext context, Indicator[] indicators, string times, string column)
    {
        var snapshot = context.Snapshot;
        Period[] latest = [.. indicators.Select(indicator => Schedule.Latest(snapshot.PeriodsOf(indicator), snapshot.Manifest.AsOf)).OfType<Period>().Distinct().Order()];
        string[] parts = column.Length == 0 ? [""]
            : [.. indicators.SelectMany(indicator => snapshot.AvailabilityOf(indicator).Breakdowns).Distinct(StringComparer.Ordinal).Where(part => Mahalleh.Indicators.Cells.Breakdown.Column(part) == column)];
        return
        [
            .. from indicator in indicators
               from period in times == Latest ? latest : snapshot.PeriodsOf(indicator).Where(period => period.Kind == KindOf(times))
               from part in parts
               select (indicator, period, part),
        ];
    }

    private static Indicator[] ReadIndicators(PageContext context)
    {
        var catalogue = context.Snapshot.Catalogue.Indicators;
        var asked = (context.Asked("indicator") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var unknown in asked.Where(code => !catalogue.ContainsKey(code)))
        {
            context.Fault(DataWords.BadIndicator, unknown);
        }

        Indicator[] found = [.. catalogue.Values.Where(indicator => asked.Contains(indicator.Code, StringComparer.Ordinal))];
        return found.Length > 0 ? found : [.. catalogue.Values.Where(indicator => context.Snapshot.PeriodsOf(indicator).Count > 0).Take(1)];
    }

    // The first of the choices where the address has none of them.
    private static string OneOf(PageContext context, string parameter, string[] choices, Text fault, Func<string, string> name)
    {
        var asked = context.Asked(parameter);
        if (asked is null || choices.Contains(asked, StringComparer.Ordinal))
        {
            return asked ?? choices[0];
        }

        context.Fault(fault, asked, name(choices[0]));
        return choices[0];
    }
}
