using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>All indicators of an area against its parent and among its peers; right is better in every row.</summary>
/// <remarks>docs/charts.md: light bar from q0 to q100 of the peers, dark bar from q25 to q75, circle for the area, diamond for the parent.</remarks>
public static class SpineChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Number of an area below the root.</param>
    /// <param name="period">The period; indicators without it are shown in their last one. Null for the last of all.</param>
    /// <param name="reference">What the middle line is.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="isOpen">Which indicators may be seen; all when null.</param>
    public static Scene Draw(
        Snapshot snapshot, int area, Period? period, SpineReference reference, Language language, double width = UsualWidth, Func<int, bool>? shows = null, Func<Indicator, bool>? isOpen = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var words = new ChartWords(language);
        var selection = new SpineSelection(snapshot, area, period, reference, shows, isOpen);
        var text = new SpineWords(words, snapshot, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        frame.Legend(Legend(selection, text, words));
        if (selection.Rows.Count == 0)
        {
            frame.Note(words.NoData);
        }
        else
        {
            new SpinePlot(frame, selection, text, words).Draw();
        }

        return frame.Close(snapshot.Manifest, new Text("", ""), text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Number of an area below the root.</param>
    /// <param name="period">The period; null for the last of all.</param>
    /// <param name="reference">What the middle line is.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, int area, Period? period, SpineReference reference, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SpineWords(new ChartWords(language), snapshot, new SpineSelection(snapshot, area, period, reference, null, null)).Table();
    }

    private static IEnumerable<LegendEntry> Legend(SpineSelection selection, SpineWords text, ChartWords words)
    {
        foreach (var verdict in VerdictMark.Listed.Where(verdict => selection.Rows.Any(row => row.Verdict == verdict && row.Reading is not null)))
        {
            var meaning = verdict == Verdict.Same ? words.Verdict(verdict) : words.Of($"{words.Verdict(verdict)} از {text.Middle}", $"{words.Verdict(verdict)} than {text.Middle}");
            yield return LegendEntry.Sign(meaning, (x, y) => new GroupMark([.. VerdictMark.Circle(verdict, x, y, 6.5)]));
        }

        if (selection.Rows.Any(row => row.IsPale && row.Verdict is not null && row.Reading is not null))
        {
            yield return LegendEntry.Sign(words.Unreliable, (x, y) => new GroupMark([.. VerdictMark.Circle(Verdict.Same, x, y, 6.5, isHollow: true)]));
        }

        if (selection.Parent >= 0)
        {
            yield return LegendEntry.Sign(text.ParentHead, (x, y) => VerdictMark.Diamond(x, y, 6.5, Palette.Deep));
        }

        yield return LegendEntry.Whisker(words.Interval);
        if (selection.Rows.Any(row => row.Reading is not null))
        {
            yield return LegendEntry.Box(words.Of("همهٔ هم‌ترازها", "all peers"), Palette.PeerRange);
            yield return LegendEntry.Box(words.Of("نیمهٔ میانی هم‌ترازها", "middle half of the peers"), Palette.PeerHalf);
        }

        if (selection.Rows.Any(row => row.Status == ObservationStatus.Protected))
        {
            yield return LegendEntry.Box(words.Protected, Paint.Hatch);
        }
    }
}
