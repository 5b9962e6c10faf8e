using Mahalleh.Indicators.Areas;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>What figures of areas as they are today tell of: the shares of published figures of the areas they were made of, none of them protected.</summary>
internal static class ComposedRules
{
    public static IReadOnlyDictionary<string, ColumnRule> All { get; } = new Dictionary<string, ColumnRule>(TableRules.Observations, StringComparer.Ordinal)
    {
        ["value"] = static (row, _, figures) => AreShown(row, figures),
        ["numerator"] = static (row, number, figures) => AreShown(row, figures) && (IsInChange(row) || TableRules.Near(number, Sum(row, figures, static figure => figure.Numerator))),
        ["denominator"] = static (row, number, figures) => AreShown(row, figures) && (IsInChange(row) || TableRules.Near(number, Sum(row, figures, static figure => figure.Denominator))),
        ["cases"] = static (row, number, figures) => AreShown(row, figures) && (IsInChange(row) || Math.Abs(number - Sum(row, figures, static figure => figure.Cases)) <= 1),
        ["ci_low"] = static (row, _, figures) => AreShown(row, figures) && Origins(row).All(part => part.IsWhole),
        ["ci_high"] = static (row, _, figures) => AreShown(row, figures) && Origins(row).All(part => part.IsWhole),
    };

    private static IReadOnlyList<AreaShare> Origins(TableRow row) => row.Snapshot.Crosswalk.Origins(row.Area(), row.Period().RangeFrom(null));

    private static bool AreShown(TableRow row, PublishedFigures figures) => Origins(row).All(part => Of(row, part, figures) is { IsHidden: false });

    // A period in which an area began holds states of its end and records of all of it.
    private static bool IsInChange(TableRow row) => Origins(row) is { Count: > 1 } origins && origins.Any(part => part.Area == row.Area());

    private static double Sum(TableRow row, PublishedFigures figures, Func<PublishedFigure, double> amount) => Origins(row).Sum(part => part.Share * amount(Of(row, part, figures)));

    private static PublishedFigure Of(TableRow row, AreaShare part, PublishedFigures figures) => figures.Of(row.Indicator, part.Area, row.Period(), row.Text("breakdown"));
}
