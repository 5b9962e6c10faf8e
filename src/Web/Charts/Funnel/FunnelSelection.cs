using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Funnel;

/// <summary>The areas of one level inside an area, each with its size and its place among the limits of chance.</summary>
internal sealed class FunnelSelection
{
    private readonly Indicator _indicator;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue for which <see cref="IsPossible"/>.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within; its value is the centre.</param>
    /// <param name="period">The period.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public FunnelSelection(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Func<int, bool>? shows)
    {
        _indicator = indicator;
        Column = snapshot.Observe(indicator, period);
        Areas = [.. Enumerable.Range(within, snapshot.Areas.End[within] - within).Where(area => snapshot.Areas.Level[area] == level && (shows?.Invoke(area) ?? true))];
        Centre = Column.Status[within].HasValue() && (shows?.Invoke(within) ?? true) ? Column.Values[within] : null;
        Points = [.. Areas.Where(area => Column.Status[area].HasValue() && Size(area) > 0).Select(Point).OrderBy(point => point.Size)];
    }

    /// <summary>The observations.</summary>
    public ObservationColumn Column { get; }

    /// <summary>All areas, in the order of the tree.</summary>
    public ImmutableArray<int> Areas { get; }

    /// <summary>Value of the area that they lie within; null when it has none or may not be seen: nothing is judged then.</summary>
    public double? Centre { get; }

    /// <summary>Those with a value and a size, the smallest first.</summary>
    public ImmutableArray<FunnelPoint> Points { get; }

    /// <summary>Whether an indicator has limits of chance: a share or a rate whose interval follows from its size.</summary>
    /// <param name="indicator">The indicator.</param>
    public static bool IsPossible(Indicator indicator) => indicator is { IsMean: false, Denominator.Count: > 0, Interval: IntervalMethod.Wilson or IntervalMethod.Byar };

    /// <summary>The limits for areas of a size, in the indicator's unit.</summary>
    /// <param name="size">The size, above zero.</param>
    /// <param name="z">Normal quantile.</param>
    public Interval Limits(double size, double z)
    {
        var centre = Centre!.Value / _indicator.Per;
        return _indicator.Interval == IntervalMethod.Wilson
            ? FunnelLimits.Share(Math.Clamp(centre, 0, 1), size, z).Scaled(_indicator.Per)
            : FunnelLimits.Count(Math.Max(0, centre) * size, z).Scaled(_indicator.Per / size);
    }

    /// <summary>Number of areas outside a pair of limits.</summary>
    /// <param name="least">The pair.</param>
    public int Outside(FunnelPlace least) => Points.Count(point => point.Place >= least);

    /// <summary>Areas that have no place on the chart, by their status; those with a value have no size.</summary>
    /// <param name="isSo">The question about the status.</param>
    public ImmutableArray<int> Absent(Func<ObservationStatus, bool> isSo) =>
        [.. Areas.Where(area => isSo(Column.Status[area]) && !(Column.Status[area].HasValue() && Size(area) > 0))];

    // Independent units for a share, what counts are divided by for a rate.
    private double Size(int area) => _indicator.Interval == IntervalMethod.Wilson ? Column.Units[area] : Column.Denominators[area];

    private FunnelPoint Point(int area)
    {
        var (size, value) = (Size(area), Column.Values[area]);
        if (Centre is not { } centre)
        {
            return new FunnelPoint(area, size, value, FunnelPlace.Inside, null);
        }

        bool IsOutside(double z) => Limits(size, z) is var limits && (value < limits.Low || value > limits.High);
        var place = IsOutside(Intervals.Z998) ? FunnelPlace.Far : IsOutside(Intervals.Z95) ? FunnelPlace.Near : FunnelPlace.Inside;
        return new FunnelPoint(area, size, value, place, place == FunnelPlace.Inside ? Verdict.Same : VerdictOf(value > centre));
    }

    private Verdict VerdictOf(bool isHigher) => _indicator.Direction switch
    {
        Direction.None => Verdict.Different,
        var direction => isHigher == (direction == Direction.Up) ? Verdict.Better : Verdict.Worse,
    };
}

/// <summary>Where an area lies among the limits.</summary>
internal enum FunnelPlace
{
    /// <summary>Within both.</summary>
    Inside,

    /// <summary>Outside those of 95 %, within those of 99.8 %.</summary>
    Near,

    /// <summary>Outside both.</summary>
    Far,
}

/// <summary>An area of a funnel.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Size">Its size.</param>
/// <param name="Value">Its value, in the indicator's unit.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Verdict">What that means; null without a centre.</param>
internal readonly record struct FunnelPoint(int Area, double Size, double Value, FunnelPlace Place, Verdict? Verdict);
