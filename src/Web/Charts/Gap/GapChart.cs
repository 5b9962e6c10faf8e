using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>An indicator in the groups of a breakdown, such as women and men, in each area of a level: a sign a group, a line between them, the widest gap first.</summary>
public static class GapChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="breakdown">The groups, two to six.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="limit">Most rows, 1 or more; null for 31.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public static Scene Draw(
        Snapshot snapshot, Indicator indicator, GapBreakdown breakdown, int level, int within, Period period, Language language, int? limit = null, double width = UsualWidth, Func<int, bool>? shows = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(breakdown);
        var words = new ChartWords(language);
        var selection = new GapSelection(snapshot, indicator, breakdown, level, within, period, limit, shows);
        var text = new GapWords(words, snapshot, indicator, breakdown.Column, level, within, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle(period));
        frame.Legend(Legend(selection, text, words));
        new GapPlot(frame, selection, text, words).Draw();
        if (selection.Total > selection.Rows.Length)
        {
            frame.Note(text.More);
        }

        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table(period).Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="breakdown">The groups, two to six.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, GapBreakdown breakdown, int level, int within, Period period, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(breakdown);
        var selection = new GapSelection(snapshot, indicator, breakdown, level, within, period, null, null);
        return new GapWords(new ChartWords(language), snapshot, indicator, breakdown.Column, level, within, selection).Table(period);
    }

    /// <summary>
    /// Whether a chart has something to say: half of the areas or more have a gap or a protected group, and half of the gaps can be seen beside the distances between the areas.
    /// </summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="breakdown">The groups, two to six.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    public static bool IsTelling(Snapshot snapshot, Indicator indicator, GapBreakdown breakdown, int level, int within, Period period)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(breakdown);
        var selection = new GapSelection(snapshot, indicator, breakdown, level, within, period, null, null);
        return selection.Known > 0 && 2 * (selection.Known + selection.Protected) >= selection.Total && !selection.IsFromLowest;
    }

    private static IEnumerable<LegendEntry> Legend(GapSelection selection, GapWords text, ChartWords words)
    {
        for (var at = 0; at < selection.Groups.Length; at++)
        {
            var group = at;
            yield return LegendEntry.Sign(text.Group(group), (x, y) => GapMark.Sign(group, x, y));
        }

        foreach (var isClear in new bool?[] { true, false, null }.Where(isClear => selection.Rows.Any(row => row.Gap is not null && row.IsClear == isClear)))
        {
            yield return LegendEntry.Line(isClear is { } known ? text.Clear(known) : text.Distance, GapPlot.Stroke(isClear), GapPlot.Dash(isClear));
        }

        if (selection.Rows.Any(row => selection.Columns.Any(column => double.IsFinite(column.Low[row.Area]))))
        {
            yield return LegendEntry.Box(words.Interval, GapMark.Colour(0), GapPlot.IntervalOpacity);
        }

        if (selection.Rows.Any(row => Enumerable.Range(0, selection.Groups.Length).Any(group => selection.IsUnreliable(group, row.Area))))
        {
            yield return LegendEntry.Sign(words.Unreliable, (x, y) => GapMark.Sign(0, x, y, isHollow: true));
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
