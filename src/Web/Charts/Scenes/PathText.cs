using System.Text;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Writes the commands of paths.</summary>
public static class PathText
{
    /// <summary>An open line through points.</summary>
    /// <param name="points">At least one point.</param>
    public static string Line(IReadOnlyList<(double X, double Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var text = new StringBuilder();
        foreach (var (x, y) in points)
        {
            text.Append(text.Length == 0 ? 'M' : 'L').Append(SceneNumber.Write(x)).Append(' ').Append(SceneNumber.Write(y));
        }

        return text.ToString();
    }

    /// <summary>The closed area between an upper and a lower line.</summary>
    /// <param name="upper">Points of the one line, from left to right.</param>
    /// <param name="lower">Points of the other line, from left to right.</param>
    public static string Area(IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower) =>
        Line([.. upper, .. lower.Reverse()]) + "Z";
}
