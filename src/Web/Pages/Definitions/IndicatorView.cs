using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Definitions;

/// <summary>What the page of one indicator shows, made from the catalogue and the release.</summary>
public sealed record IndicatorView
{
    private const double WideChart = 720;
    private const double NarrowChart = 340;

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Where and when it has values.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Latest period with a value of the root; null when it has none.</summary>
    public required Period? Latest { get; init; }

    /// <summary>The observations of the latest period; null when there is none.</summary>
    public required ObservationColumn? Column { get; init; }

    /// <summary>The trend of the root as SVG, for wide and for narrow windows; empty when it has no value.</summary>
    public required IReadOnlyList<string> Trend { get; init; }

    /// <summary>The groups that are set beside each other; null where none are published.</summary>
    public required GapChoice? Gap { get; init; }

    /// <summary>Its measures, explained, those of the formula first.</summary>
    public required IReadOnlyList<MeasureReading> Measures { get; init; }

    /// <summary>Reads the view.</summary>
    /// <param name="context">The page.</param>
    /// <param name="indicator">An indicator of the release.</param>
    public static IndicatorView Read(PageContext context, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(indicator);
        var snapshot = context.Snapshot;
        var latest = Schedule.Latest(Schedule.WithValue(snapshot, indicator, 0), snapshot.Manifest.AsOf);
        return new IndicatorView
        {
            Indicator = indicator,
            Availability = snapshot.AvailabilityOf(indicator),
            Latest = latest,
            Column = latest is { } period ? snapshot.Observe(indicator, period) : null,
            Trend = latest is { } last ? [Draw(context, indicator, last.Kind, WideChart, "trend"), Draw(context, indicator, last.Kind, NarrowChart, "trend-narrow")] : [],
            Gap = GapChoice.Find(snapshot, indicator),
            Measures = [.. indicator.Measures.Select(code => snapshot.Catalogue.Measures.GetValueOrDefault(code)).OfType<Measure>().Select(measure => new MeasureReading(context, indicator, measure))],
        };
    }

    private static string Draw(PageContext context, Indicator indicator, PeriodKind kind, double width, string id) =>
        SvgWriter.Inline(TrendLine.Draw(context.Snapshot, indicator, 0, kind, context.IsPersian ? Language.Fa : Language.En, width), id);
}
