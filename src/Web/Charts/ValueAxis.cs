using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Axes of values: light lines with a number each, left to right or upwards.</summary>
internal static class ValueAxis
{
    /// <summary>Size of the numbers.</summary>
    public const double Size = 11.5;

    /// <summary>The finest ticks whose numbers have room beside each other.</summary>
    /// <param name="low">Lowest value.</param>
    /// <param name="high">Highest value.</param>
    /// <param name="room">Length of the axis.</param>
    /// <param name="persian">Whether in Persian digits.</param>
    public static Ticks Across(double low, double high, double room, bool persian)
    {
        for (var steps = 8; steps > 1; steps--)
        {
            var ticks = Ticks.Cover(low, high, steps);
            if ((LabelWidth(ticks, persian) + 14) * (ticks.Values.Length - 1) <= room)
            {
                return ticks;
            }
        }

        return Ticks.Cover(low, high, 1);
    }

    /// <summary>Width of the widest number.</summary>
    /// <param name="ticks">The ticks.</param>
    /// <param name="persian">Whether in Persian digits.</param>
    public static double LabelWidth(Ticks ticks, bool persian) => ticks.Values.Max(value => TextWidth.Of(Label(value, ticks, persian), Size));

    /// <summary>An axis that runs left to right, with its numbers below.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="ticks">Its ticks.</param>
    /// <param name="top">Top of the lines.</param>
    /// <param name="bottom">Bottom of the lines.</param>
    /// <param name="persian">Whether in Persian digits.</param>
    public static IEnumerable<Mark> Horizontal(LinearScale scale, Ticks ticks, double top, double bottom, bool persian)
    {
        foreach (var value in ticks.Values)
        {
            var x = scale.At(value);
            yield return new LineMark(x, top, x, bottom, value == 0 ? Palette.Comparison : Palette.Faint);
            yield return Typesetter.Number(x, bottom + 16, Label(value, ticks, persian), Size, Anchor.Middle) with { Fill = Palette.Mute };
        }
    }

    /// <summary>An axis that runs upwards, with its numbers at the left.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="ticks">Its ticks.</param>
    /// <param name="left">Left end of the lines.</param>
    /// <param name="right">Right end of the lines.</param>
    /// <param name="persian">Whether in Persian digits.</param>
    public static IEnumerable<Mark> Vertical(LinearScale scale, Ticks ticks, double left, double right, bool persian)
    {
        foreach (var value in ticks.Values)
        {
            var y = scale.At(value);
            yield return new LineMark(left, y, right, y, value == 0 ? Palette.Comparison : Palette.Faint);
            yield return Typesetter.Number(left - 8, y + 4, Label(value, ticks, persian), Size, Anchor.Right) with { Fill = Palette.Mute };
        }
    }

    private static string Label(double value, Ticks ticks, bool persian) => Numerals.Number(value, ticks.Decimals, persian);
}
