using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>The axis of time: as many names of periods as have room, the last one always.</summary>
internal static class PeriodAxis
{
    private const double Size = 11.5;
    private static readonly int[] PartsOfYear = [1, 2, 3, 4, 6, 12];
    private static readonly int[] Counts = [1, 2, 5, 10, 20, 50, 100, 200];
    private static readonly int[] Years = [2, 3, 5, 10, 20, 50, 100, 200];

    /// <summary>Draws the axis.</summary>
    /// <param name="periods">The periods, the earliest first.</param>
    /// <param name="bands">A band for each.</param>
    /// <param name="y">Where the plot ends.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static IEnumerable<Mark> Below(IReadOnlyList<Period> periods, BandScale bands, double y, bool persian)
    {
        var widest = periods.Max(period => TextWidth.Of(PeriodNames.Brief(period, persian), Size));
        var stride = Stride(periods[0].Kind, (widest + 12) / bands.Step);
        for (var at = 0; at < periods.Count; at++)
        {
            var x = bands.Centre(at);
            if ((periods.Count - 1 - at) % stride != 0)
            {
                continue;
            }

            var half = TextWidth.Of(PeriodNames.Brief(periods[at], persian), Size) / 2;
            yield return new LineMark(x, y, x, y + 4, Palette.Line);
            yield return new TextMark(Math.Max(x, Typesetter.Margin + half), y + 18, PeriodNames.Brief(periods[at], persian), Size, Anchor.Middle)
            {
                IsRightToLeft = persian,
                Fill = Palette.Mute,
            };
        }
    }

    // Whole years are left out together, so that the names that stay say the same part of the year.
    private static int Stride(PeriodKind kind, double least)
    {
        if (kind == PeriodKind.Window)
        {
            return Counts.FirstOrDefault(stride => stride >= least, Counts[^1]);
        }

        var inYear = Period.CountInYear(kind);
        int[] strides = [.. PartsOfYear.Where(stride => inYear % stride == 0), .. Years.Select(years => years * inYear)];
        return strides.FirstOrDefault(stride => stride >= least, strides[^1]);
    }
}
