using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Multiples;

/// <summary>One indicator over time in each area of a level, side by side on one scale.</summary>
public static class MultiplesChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue with periods of the kind.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within; its line is behind each of theirs.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="limit">Most areas, 1 or more; null for 31.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public static Scene Draw(
        Snapshot snapshot, Indicator indicator, int level, int within, PeriodKind kind, Language language, int? limit = null, double width = UsualWidth, Func<int, bool>? shows = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var words = new ChartWords(language);
        var selection = new MultiplesSelection(snapshot, indicator, level, within, kind, limit, shows);
        var text = new MultiplesWords(words, snapshot, indicator, level, within, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        if (selection.Areas.Length == 0)
        {
            frame.Note(words.NoData);
        }
        else
        {
            frame.Legend(Legend(selection, text, words, indicator));
            new MultiplesPlot(frame, selection, text, words, indicator).Draw();
        }

        if (selection.Total > selection.Areas.Length)
        {
            frame.Note(text.More);
        }

        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue with periods of the kind.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="limit">Most areas, 1 or more; null for 31.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, int level, int within, PeriodKind kind, Language language, int? limit = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        return new MultiplesWords(new ChartWords(language), snapshot, indicator, level, within, new MultiplesSelection(snapshot, indicator, level, within, kind, limit, null)).Table();
    }

    private static IEnumerable<LegendEntry> Legend(MultiplesSelection selection, MultiplesWords text, ChartWords words, Indicator indicator)
    {
        foreach (var verdict in VerdictMark.Listed.Append(Verdict.Different).Where(verdict => selection.Areas.Any(area => selection.Change(area) == verdict)))
        {
            yield return LegendEntry.Sign(text.Change(verdict), (x, y) => new GroupMark([.. VerdictMark.Circle(verdict, x, y, 6)]));
        }

        if (selection.Within >= 0 && selection.Periods.Any(at => selection.Series.HasValue(selection.Within, at)))
        {
            yield return LegendEntry.Line(text.Name(selection.Within), Palette.Comparison);
        }

        if (selection.Areas.Any(area => selection.Periods.Any(at => selection.Series.HasInterval(area, at))))
        {
            yield return LegendEntry.Box(words.Interval, RankPlot.BarFill(indicator), TrendPlot.BandOpacity);
        }

        if (selection.Areas.Any(area => selection.Periods.Any(at => selection.Series.IsProtected(area, at))))
        {
            yield return LegendEntry.Box(words.Protected, Paint.Hatch);
        }
    }
}
