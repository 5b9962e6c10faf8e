namespace Mahalleh.Web.Figures;

/// <summary>Colours of a map of two indicators: one ramp across, one up, multiplied as inks are that lie over each other.</summary>
public static class PairColours
{
    /// <summary>Classes of each of the two.</summary>
    public const int Parts = 3;

    private const double Full = 255;

    private static readonly int[][] Across = [[0xf0, 0xf3, 0xfa], [0x9f, 0xd6, 0xd8], [0x35, 0xae, 0xb8]];
    private static readonly int[][] Up = [[0xf2, 0xf2, 0xfa], [0xe2, 0xa4, 0xc6], [0xc2, 0x46, 0x93]];

    /// <summary>The nine colours as <c>#rrggbb</c>, by row from the lowest, each row from low to high across; shape [3 × 3].</summary>
    public static IReadOnlyList<string> All { get; } = [.. Up.SelectMany(up => Across.Select(across => Over(across, up)))];

    private static string Over(int[] one, int[] other) => $"#{string.Concat(one.Zip(other, (first, second) => ((int)Math.Round(first * second / Full)).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)))}";
}
