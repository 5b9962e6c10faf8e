using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Maps;

/// <summary>A still map of an indicator, or one for each of some periods in the same classes; for paper, for other sites, and where no script runs.</summary>
public static class MapChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="outlines">Rings of an area as longitudes and latitudes; those of the release when null.</param>
    public static Scene Draw(
        Snapshot snapshot, Indicator indicator, MapQuestion question, Language language, double width = UsualWidth, Func<int, bool>? shows = null, Func<int, IReadOnlyList<(double Longitude, double Latitude)[]>>? outlines = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(question);
        var words = new ChartWords(language);
        var selection = new MapSelection(snapshot, indicator, question, shows, outlines);
        var text = new MapWords(words, snapshot, indicator, question, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        if (selection.HasOutlines)
        {
            frame.Legend(Legend(selection, indicator, text, words));
            new MapPlot(frame, selection, text, words, snapshot, indicator).Draw();
            if (text.Outlines.Length > 0)
            {
                frame.Note(text.Outlines);
            }
        }
        else
        {
            frame.Note(text.NoOutlines);
        }

        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, MapQuestion question, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(question);
        return new MapWords(new ChartWords(language), snapshot, indicator, question, new MapSelection(snapshot, indicator, question, null, _ => [])).Table();
    }

    private static IEnumerable<LegendEntry> Legend(MapSelection selection, Indicator indicator, MapWords text, ChartWords words)
    {
        for (var index = 0; index < selection.Breaks.Count; index++)
        {
            var fill = Palette.Class(indicator.Direction, index, selection.Breaks.Count);
            yield return new LegendEntry(text.Class(index), (x, y) => new RectMark(x, y - 5, LegendEntry.SwatchWidth, 10, fill) { Stroke = Palette.Mute });
        }

        if (selection.Columns.Any(column => selection.Areas.Any(area => column.Status[area] == ObservationStatus.Protected)))
        {
            yield return LegendEntry.Box(text.Counted(words.Protected, selection.Count(status => status == ObservationStatus.Protected)), Paint.Hatch);
        }

        if (selection.Columns.Any(column => selection.Areas.Any(area => !column.Status[area].HasValue() && column.Status[area] != ObservationStatus.Protected)))
        {
            yield return LegendEntry.Box(text.Counted(words.NoData, selection.Count(status => !status.HasValue() && status != ObservationStatus.Protected)), Palette.NoData);
        }
    }
}
