using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Figures;

/// <summary>Colours of map classes, from the lowest class up (ColorBrewer YlGnBu and YlOrRd): the same in the API, in pages and in charts; never red against green.</summary>
public static class ClassColours
{
    /// <summary>Fill of an area without a value.</summary>
    public const string Missing = "#dedbd3";

    private static readonly string[] Sequential = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"];
    private static readonly string[] Burden = ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"];

    /// <summary>Colours for a number of classes, spread over the palette of the direction.</summary>
    /// <param name="direction">A burden (lower is better) is yellow to red, everything else yellow to blue.</param>
    /// <param name="classes">Number of classes, 0 or more; of more than five, neighbours share a colour.</param>
    public static IReadOnlyList<string> Of(Direction direction, int classes) => Spread(direction == Direction.Down ? Burden : Sequential, classes);

    /// <summary>Colours for levels of an index score, the most pressing first.</summary>
    /// <param name="levels">Number of levels, 0 or more; of more than five, neighbours share a colour.</param>
    public static IReadOnlyList<string> Levels(int levels) => [.. Spread(Burden, levels).Reverse()];

    private static string[] Spread(string[] palette, int classes) => classes <= 1
        ? [.. palette.Skip(2).Take(classes)]
        : [.. Enumerable.Range(0, classes).Select(at => palette[(int)Math.Round((double)at * (palette.Length - 1) / (classes - 1), MidpointRounding.AwayFromZero)])];
}
