using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Web.Releases;

/// <summary>One indicator of one area over the periods of one kind, as estimates.</summary>
/// <param name="Periods">Periods in which the indicator is published, rising.</param>
/// <param name="Estimates">The estimates; unknown where the area has no value.</param>
public sealed record EstimateSeries(IReadOnlyList<Period> Periods, Estimate[] Estimates)
{
    /// <summary>Reads the series up to a period.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    /// <param name="last">The last period; its kind is that of the series.</param>
    public static EstimateSeries Read(Snapshot snapshot, Indicator indicator, int area, Period last)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Period[] periods = [.. snapshot.PeriodsOf(indicator).Where(period => period.Kind == last.Kind && period <= last)];
        return new EstimateSeries(periods, [.. periods.Select(period => Of(indicator, snapshot.Observe(indicator, period), area))]);
    }

    /// <summary>An observation as an estimate: exact where the indicator has no error, unknown where its error is not published.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="column">Its observations.</param>
    /// <param name="area">Area number.</param>
    public static Estimate Of(Indicator indicator, ObservationColumn column, int area)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(column);
        var value = column.Values[area];
        return double.IsNaN(value) ? Estimate.Unknown
            : indicator.Interval == IntervalMethod.None ? Estimate.Exact(value)
            : new Estimate(value, new Interval(column.Low[area], column.High[area]));
    }

    /// <summary>Place of a period in the series; −1 when it is not in it.</summary>
    /// <param name="period">A period; null is nowhere.</param>
    public int IndexOf(Period? period) => period is { } wanted ? Array.IndexOf([.. Periods], wanted) : -1;
}
