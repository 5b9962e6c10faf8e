using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Slope;

/// <summary>One indicator of up to six areas in two periods; only clear moves have a colour.</summary>
public static class SlopeChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="areas">Numbers of the areas, one to six.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period, of the same kind.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    public static Scene Draw(Snapshot snapshot, Indicator indicator, IReadOnlyList<int> areas, Period from, Period to, Language language, double width = UsualWidth)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var words = new ChartWords(language);
        var selection = new SlopeSelection(snapshot, indicator, areas, from, to);
        var text = new SlopeWords(words, snapshot, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        frame.Legend(Legend(selection, words));
        new SlopePlot(frame, width, selection, text, words).Draw();
        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="areas">Numbers of the areas, one to six.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period, of the same kind.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, IReadOnlyList<int> areas, Period from, Period to, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        return new SlopeWords(new ChartWords(language), snapshot, new SlopeSelection(snapshot, indicator, areas, from, to)).Table();
    }

    private static IEnumerable<LegendEntry> Legend(SlopeSelection selection, ChartWords words)
    {
        foreach (var verdict in VerdictMark.Listed.Append(Verdict.Different).Where(verdict => selection.Lines.Any(line => line.Verdict == verdict)))
        {
            var meaning = verdict switch
            {
                Verdict.Better => words.Of("بهتر شده", "better"),
                Verdict.Worse => words.Of("بدتر شده", "worse"),
                Verdict.Different => words.Of("تغییر روشن", "clear change"),
                _ => words.Of("بدون تغییر روشن", "no clear change"),
            };
            yield return LegendEntry.Sign(meaning, (x, y) => new GroupMark([.. VerdictMark.Circle(verdict, x, y, 6.5)]));
        }

        if (selection.Lines.Any(line => double.IsFinite(selection.After.Low[line.Area])))
        {
            yield return LegendEntry.Box(words.Interval, Palette.Comparison, 0.28);
        }
    }
}
