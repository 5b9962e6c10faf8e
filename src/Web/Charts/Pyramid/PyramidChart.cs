using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Pyramid;

/// <summary>The population of an area by sex and age: men to the right, women to the left, the youngest at the bottom.</summary>
public static class PyramidChart
{
    /// <summary>Width of a chart unless told otherwise.</summary>
    public const double UsualWidth = 760;

    /// <summary>The periods in which an area has a population by sex and age, ascending.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    public static IReadOnlyList<Period> PeriodsOf(Snapshot snapshot, int area)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return PyramidSelection.PeriodsOf(snapshot, area);
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    /// <param name="period">One of <see cref="PeriodsOf"/>.</param>
    /// <param name="language">Language of the words and digits.</param>
    /// <param name="width">Width in scene units, 320 or more.</param>
    public static Scene Draw(Snapshot snapshot, int area, Period period, Language language, double width = UsualWidth)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (words, selection) = (new ChartWords(language), new PyramidSelection(snapshot, area, period));
        var text = new PyramidWords(words, snapshot, area, period, selection);
        var frame = new ChartFrame(words, width, text.Title, text.Subtitle);
        if (selection.Groups.IsEmpty)
        {
            frame.Note(words.NoData);
        }
        else
        {
            new PyramidPlot(frame, width, selection, text, words.IsPersian).Draw();
        }

        return frame.Close(snapshot.Manifest, new Indicators.Catalogue.Text("", ""), text.Table().Sentence);
    }

    /// <summary>Says what <see cref="Draw"/> shows, as a sentence and a table.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    /// <param name="period">One of <see cref="PeriodsOf"/>.</param>
    /// <param name="language">Language of the words and digits.</param>
    public static ChartTable Describe(Snapshot snapshot, int area, Period period, Language language)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new PyramidWords(new ChartWords(language), snapshot, area, period, new PyramidSelection(snapshot, area, period)).Table();
    }
}
