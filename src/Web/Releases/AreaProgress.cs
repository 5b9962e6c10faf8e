using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Web.Releases;

/// <summary>Where an area began with an indicator.</summary>
/// <param name="Period">Period of the baseline.</param>
/// <param name="Estimate">The baseline; without an interval when it is stated.</param>
/// <param name="IsStated">Whether the programme states it; else it is the published value.</param>
public sealed record BaselineFigure(Period Period, Estimate Estimate, bool IsStated);

/// <summary>Where an area is to arrive with an indicator.</summary>
/// <param name="Period">Period in which it is to be reached; null for one by rule.</param>
/// <param name="Date">End of that period.</param>
/// <param name="Value">Value to reach.</param>
public sealed record TargetFigure(Period? Period, DateOnly Date, double Value);

/// <summary>How an area stands with an indicator between baseline and target, and which way it goes (docs/methods/target-path.md).</summary>
public sealed record AreaProgress
{
    // A worsening of a tenth of the value at the leaving does not yet count as a relapse.
    private const double RelapseMargin = 0.1;

    /// <summary>The baseline; null when there is none before the period.</summary>
    public required BaselineFigure? Baseline { get; init; }

    /// <summary>The target; null when there is none.</summary>
    public required TargetFigure? Target { get; init; }

    /// <summary>The judgement; null without baseline, target or value.</summary>
    public required ProgressReading? Reading { get; init; }

    /// <summary>The change since the baseline; null without one or without a value.</summary>
    public required Change? SinceBaseline { get; init; }

    /// <summary>The last earlier period of the kind in which the area has a value; null when there is none.</summary>
    public required Period? Before { get; init; }

    /// <summary>The change since <see cref="Before"/>; null when there is none or no value.</summary>
    public required Change? SinceBefore { get; init; }

    /// <summary>The trend over the last five periods.</summary>
    public required TrendReading Trend { get; init; }

    /// <summary>Whether an area that left the programme's list holds what it had.</summary>
    public required RelapseReading Relapse { get; init; }

    /// <summary>Reads how an area stands in a period.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    /// <param name="period">The period; baseline, target and series are of its kind.</param>
    public static AreaProgress Read(Snapshot snapshot, Indicator indicator, int area, Period period)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var series = EstimateSeries.Read(snapshot, indicator, area, period);
        var place = snapshot.Areas.Areas[area];
        var now = series.IndexOf(period) is >= 0 and var at ? series.Estimates[at] : Estimate.Unknown;
        var end = period.RangeFrom(place.ProgrammeStart)?.End;
        var stated = end is { } date && !period.IsWindow ? snapshot.Targets.Find(area, indicator.Code, date) : null;
        var baseline = BaselineOf(indicator, place.ProgrammeStart, series, period, stated);
        var target = TargetOf(indicator, period, baseline, stated);
        var before = Enumerable.Range(0, series.Periods.Count).LastOrDefault(index => series.Periods[index] < period && !double.IsNaN(series.Estimates[index].Value), -1);
        var hasValue = !double.IsNaN(now.Value);
        return new AreaProgress
        {
            Baseline = baseline,
            Target = target,
            Reading = hasValue && end is { } day && baseline is { } from && target is { } to && Path(from, to) is { } path ? path.Judge(now.Value, now.Interval, day) : null,
            SinceBaseline = hasValue && baseline is { } first && first.Period < period ? Change.Of(Published(series, first), now) : null,
            Before = before < 0 ? null : series.Periods[before],
            SinceBefore = hasValue && before >= 0 ? Change.Of(series.Estimates[before], now) : null,
            Trend = TrendTest.Of(series.Estimates),
            Relapse = period.IsWindow ? NotWatched(indicator) : RelapseWatch.Of(place.LeftList, series.Periods, series.Estimates, indicator.Direction, Margin(series, place.LeftList)),
        };
    }

    // A stated baseline has no error of its own; where it was published too, the change is between published values.
    private static Estimate Published(EstimateSeries series, BaselineFigure baseline) =>
        series.IndexOf(baseline.Period) is >= 0 and var at && series.Estimates[at].IsKnown ? series.Estimates[at] : baseline.Estimate;

    private static BaselineFigure? BaselineOf(Indicator indicator, DateOnly? start, EstimateSeries series, Period period, StatedTarget? stated)
    {
        if (stated?.BaselinePeriod is { } of && of.Kind == period.Kind && of <= period)
        {
            var published = series.IndexOf(of) is >= 0 and var at ? series.Estimates[at] : Estimate.Unknown;
            return !double.IsNaN(stated.Baseline) ? new BaselineFigure(of, new Estimate(stated.Baseline, Interval.Unknown), true)
                : double.IsNaN(published.Value) ? null : new BaselineFigure(of, published, false);
        }

        var first = Enumerable.Range(0, series.Periods.Count).FirstOrDefault(at => !double.IsNaN(series.Estimates[at].Value) && IsFirst(indicator, start, series.Periods[at]), -1);
        return first < 0 ? null : new BaselineFigure(series.Periods[first], series.Estimates[first], false);
    }

    // Where the programme's start is not known, the first published period has to do.
    private static bool IsFirst(Indicator indicator, DateOnly? start, Period period) =>
        indicator.Baseline != BaselineRule.ProgrammeStart || period.IsWindow || start is not { } day || period.End > day;

    private static TargetFigure? TargetOf(Indicator indicator, Period period, BaselineFigure? baseline, StatedTarget? stated)
    {
        if (stated is not null)
        {
            return stated.TargetPeriod.Kind == period.Kind ? new TargetFigure(stated.TargetPeriod, stated.TargetPeriod.End, stated.Target) : null;
        }

        return indicator.Target is { } rule && baseline is { Period.IsWindow: false } from
            ? new TargetFigure(null, from.Period.End.AddDays((int)Math.Round(rule.AfterYears * AnnualRate.DaysInYear)), from.Estimate.Value * (1 + (rule.ChangePercent / 100)))
            : null;
    }

    private static TargetPath? Path(BaselineFigure from, TargetFigure to) =>
        from.Period.End < to.Date ? new TargetPath(from.Estimate.Value, from.Period.End, to.Value, to.Date) : null;

    private static double Margin(EstimateSeries series, DateOnly? left) => left is { } day
        ? RelapseMargin * series.Estimates.Where((estimate, at) => series.Periods[at].Start <= day && !double.IsNaN(estimate.Value)).Select(estimate => Math.Abs(estimate.Value)).LastOrDefault()
        : 0;

    private static RelapseReading NotWatched(Indicator indicator) => RelapseWatch.Of(null, [], [], indicator.Direction, 0);
}
