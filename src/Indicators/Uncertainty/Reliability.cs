namespace Mahalleh.Indicators.Uncertainty;

/// <summary>Reliability classes from the relative standard error and the number of cases (docs/methods/reliability.md).</summary>
public static class Reliability
{
    /// <summary>The class of a value that is protected: too few cases to be published.</summary>
    public const char Protected = 'D';

    /// <summary>A (error below 15 % and 100 cases), B (below 30 % and 30 cases) or C.</summary>
    /// <param name="value">The value.</param>
    /// <param name="interval">Its 95 % interval.</param>
    /// <param name="units">Independent units behind it.</param>
    public static char Class(double value, Interval interval, double units)
    {
        if (double.IsNaN(interval.Low))
        {
            return '\0';
        }

        // The error over the size of the value; a value of zero has none that is finite.
        var relative = (interval.High - interval.Low) / (2 * Intervals.Z95 * Math.Abs(value));
        return (relative, units) switch
        {
            ( < 0.15, >= 100) => 'A',
            ( < 0.30, >= 30) => 'B',
            _ => 'C',
        };
    }
}
