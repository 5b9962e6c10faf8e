using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Histogram;

/// <summary>The areas of one level inside an area, put into bins of equal width by their value.</summary>
internal sealed class HistogramSelection
{
    private const int FewestBins = 5;
    private const int MostBins = 16;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within.</param>
    /// <param name="period">The period.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="classes">How the classes are made; by the indicator's own choice when null.</param>
    public HistogramSelection(Snapshot snapshot, Indicator indicator, int level, int within, Period period, Func<int, bool>? shows, ClassMethod? classes = null)
    {
        Column = snapshot.Observe(indicator, period);
        Breaks = snapshot.Breaks(indicator, level, period.Kind, classes);
        Areas = [.. Enumerable.Range(within, snapshot.Areas.End[within] - within).Where(area => snapshot.Areas.Level[area] == level && (shows?.Invoke(area) ?? true))];
        Valued = [.. Areas.Where(area => Column.Status[area].HasValue()).OrderBy(area => Column.Values[area])];
        Reference = !snapshot.IsAmount(indicator) && Column.Status[within].HasValue() && (shows?.Invoke(within) ?? true) ? Column.Values[within] : null;
        (double Low, double High) = Valued.Length == 0 ? (0, 1) : (Column.Values[Valued[0]], Column.Values[Valued[^1]]);
        Ticks = Ticks.Cover(Low, High, Math.Clamp((int)(1.6 * Math.Sqrt(Valued.Length)), FewestBins, MostBins));
        Bins = [.. Enumerable.Range(0, Ticks.Values.Length - 1).Select(bin => Valued.Where(area => BinOf(Column.Values[area]) == bin).ToImmutableArray())];
    }

    /// <summary>The observations.</summary>
    public ObservationColumn Column { get; }

    /// <summary>The classes of the level's maps.</summary>
    public ClassBreaks Breaks { get; }

    /// <summary>All areas, in the order of the tree.</summary>
    public ImmutableArray<int> Areas { get; }

    /// <summary>Those with a value, the lowest first.</summary>
    public ImmutableArray<int> Valued { get; }

    /// <summary>Value of the area that they lie within; null when it has none, may not be seen, or is an amount.</summary>
    public double? Reference { get; }

    /// <summary>Edges of the bins.</summary>
    public Ticks Ticks { get; }

    /// <summary>The areas of each bin, the lowest first. A bin holds its lower edge, the last one both.</summary>
    public ImmutableArray<ImmutableArray<int>> Bins { get; }

    /// <summary>Number of areas with a status.</summary>
    /// <param name="isSo">The question about the status.</param>
    public int Count(Func<ObservationStatus, bool> isSo) => Areas.Count(area => isSo(Column.Status[area]));

    // An edge is a rounded multiple of the step, so that a value on it is not put below it by the last bit.
    private int BinOf(double value) => Math.Clamp((int)Math.Floor(((value - Ticks.Values[0]) / Ticks.Step) + 1e-9), 0, Ticks.Values.Length - 2);
}
