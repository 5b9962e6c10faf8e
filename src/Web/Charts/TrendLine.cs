using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>One area's indicator over time: line with its 95 % band, gaps where there is no data, hatch where it is protected, the parent in grey.</summary>
/// <remarks>Time runs left to right in both languages, as all axes of numbers do.</remarks>
public static class TrendLine
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="area">Number of the area.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen beside this one; all when null.</param>
    /// <param name="isAsIs">Whether earlier periods are told of the area as it is today.</param>
    public static Scene Draw(
        Snapshot snapshot, Indicator indicator, int area, PeriodKind kind, Language language, double width = UsualWidth, Func<int, bool>? shows = null, bool isAsIs = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var words = new ChartWords(language);
        var series = new TrendSeries(snapshot, indicator, kind, shows, isAsIs);
        var text = new TrendWords(words, snapshot, indicator, area, series);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        frame.Legend(Legend(snapshot, indicator, area, series, words, !TrendPlot.HasEndNames(width)));
        if (Enumerable.Range(0, series.Periods.Length).Any(at => series.HasValue(area, at) || series.IsProtected(area, at)))
        {
            new TrendPlot(frame, width, snapshot, indicator, area, series, words).Draw();
        }
        else
        {
            frame.Note(words.NoData);
        }

        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="area">Number of the area.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, int area, PeriodKind kind, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        return new TrendWords(new ChartWords(language), snapshot, indicator, area, new TrendSeries(snapshot, indicator, kind)).Table();
    }

    private static IEnumerable<LegendEntry> Legend(Snapshot snapshot, Indicator indicator, int area, TrendSeries series, ChartWords words, bool hasNames)
    {
        var periods = Enumerable.Range(0, series.Periods.Length).ToArray();
        var fill = RankPlot.BarFill(indicator);
        if (hasNames)
        {
            yield return LegendEntry.Line(words.Name(snapshot.Areas.Areas[area]), fill);
        }

        if (periods.Any(at => series.HasInterval(area, at)))
        {
            yield return LegendEntry.Box(words.Interval, fill, TrendPlot.BandOpacity);
        }

        if (hasNames && series.Above(area) is >= 0 and var above && periods.Any(at => series.HasValue(above, at)))
        {
            yield return LegendEntry.Line(words.Name(snapshot.Areas.Areas[above]), Palette.Comparison);
        }

        if (periods.Any(at => series.IsAllotted(area, at)))
        {
            yield return LegendEntry.Line(words.Allotted, fill, TrendPlot.AllottedDash);
        }

        if (periods.Any(at => series.IsProtected(area, at)))
        {
            yield return LegendEntry.Box(words.Protected, Paint.Hatch);
        }
    }
}
