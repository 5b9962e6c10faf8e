using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Whether a number may stand in a column of a row; what it must be made of published cells only.</summary>
internal delegate bool ColumnRule(TableRow row, double number, PublishedFigures figures);

/// <summary>What each column with numbers tells of, table by table. A column that is not here is a leak until somebody says what it tells.</summary>
internal static class TableRules
{
    private const double Precision = 1e-9;

    public static IReadOnlyDictionary<string, ColumnRule> Areas { get; } = Open("population", "area_ha", "bbox", "label_point", "area_ha_geometry", "source_rank", "areas");

    public static IReadOnlyDictionary<string, ColumnRule> None { get; } = Open();

    public static IReadOnlyDictionary<string, ColumnRule> Observations { get; } = new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["value"] = static (row, number, figures) => Figure(row, figures) is { IsShown: true } figure && Near(number, Share(row.Indicator, figure)),
        ["numerator"] = static (row, number, figures) => Figure(row, figures) is { IsShown: true } figure && Near(number, figure.Numerator),
        ["denominator"] = static (row, number, figures) => Figure(row, figures) is { IsShown: true } figure && Near(number, figure.Denominator),
        ["cases"] = static (row, number, figures) => Figure(row, figures) is { IsShown: true } figure && number == figure.Cases,
        ["ci_low"] = static (row, number, figures) => Figure(row, figures) is { IsShown: true } && IntervalRule.MayShow(row, figures),
        ["ci_high"] = static (row, number, figures) => Figure(row, figures) is { IsShown: true } && IntervalRule.MayShow(row, figures),
        ["completeness"] = Reporting,
        ["stand_in_value"] = StandInRules.IsOfShown,
        ["stand_in_ci_low"] = StandInRules.IsOfShown,
        ["stand_in_ci_high"] = StandInRules.IsOfShown,
        ["stand_in_class"] = StandInRules.IsOfShown,
    };

    /// <summary>Adjusted values: of shown figures only, and nothing but the value is another.</summary>
    public static IReadOnlyDictionary<string, ColumnRule> Smoothed { get; } = new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["value"] = Shown,
        ["numerator"] = Shown,
        ["denominator"] = Shown,
        ["cases"] = Shown,
        ["ci_low"] = Shown,
        ["ci_high"] = Shown,
        ["completeness"] = Reporting,
    };

    public static IReadOnlyDictionary<string, ColumnRule> Profiles { get; } = new Dictionary<string, ColumnRule>(Observations, StringComparer.Ordinal)
    {
        ["parent_value"] = static (row, number, figures) => figures.Snapshot.Areas.Parent[row.Area()] is >= 0 and var parent
            && figures.Of(row.Indicator, parent, row.Period()) is { IsShown: true } figure && Near(number, Share(row.Indicator, figure)),
        ["baseline"] = Baseline,
        ["target"] = static (_, _, _) => true,
        ["expected"] = Shown,
        ["gap_closed"] = Shown,
        ["probability_on_path"] = Shown,
        ["change"] = static (row, number, figures) => Near(number, Value(row, "period", figures) - Value(row, "previous_period", figures)),
        ["change_low"] = Shown,
        ["change_high"] = Shown,
        ["since_baseline"] = Shown,
        ["since_baseline_low"] = Shown,
        ["since_baseline_high"] = Shown,
        ["trend_slope"] = static (row, _, figures) => figures.Snapshot.PeriodsOf(row.Indicator).Count(period => figures.Of(row.Indicator, row.Area(), period).IsShown) > 2,
    };

    public static IReadOnlyDictionary<string, ColumnRule> Changes { get; } = new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["before"] = static (row, number, figures) => Near(number, Value(row, "before_period", figures)),
        ["before_low"] = static (row, _, figures) => IsShown(row, "before_period", figures),
        ["before_high"] = static (row, _, figures) => IsShown(row, "before_period", figures),
        ["after"] = static (row, number, figures) => Near(number, Value(row, "after_period", figures)),
        ["after_low"] = static (row, _, figures) => IsShown(row, "after_period", figures),
        ["after_high"] = static (row, _, figures) => IsShown(row, "after_period", figures),
        ["change"] = static (row, number, figures) => Near(number, Value(row, "after_period", figures) - Value(row, "before_period", figures)),
        ["change_low"] = Both,
        ["change_high"] = Both,
        ["annual_rate"] = Both,
        ["peers"] = Both,
        ["peers_change"] = Both,
        ["did"] = Both,
        ["did_low"] = Both,
        ["did_high"] = Both,
    };

    /// <summary>How many areas of a level have a figure: those that the published cells alone say have one.</summary>
    public static IReadOnlyDictionary<string, ColumnRule> Availability { get; } = new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["published"] = static (row, number, figures) => number == Level(row, figures).Count(figure => figure.IsShown),
        ["protected"] = static (row, number, figures) => number == Level(row, figures).Count(figure => figure.IsHidden),
        ["impossible"] = static (row, number, figures) => number <= Level(row, figures).Count(figure => !figure.IsShown && !figure.IsHidden),
        ["missing"] = static (row, number, figures) => number <= Level(row, figures).Count(figure => !figure.IsShown && !figure.IsHidden),
    };

    public static IReadOnlyDictionary<string, ColumnRule> Open(params string[] columns) =>
        columns.ToDictionary(column => column, _ => new ColumnRule(static (_, _, _) => true), StringComparer.Ordinal);

    public static bool Near(double one, double other) => Math.Abs(one - other) <= Precision * Math.Max(1, Math.Abs(other));

    private static IEnumerable<PublishedFigure> Level(TableRow row, PublishedFigures figures) => figures.Snapshot.Areas.OfLevel(figures.Snapshot.Areas.LevelIndex(row.Text("level")))
        .Select(area => figures.Of(row.Indicator, area, row.Period(), row.Text("breakdown")));

    private static PublishedFigure Figure(TableRow row, PublishedFigures figures) => figures.Of(row.Indicator, row.Area(), row.Period(), row.Text("breakdown"));

    private static bool Shown(TableRow row, double number, PublishedFigures figures) => Figure(row, figures).IsShown;

    private static bool IsShown(TableRow row, string period, PublishedFigures figures) => figures.Of(row.Indicator, row.Area(), row.Period(period)).IsShown;

    private static bool Both(TableRow row, double number, PublishedFigures figures) => IsShown(row, "before_period", figures) && IsShown(row, "after_period", figures);

    private static double Value(TableRow row, string period, PublishedFigures figures) =>
        figures.Of(row.Indicator, row.Area(), row.Period(period)) is { IsShown: true } figure ? Share(row.Indicator, figure) : double.NaN;

    // A share of sums that are rounded apart may be above one by the last digit.
    private static double Share(Indicator indicator, PublishedFigure figure) =>
        indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Share or IntervalMethod.Bootstrap && indicator.Denominator.Count > 0 && indicator.Scale is null
            ? Math.Min(indicator.Per, figure.Value) : figure.Value;

    // Who reported is told of a table, not of a measure, and of protected cells too.
    private static bool Reporting(TableRow row, double number, PublishedFigures figures) => number is >= 0 and <= 1;

    // As the programme states it, where the figure of its period is not protected; else as published then.
    private static bool Baseline(TableRow row, double number, PublishedFigures figures) => !figures.Of(row.Indicator, row.Area(), row.Period("baseline_period")).IsHidden;
}
