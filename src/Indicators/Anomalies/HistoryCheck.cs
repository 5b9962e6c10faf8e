namespace Mahalleh.Indicators.Anomalies;

/// <summary>The latest value of an area against its own earlier ones.</summary>
/// <param name="Z">Modified z of the latest; NaN when it is missing, when there are too few earlier values, or when these are all equal.</param>
/// <param name="Unchanged">How many times the latest value stands at the end of the series, itself included; 0 when it is missing.</param>
public readonly record struct HistoryReading(double Z, int Unchanged)
{
    /// <summary>What was usual: the median of the earlier values; NaN where there is no z.</summary>
    public double Usual { get; init; } = double.NaN;

    /// <summary>Whether the latest value is far from the earlier ones.</summary>
    public bool IsOutlying => ModifiedZ.IsOutlying(Z);

    /// <summary>Whether the same value was reported so often in a row that it may be a copy.</summary>
    public bool IsStuck => Unchanged >= HistoryCheck.StuckFrom;
}

/// <summary>Checks a value against the area's own history (docs/methods/anomalies.md).</summary>
public static class HistoryCheck
{
    /// <summary>Fewest earlier values for a modified z.</summary>
    public const int FewestEarlier = 4;

    /// <summary>Number of equal values in a row from which a series is stuck.</summary>
    public const int StuckFrom = 4;

    /// <summary>Checks the last value of a series.</summary>
    /// <param name="series">
    /// Values of one area and indicator, in periods of one kind, the oldest first; NaN where not published. Gaps are skipped,
    /// except that without a last value there is nothing to check.
    /// </param>
    public static HistoryReading Of(ReadOnlySpan<double> series)
    {
        if (series.IsEmpty || double.IsNaN(series[^1]))
        {
            return new HistoryReading(double.NaN, 0);
        }

        var latest = series[^1];
        var earlier = series[..^1];
        var unchanged = 1 + RunAtEnd(earlier, latest);
        if (Published(earlier) < FewestEarlier)
        {
            return new HistoryReading(double.NaN, unchanged);
        }

        var usual = MedianSpread.Of(earlier);
        return new HistoryReading(usual.Score(latest), unchanged) { Usual = usual.Scale == 0 ? double.NaN : usual.Median };
    }

    private static int Published(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            count += double.IsNaN(value) ? 0 : 1;
        }

        return count;
    }

    private static int RunAtEnd(ReadOnlySpan<double> earlier, double latest)
    {
        var run = 0;
        for (var at = earlier.Length - 1; at >= 0 && (double.IsNaN(earlier[at]) || earlier[at] == latest); at--)
        {
            run += double.IsNaN(earlier[at]) ? 0 : 1;
        }

        return run;
    }
}
