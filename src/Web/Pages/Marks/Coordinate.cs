using System.Globalization;

namespace Mahalleh.Web.Pages.Marks;

/// <summary>Writes coordinates of small marks.</summary>
internal static class Coordinate
{
    /// <summary>A coordinate with at most two digits after the point.</summary>
    public static string At(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Where a value lies between two ends, 0–1; 0 when the ends are one.</summary>
    public static double Share(double value, double from, double to) => to > from ? Math.Clamp((value - from) / (to - from), 0, 1) : 0;
}
