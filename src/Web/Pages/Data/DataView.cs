using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Data;

/// <summary>One row of the preview.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Part">Part of the breakdown; empty for the total.</param>
/// <param name="Status">Why there is or is not a value.</param>
/// <param name="Value">Value; NaN when there is none.</param>
/// <param name="Low">Lower end of the 95 % interval; NaN when there is none.</param>
/// <param name="High">Upper end of the 95 % interval; NaN when there is none.</param>
/// <param name="Decimals">Digits after the point.</param>
public sealed record DataRow(int Area, Indicator Indicator, Period Period, string Part, ObservationStatus Status, double Value, double Low, double High, int Decimals);

/// <summary>What the data page shows: the chosen observations, where to get them, and how clients do.</summary>
public sealed record DataView
{
    private const int MostRows = 15;
    private const int MostNamedAreas = 100;

    /// <summary>What was chosen.</summary>
    public required DataChoice Choice { get; init; }

    /// <summary>Number of rows of the whole answer.</summary>
    public required long Count { get; init; }

    /// <summary>Whether the API refuses it even in pages.</summary>
    public bool IsTooLarge => Count > RowLimit.MostInPages;

    /// <summary>The first rows.</summary>
    public required IReadOnlyList<DataRow> Rows { get; init; }

    /// <summary>Question of the API for all rows at once, from its question mark.</summary>
    public required string Question { get; init; }

    /// <summary>The same for a cube, which takes no limit; null where the API refuses one as large.</summary>
    public required string? CubeQuestion { get; init; }

    /// <summary>What is said of it to search engines: JSON-LD.</summary>
    public required string Description { get; init; }

    /// <summary>How each client gets it.</summary>
    public required IReadOnlyList<Snippet> Snippets { get; init; }

    /// <summary>Reads the view.</summary>
    /// <param name="context">The page.</param>
    public static DataView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var choice = DataChoice.Read(context);
        var question = QuestionOf(context, choice);
        var count = (long)choice.Areas.Count * choice.Series.Count;
        var first = choice.Areas.SelectMany(area => choice.Series.Select(series => (area, series))).Take(MostRows);
        return new DataView
        {
            Choice = choice,
            Count = count,
            Rows = [.. first.Select(pair => Row(context, pair.area, pair.series))],
            Question = $"{question}&limit={RowLimit.Most}",
            CubeQuestion = count > RowLimit.Most ? null : question,
            Description = DatasetText.Of(context, choice, DataFormat.All.Select(format => ($"/api/v1/observations{format.Suffix}{question}&limit={RowLimit.Most}", format.MediaType))),
            Snippets = Snippet.All(context.Origin, $"{question}&limit={RowLimit.Most}", MapQuestion(context, choice), SdmxQuestion(context, choice, count)),
        };
    }

    private static DataRow Row(PageContext context, int area, (Indicator Indicator, Period Period, string Part) series)
    {
        var column = context.Snapshot.Observe(series.Indicator, series.Period, series.Part);
        return new DataRow(
            area, series.Indicator, series.Period, series.Part, column.Status[area], column.Values[area], column.Low[area], column.High[area], Precision.Of(series.Indicator.Decimals, [column.Values[area]]));
    }

    // A layer has one figure for each area.
    private static string MapQuestion(PageContext context, DataChoice choice) => choice.Series is [var first, ..]
        ? QuestionOf(context, choice with { Indicators = [first.Indicator], Series = [first], Times = DataChoice.Latest }) + $"&limit={RowLimit.Most}"
        : "";

    // Totals alone, since a breakdown is there of each indicator by itself; and of an area with few inside, which the key names.
    private static string? SdmxQuestion(PageContext context, DataChoice choice, long count)
    {
        var (tree, periods) = (context.Snapshot.Areas, choice.Series.Select(series => series.Period).Distinct().Order().ToArray());
        if (count is 0 or > RowLimit.Most || choice.Breakdown.Length > 0 || periods.DistinctBy(period => period.Kind).Count() > 1 || periods[0].IsWindow || (choice.Area > 0 && choice.Areas.Count > MostNamedAreas))
        {
            return null;
        }

        var key = SdmxKey.Write(periods[0].Kind, choice.Indicators.Select(indicator => indicator.Code), tree.Levels[choice.Level].Code, choice.Area > 0 ? choice.Areas.Select(area => tree.Areas[area].Code) : []);
        return $"{key}/all/{(choice.Times == DataChoice.Latest ? $"?startPeriod={periods[0]}&endPeriod={periods[^1]}" : "")}";
    }

    private static string QuestionOf(PageContext context, DataChoice choice)
    {
        var tree = context.Snapshot.Areas;
        var parts = new List<string>
        {
            $"indicator={string.Join(',', choice.Indicators.Select(indicator => Uri.EscapeDataString(indicator.Code)))}",
            $"level={Uri.EscapeDataString(tree.Levels[choice.Level].Code)}",
        };
        if (choice.Area > 0)
        {
            parts.Add($"parent={Uri.EscapeDataString(tree.Areas[choice.Area].Code)}");
        }

        // Indicators need not have the same latest period, so each of them is named.
        parts.Add(choice.Times == DataChoice.Latest ? $"period={string.Join(',', choice.Series.Select(series => series.Period).Distinct().Order())}" : $"kind={choice.Times}");
        if (choice.Breakdown.Length > 0)
        {
            parts.Add($"breakdown={string.Join(',', choice.Series.Select(series => series.Part).Distinct(StringComparer.Ordinal).Select(Uri.EscapeDataString))}");
        }

        return "?" + string.Join('&', parts);
    }
}
