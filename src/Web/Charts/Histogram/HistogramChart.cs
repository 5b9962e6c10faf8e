using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Histogram;

/// <summary>How the areas of a level are spread over the values of an indicator, in the classes of its map.</summary>
public static class HistogramChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within; its value is the reference line.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="classes">How the classes are made; by the indicator's own choice when null.</param>
    public static Scene Draw(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Language language, double width = UsualWidth, Func<int, bool>? shows = null, ClassMethod? classes = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var words = new ChartWords(language);
        var selection = new HistogramSelection(snapshot, indicator, level, within, period, shows, classes);
        var text = new HistogramWords(words, snapshot, indicator, level, within, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle(period));
        frame.Legend(Legend(selection, indicator, text, words));
        if (selection.Valued.Length == 0)
        {
            frame.Note(words.NoData);
        }
        else
        {
            new HistogramPlot(frame, width, selection, text, words, snapshot, indicator).Draw();
        }

        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table(period).Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        return new HistogramWords(new ChartWords(language), snapshot, indicator, level, within, new HistogramSelection(snapshot, indicator, level, within, period, null)).Table(period);
    }

    private static IEnumerable<LegendEntry> Legend(HistogramSelection selection, Indicator indicator, HistogramWords text, ChartWords words)
    {
        for (var index = 0; selection.Valued.Length > 0 && index < selection.Breaks.Count; index++)
        {
            var fill = Palette.Class(indicator.Direction, index, selection.Breaks.Count);
            yield return new LegendEntry(text.Class(index), (x, y) => new RectMark(x, y - 5, LegendEntry.SwatchWidth, 10, fill) { Stroke = Palette.Mute });
        }

        if (selection.Count(status => status == ObservationStatus.Protected) is > 0 and var hidden)
        {
            yield return LegendEntry.Box(text.Counted(words.Protected, hidden), Paint.Hatch);
        }

        if (selection.Count(status => !status.HasValue() && status != ObservationStatus.Protected) is > 0 and var missing)
        {
            yield return LegendEntry.Box(text.Counted(words.NoData, missing), Palette.NoData);
        }
    }
}
