using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Funnel;

/// <summary>Which areas of a level differ from the area they lie in by more than chance (docs/methods/funnel.md).</summary>
public static class FunnelChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Whether an indicator has limits of chance: a share or a rate whose interval follows from its size.</summary>
    /// <param name="indicator">The indicator.</param>
    public static bool IsPossible(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return FunnelSelection.IsPossible(indicator);
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue for which <see cref="IsPossible"/>.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within; its value is the centre.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    public static Scene Draw(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Language language, double width = UsualWidth, Func<int, bool>? shows = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var words = new ChartWords(language);
        var selection = new FunnelSelection(snapshot, indicator, level, within, period, shows);
        var text = new FunnelWords(words, snapshot, indicator, level, within, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle(period));
        if (selection.Points.Length == 0)
        {
            frame.Note(words.NoData);
        }
        else
        {
            frame.Legend(Legend(selection, text, words));
            new FunnelPlot(frame, width, selection, text, words).Draw();
            if (text.Remark.Length > 0)
            {
                frame.Note(text.Remark);
            }
        }

        Absent(frame, selection, text, words);
        return frame.Close(snapshot.Manifest, indicator.Origin, text.Table(period).Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue for which <see cref="IsPossible"/>.</param>
    /// <param name="level">Index of the level whose areas are shown.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        return new FunnelWords(new ChartWords(language), snapshot, indicator, level, within, new FunnelSelection(snapshot, indicator, level, within, period, null)).Table(period);
    }

    private static void Absent(ChartFrame frame, FunnelSelection selection, FunnelWords text, ChartWords words)
    {
        foreach (var (what, isSo) in new (string, Func<ObservationStatus, bool>)[]
        {
            (words.Protected, status => status == ObservationStatus.Protected),
            (words.NoData, status => !status.HasValue() && status != ObservationStatus.Protected),
            (text.NoSize, status => status.HasValue()),
        })
        {
            if (selection.Absent(isSo) is { Length: > 0 } areas)
            {
                frame.Note(text.Listed(what, areas));
            }
        }
    }

    private static IEnumerable<LegendEntry> Legend(FunnelSelection selection, FunnelWords text, ChartWords words)
    {
        foreach (var verdict in VerdictMark.Listed.Append(Verdict.Different).Where(verdict => selection.Points.Any(point => point.Verdict == verdict)))
        {
            var meaning = verdict == Verdict.Same ? words.Of("در محدودهٔ تصادف", "within chance") : words.Verdict(verdict);
            yield return LegendEntry.Sign(meaning, (x, y) => new GroupMark([.. VerdictMark.Circle(verdict, x, y, verdict == Verdict.Same ? 4 : 6.5)]));
        }

        if (selection.Centre is not null)
        {
            foreach (var place in new[] { FunnelPlace.Near, FunnelPlace.Far })
            {
                var (stroke, dash) = FunnelPlot.Style(place);
                yield return LegendEntry.Line(text.Limits(place), stroke, dash);
            }
        }
    }
}
