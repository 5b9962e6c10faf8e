using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Areas of one level in the order of an indicator, each with its bar, its 95 % interval and the value of the area they lie in.</summary>
/// <remarks>The axis of values runs left to right in both languages; names stand at the right in Persian, at the left in English.</remarks>
public static class RankBars
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
    /// <param name="limit">Most rows, 1 or more; null for 31.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public static Scene Draw(
        Snapshot snapshot, Indicator indicator, int level, int within, Period period, Language language, int? limit = null, double width = UsualWidth, Func<int, bool>? shows = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var words = new ChartWords(language);
        var selection = new RankSelection(snapshot, indicator, level, within, period, limit, shows);
        var text = new RankWords(words, snapshot, indicator, level, within);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle(period));
        frame.Legend(Legend(selection, indicator, words));
        new RankPlot(frame, selection, snapshot, indicator, words).Draw(selection.Reference is { } value ? text.Reference(value) : "");
        if (selection.Total > selection.Rows.Count)
        {
            frame.Note(text.More(selection.Total - selection.Rows.Count));
        }

        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table(selection, period).Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="limit">Most rows, 1 or more; null for 31.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Language language, int? limit = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var selection = new RankSelection(snapshot, indicator, level, within, period, limit);
        return new RankWords(new ChartWords(language), snapshot, indicator, level, within).Table(selection, period);
    }

    private static IEnumerable<LegendEntry> Legend(RankSelection selection, Indicator indicator, ChartWords words)
    {
        var hasIntervals = selection.Rows.Any(row => double.IsFinite(selection.Column.High[row.Area]));
        yield return LegendEntry.Box(indicator.Name.In(words.IsPersian), RankPlot.BarFill(indicator));
        if (hasIntervals)
        {
            yield return LegendEntry.Whisker(words.Interval);
        }

        if (selection.Rows.Any(row => selection.IsPale(row.Area)))
        {
            yield return LegendEntry.Box(words.Unreliable, RankPlot.BarFill(indicator), RankPlot.PaleOpacity);
        }

        if (selection.Any(status => status == ObservationStatus.Protected))
        {
            yield return LegendEntry.Box(words.Protected, Paint.Hatch);
        }

        if (selection.Any(status => !status.HasValue() && status != ObservationStatus.Protected))
        {
            yield return LegendEntry.Box(words.NoData, Palette.NoData);
        }
    }
}
