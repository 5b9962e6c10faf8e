namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Turns values into places along a line.</summary>
/// <param name="Low">Value at the start.</param>
/// <param name="High">Value at the end, above <paramref name="Low"/>.</param>
/// <param name="From">Place of the start.</param>
/// <param name="To">Place of the end; before the start for an axis that runs upwards.</param>
public readonly record struct LinearScale(double Low, double High, double From, double To)
{
    /// <summary>The place of a value; outside the line for a value outside the scale.</summary>
    /// <param name="value">A finite value.</param>
    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>The place of a value, or the nearest end of the line.</summary>
    /// <param name="value">A finite value.</param>
    public double Within(double value) => At(Math.Clamp(value, Low, High));

    /// <summary>A scale over exactly the range of some ticks.</summary>
    /// <param name="ticks">The ticks.</param>
    /// <param name="from">Place of the first tick.</param>
    /// <param name="to">Place of the last tick.</param>
    public static LinearScale Over(Ticks ticks, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        return new LinearScale(ticks.Values[0], ticks.Values[^1], from, to);
    }
}
