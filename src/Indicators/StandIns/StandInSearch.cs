using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Smoothing;

namespace Mahalleh.Indicators.StandIns;

/// <summary>
/// Finds what stands in for the protected observations of one indicator in one period: the same place over a longer time
/// before a wider place, and at each place the shortest time that makes the value reliable (docs/methods/stand-ins.md).
/// </summary>
/// <remarks>Reads published observations only, so whoever has the release could work out the same. Safe to share between threads.</remarks>
public sealed class StandInSearch
{
    private const int FewestClasses = 2;

    private readonly StandInSource _source;
    private readonly ObservationColumn? _hidden;
    private readonly (Period Period, ObservationColumn Column)[] _times;
    private readonly ObservationColumn? _yearBefore;

    /// <summary>Makes the search in a period.</summary>
    /// <param name="source">Where to look.</param>
    /// <param name="period">Period of the protected observations.</param>
    public StandInSearch(StandInSource source, Period period)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _hidden = source.Observe(period);
        _times = [.. Holding(period).Select(time => (Period: time, Column: source.Observe(time))).Where(time => time.Column is not null).Select(time => (time.Period, time.Column!))];
        _yearBefore = source.CanPool && _times.Length > 0 && YearBefore(_times[^1].Period) is { } before ? source.Observe(before) : null;
    }

    /// <summary>What stands in for an area's observation.</summary>
    /// <param name="area">Area number.</param>
    /// <returns>The stand-in; null where the observation is not protected, and where nothing near it is published.</returns>
    public StandIn? Find(int area)
    {
        if (_hidden?.Status[area] != ObservationStatus.Protected)
        {
            return null;
        }

        if (ReliableTime(area) is >= 0 and var time)
        {
            return Pooled(area, time) ?? Published(StandInKind.LongerPeriod, area, time);
        }

        for (var above = _source.Areas.Parent[area]; above >= 0; above = _source.Areas.Parent[above])
        {
            if (ReliableTime(above) is >= 0 and var wider && Above(above, wider) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // The period itself, then the quarter, half and year that hold it; a window of the programme is held by none.
    private static IEnumerable<Period> Holding(Period period)
    {
        yield return period;
        for (var kind = period.Kind; kind is > PeriodKind.Year and < PeriodKind.Window; kind--)
        {
            yield return Period.Containing(period.Start, period.Calendar, kind - 1);
        }
    }

    private static Period? YearBefore(Period period) => period.Kind == PeriodKind.Year && Period.IsYear(period.Year - 1) ? period.Previous : null;

    // The protected period has no value in its own area, so no place can answer with the figure that is hidden.
    private int ReliableTime(int area)
    {
        var longest = -1;
        for (var time = 0; time < _times.Length; time++)
        {
            var column = _times[time].Column;
            if (!column.Status[area].HasValue())
            {
                continue;
            }

            if (column.Reliability[area] != 'C')
            {
                return time;
            }

            longest = time;
        }

        return longest;
    }

    private StandIn? Pooled(int area, int time)
    {
        var (period, year) = _times[time];
        if (period.Kind != PeriodKind.Year || year.Reliability[area] != 'C' || _yearBefore is not { } before)
        {
            return null;
        }

        var pooled = Pooling.Shortest(
            [before.Numerators[area], year.Numerators[area]],
            [before.Denominators[area], year.Denominators[area]],
            [before.Status[area], year.Status[area]],
            at: 1,
            _source.Indicator.Interval,
            _source.Indicator.Per);
        return pooled.Periods < 2 ? null : new StandIn
        {
            Kind = StandInKind.PooledYears,
            Area = area,
            Period = period,
            Value = pooled.Estimate.Value,
            Low = pooled.Estimate.Interval.Low,
            High = pooled.Estimate.Interval.High,
        };
    }

    // An amount of a whole says nothing of the size of a part; only how the whole stands among its like does.
    private StandIn? Above(int area, int time) => _source.IsAmount ? ClassOf(area, time) : Published(StandInKind.WiderArea, area, time);

    private StandIn? ClassOf(int area, int time)
    {
        var (period, column) = _times[time];
        var level = _source.Areas.Level[area];
        var breaks = level == 0 ? new ClassBreaks([]) : _source.Breaks(level, period.Kind);
        return breaks.Count < FewestClasses ? null : new StandIn
        {
            Kind = StandInKind.Class,
            Area = area,
            Period = period,
            Class = breaks.ClassOf(column.Values[area]) + 1,
            ClassCount = breaks.Count,
        };
    }

    private StandIn Published(StandInKind kind, int area, int time) => new()
    {
        Kind = kind,
        Area = area,
        Period = _times[time].Period,
        Value = _times[time].Column.Values[area],
        Low = _times[time].Column.Low[area],
        High = _times[time].Column.High[area],
    };
}
