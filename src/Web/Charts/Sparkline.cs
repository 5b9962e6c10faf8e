using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>A trend without axes, for a card beside its number.</summary>
public static class Sparkline
{
    private const double Edge = 4;

    /// <summary>Draws the line with its band; the last value has a point.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="area">Number of the area.</param>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="language">Language of title and description.</param>
    /// <param name="colour">Colour of the line, when the page has something to say by it; null for the indicator's own.</param>
    /// <param name="width">Width in scene units.</param>
    /// <param name="height">Height in scene units.</param>
    public static Scene Draw(
        Snapshot snapshot, Indicator indicator, int area, PeriodKind kind, Language language, Paint? colour = null, double width = 210, double height = 34)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(indicator);
        var series = new TrendSeries(snapshot, indicator, kind);
        var table = new TrendWords(new ChartWords(language), snapshot, indicator, area, series).Table();
        var known = Enumerable.Range(0, series.Periods.Length).Where(at => series.HasValue(area, at)).ToArray();
        var marks = known.Length == 0 ? [] : Marks(series, area, known, colour ?? RankPlot.BarFill(indicator), width, height);
        return new Scene(width, height, table.Title, table.Sentence, language, marks);
    }

    private static ImmutableArray<Mark> Marks(TrendSeries series, int area, int[] known, Paint colour, double width, double height)
    {
        var (low, high) = (known.Min(at => Bound(series, area, at, isLow: true)), known.Max(at => Bound(series, area, at, isLow: false)));
        var scale = new LinearScale(low, high > low ? high : low + 1, height - Edge, Edge);
        var step = series.Periods.Length > 1 ? (width - (2 * Edge)) / (series.Periods.Length - 1) : 0;
        (double X, double Y) At(int at, double value) => (Edge + (at * step), scale.At(value));
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var run in series.Runs(at => series.HasInterval(area, at)).Where(run => run.Length > 1))
        {
            var upper = run.Select(at => At(at, series[at].High[area])).ToArray();
            var lower = run.Select(at => At(at, series[at].Low[area])).ToArray();
            marks.Add(new PathMark(PathText.Area(upper, lower), colour, null) { Opacity = TrendPlot.BandOpacity });
        }

        foreach (var run in series.Runs(at => series.HasValue(area, at)).Where(run => run.Length > 1))
        {
            marks.Add(new PathMark(PathText.Line([.. run.Select(at => At(at, series[at].Values[area]))]), Paint.Clear, colour) { Width = 1.8 });
        }

        var (x, y) = At(known[^1], series[known[^1]].Values[area]);
        marks.Add(new CircleMark(x, y, 2.8, colour));
        return marks.ToImmutable();
    }

    private static double Bound(TrendSeries series, int area, int at, bool isLow) =>
        !series.HasInterval(area, at) ? series[at].Values[area] : isLow ? series[at].Low[area] : series[at].High[area];
}
