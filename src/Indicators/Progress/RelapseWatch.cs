using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>Watches an area after it left the programme's list (docs/methods/target-path.md).</summary>
public static class RelapseWatch
{
    /// <summary>Compares the latest published period with that of the leaving.</summary>
    /// <param name="left">Day on which the area left the list; null when it did not.</param>
    /// <param name="periods">Periods of one kind, ascending.</param>
    /// <param name="series">The indicator in these periods, in the same order; unknown where not published.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="margin">Worsening that does not matter yet, zero or more, in the indicator's unit.</param>
    /// <returns>
    /// The judgement. The period of the leaving is the last with a value among those that contain the day or end before it;
    /// the latest is the last with a value after that.
    /// </returns>
    /// <exception cref="ArgumentException">Periods and series differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative or NaN.</exception>
    public static RelapseReading Of(DateOnly? left, IReadOnlyList<Period> periods, ReadOnlySpan<Estimate> series, Direction direction, double margin)
    {
        if (periods.Count != series.Length)
        {
            throw new ArgumentException($"{periods.Count} periods, {series.Length} estimates.", nameof(series));
        }

        if (!(margin >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is zero or more.");
        }

        var (from, to) = (LastWithValue(series, Started(periods, left)), LastWithValue(series, series.Length));
        if (from < 0 || to <= from || direction == Direction.None)
        {
            return new RelapseReading(-1, -1, Change.Of(Estimate.Unknown, Estimate.Unknown), RelapseStatus.NotWatched);
        }

        var change = Change.Of(series[from], series[to]);
        return new RelapseReading(from, to, change, Judge(change.Interval, direction, margin));
    }

    // Of a worsening, positive is bad, whichever way the indicator is read. The margin goes first: a worsening that is
    // certain and certainly below it is held.
    private static RelapseStatus Judge(Interval change, Direction direction, double margin)
    {
        var (least, most) = direction == Direction.Down ? (change.Low, change.High) : (-change.High, -change.Low);
        return most <= margin ? RelapseStatus.Holding : least > 0 ? RelapseStatus.Relapse : RelapseStatus.Uncertain;
    }

    private static int Started(IReadOnlyList<Period> periods, DateOnly? left) => left is { } day ? periods.Count(period => period.Start <= day) : 0;

    private static int LastWithValue(ReadOnlySpan<Estimate> series, int end)
    {
        while (end > 0 && double.IsNaN(series[end - 1].Value))
        {
            end--;
        }

        return end - 1;
    }
}
