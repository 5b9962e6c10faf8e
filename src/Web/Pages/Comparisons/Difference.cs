using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Comparisons;

/// <summary>One value against another.</summary>
/// <param name="Amount">The first less the second, in the indicator's unit.</param>
/// <param name="Verdict">What it means.</param>
public sealed record Difference(double Amount, Verdict Verdict)
{
    /// <summary>95 % interval of the amount; unknown when either error is.</summary>
    public Interval Interval { get; init; } = Interval.Unknown;

    /// <summary>Compares an area's value with another value of the same indicator; they differ when the interval of their difference leaves zero out.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="first">Observations that hold the first value.</param>
    /// <param name="area">Area number of the first value.</param>
    /// <param name="second">Observations that hold the second value.</param>
    /// <param name="other">Area number of the second value.</param>
    /// <returns>The difference, or null when either value is missing.</returns>
    public static Difference? Of(Indicator indicator, ObservationColumn first, int area, ObservationColumn second, int other)
    {
        var (now, then) = (first.Values[area], second.Values[other]);
        if (double.IsNaN(now) || double.IsNaN(then))
        {
            return null;
        }

        var change = Change.Of(EstimateSeries.Of(indicator, second, other), EstimateSeries.Of(indicator, first, area));
        return Of(indicator, change);
    }

    /// <summary>A change as a difference.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="change">The change.</param>
    public static Difference Of(Indicator indicator, Change change)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Difference(change.Difference, Verdicts.Of(indicator.Direction, change)) { Interval = change.Interval };
    }

    /// <summary>The ends of an interval; the value itself where there is none.</summary>
    /// <param name="column">Observations.</param>
    /// <param name="area">Area number.</param>
    public static (double Low, double High) Ends(ObservationColumn column, int area) => double.IsNaN(column.Low[area])
        ? (column.Values[area], column.Values[area])
        : (column.Low[area], column.High[area]);
}
