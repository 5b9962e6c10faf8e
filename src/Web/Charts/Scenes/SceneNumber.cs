using System.Globalization;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Writes coordinates: invariant, at most two decimals.</summary>
internal static class SceneNumber
{
    /// <summary>Writes a coordinate.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite: a value that is not there must not be drawn.</exception>
    public static string Write(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A mark needs finite coordinates.");
        }

        var rounded = Math.Round(value, 2);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
