using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Figures;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>The colours of all charts: paper and ink from the page, colour for data only, and never red beside green.</summary>
public static class Palette
{
    /// <summary>Words and numbers that carry the message.</summary>
    public static Paint Ink { get; } = new("#1c2733", "ink");

    /// <summary>Words beside the message.</summary>
    public static Paint Mute { get; } = new("#5d6875", "mute");

    /// <summary>Lines of axes and borders.</summary>
    public static Paint Line { get; } = new("#ddd8cd", "line");

    /// <summary>Lines that only guide the eye.</summary>
    public static Paint Faint { get; } = new("#eeeae1", "faint");

    /// <summary>What a chart lies on.</summary>
    public static Paint Card { get; } = new("#ffffff", "card");

    /// <summary>The one deep colour, for references.</summary>
    public static Paint Deep { get; } = new("#0d4a57", "deep");

    /// <summary>Amounts in general.</summary>
    public static Paint Amount { get; } = new("#2c7fb8");

    /// <summary>Amounts of a burden: fewer is better.</summary>
    public static Paint Burden { get; } = new("#d96a1d");

    /// <summary>What is compared with.</summary>
    public static Paint Comparison { get; } = new("#8d8a83");

    /// <summary>No data.</summary>
    public static Paint NoData { get; } = new("#e2e2e2");

    /// <summary>Better than the reference.</summary>
    public static Paint Better { get; } = new("#2166ac", "better");

    /// <summary>Better than the reference, as an area rather than a line: the same in every theme, for signs in white stand on it.</summary>
    public static Paint BetterFill { get; } = new("#2166ac");

    /// <summary>From the lowest to the highest of the peers.</summary>
    public static Paint PeerRange { get; } = new("#e6e1d6", "peer-range");

    /// <summary>The middle half of the peers.</summary>
    public static Paint PeerHalf { get; } = new("#bdb6a7", "peer-half");

    /// <summary>Neither better nor worse.</summary>
    public static Paint Same { get; } = new("#bdbdbd");

    /// <summary>Worse than the reference.</summary>
    public static Paint Worse { get; } = new("#e08214");

    /// <summary>The colour of a class of a map, as the map has it: yellow to red for burdens, yellow to blue for everything else.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <param name="index">Number of the class, from 0.</param>
    /// <param name="classes">Number of classes, 1–5.</param>
    public static Paint Class(Direction direction, int index, int classes) => new(ClassColours.Of(direction, classes)[index]);

    /// <summary>Ground of a notice.</summary>
    public static Paint Notice { get; } = new("#fff3d6", "notice");

    /// <summary>Border of a notice.</summary>
    public static Paint NoticeLine { get; } = new("#ecd9a5", "notice-line");
}
