using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Api;

/// <summary>Colours of map classes, light to dark (ColorBrewer): YlGnBu for what is good or neither, YlOrRd for burdens.</summary>
internal static class LegendColours
{
    private static readonly string[] Sequential = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"];
    private static readonly string[] Burden = ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"];

    /// <summary>One colour a class, spread over the five when there are fewer.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <param name="classes">Number of classes, 0–5.</param>
    public static IEnumerable<string> Of(Direction direction, int classes)
    {
        var five = direction == Direction.Down ? Burden : Sequential;
        int[] chosen = classes switch { 0 => [], 1 => [2], 2 => [1, 3], 3 => [0, 2, 4], 4 => [0, 1, 3, 4], _ => [0, 1, 2, 3, 4] };
        return chosen.Select(at => five[at]);
    }
}
