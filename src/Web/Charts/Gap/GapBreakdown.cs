using System.Collections.Immutable;
using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>A breakdown whose groups are set beside each other.</summary>
/// <param name="Column">The column, e.g. <c>sex</c>.</param>
/// <param name="Groups">Its values, in the order in which they are shown: age groups from the youngest.</param>
public sealed record GapBreakdown(string Column, ImmutableArray<string> Groups)
{
    /// <summary>Fewest groups that have a gap.</summary>
    public const int Fewest = 2;

    /// <summary>Most groups that are told apart in one chart.</summary>
    public const int Most = 6;

    /// <summary>No breakdown at all.</summary>
    internal static GapBreakdown None { get; } = new("", []);

    /// <summary>The breakdowns of an indicator in a period, those of persons first: each with two groups or more that some area has, published or protected.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<GapBreakdown> Of(Snapshot snapshot, Indicator indicator, Period period)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var order = snapshot.Catalogue.Measures[indicator.Numerator[0].Measure].Breakdowns.ToList();
        return
        [
            .. snapshot.AvailabilityOf(indicator).Breakdowns
                .Where(part => IndicatorEvaluator.IsCollected(indicator, snapshot.Cells, period, snapshot.Areas.Count, part))
                .GroupBy(Breakdown.Column, Breakdown.Value, StringComparer.Ordinal)
                .Select(column => new GapBreakdown(column.Key, [.. column.OrderBy(FirstNumber).ThenBy(value => value, StringComparer.Ordinal)]))
                .Where(breakdown => breakdown.Groups.Length >= Fewest)
                .OrderBy(breakdown => Breakdown.IsOfRecords(breakdown.Column))
                .ThenBy(breakdown => order.IndexOf(breakdown.Column)),
        ];
    }

    /// <summary>Whether an indicator has groups to compare in some period.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    public static bool IsPossible(Snapshot snapshot, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.PeriodsOf(indicator).Any(period => Of(snapshot, indicator, period).Count > 0);
    }

    /// <summary>
    /// Whether nothing is counted in two groups: persons have one sex and one age, and a record one committee. A person may be served by two
    /// committees, so the persons served by each are no independent samples.
    /// </summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    public bool IsApart(Snapshot snapshot, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        return !Breakdown.IsOfRecords(Column) || indicator.Numerator.All(term => snapshot.Catalogue.Measures[term.Measure].Counts == Counts.Records);
    }

    // Age groups begin with a number; what has none stands behind.
    private static int FirstNumber(string value) =>
        int.TryParse(value.AsSpan(0, value.TakeWhile(char.IsAsciiDigit).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
