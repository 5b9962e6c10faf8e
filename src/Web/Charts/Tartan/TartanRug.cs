using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>Up to six areas side by side in all indicators: value, interval, colour and sign against the area that holds them all.</summary>
public static class TartanRug
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 860;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="areas">Numbers of the areas, one to six.</param>
    /// <param name="period">The period; indicators without it are shown in their last one. Null for the last of all.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="isOpen">Which indicators may be seen; all when null.</param>
    public static Scene Draw(
        Snapshot snapshot, IReadOnlyList<int> areas, Period? period, Language language, double width = UsualWidth, Func<int, bool>? shows = null, Func<Indicator, bool>? isOpen = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(areas);
        var words = new ChartWords(language);
        var selection = new TartanSelection(snapshot, areas, period, shows, isOpen);
        var text = new TartanWords(words, snapshot, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        frame.Legend(Legend(selection, text, words));
        new TartanPlot(frame, selection, text, words).Draw();
        return frame.Close(snapshot.Manifest, new Text("", ""), text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="areas">Numbers of the areas, one to six.</param>
    /// <param name="period">The period; null for the last of all.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, IReadOnlyList<int> areas, Period? period, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(areas);
        return new TartanWords(new ChartWords(language), snapshot, new TartanSelection(snapshot, areas, period, null, null)).Table();
    }

    private static IEnumerable<LegendEntry> Legend(TartanSelection selection, TartanWords text, ChartWords words)
    {
        foreach (var verdict in VerdictMark.Listed.Where(verdict => selection.Rows.Any(row => row.Verdicts.Contains(verdict))))
        {
            var meaning = verdict == Verdict.Same ? words.Verdict(verdict) : words.Of($"{words.Verdict(verdict)} از {text.Reference}", $"{words.Verdict(verdict)} than {text.Reference}");
            yield return LegendEntry.Sign(meaning, (x, y) => new GroupMark([
                new RectMark(x - 11, y - 8, 22, 16, VerdictMark.Fill(verdict)) { Radius = 2 },
                VerdictMark.Sign(verdict, x, y, 8, verdict == Verdict.Better ? new Paint("#ffffff") : new Paint("#1c2733"))]));
        }

        if (selection.Rows.Any(row => row.Verdicts.Any(verdict => verdict is null)))
        {
            yield return LegendEntry.Sign(words.Verdict(null), (x, y) => new RectMark(x - 11, y - 8, 22, 16, Palette.Card) { Radius = 2, Stroke = Palette.Line });
        }

        if (selection.Rows.Any(row => selection.Areas.Any(area => row.Column.Status[area] == ObservationStatus.Protected)))
        {
            yield return LegendEntry.Box(words.Protected, Paint.Hatch);
        }
    }
}
