using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Maps;

/// <summary>The areas of one level inside an area with their outlines, in one or some periods, in the classes of all periods.</summary>
internal sealed class MapSelection
{
    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="outlines">Rings of an area; those of the release when null.</param>
    public MapSelection(Snapshot snapshot, Indicator indicator, MapQuestion question, Func<int, bool>? shows, Func<int, IReadOnlyList<(double Longitude, double Latitude)[]>>? outlines)
    {
        var tree = snapshot.Areas;
        outlines ??= area => snapshot.Outlines?.Rings(area) ?? [];
        bool Shows(int area) => shows?.Invoke(area) ?? true;
        Areas = [.. Enumerable.Range(question.Within, tree.End[question.Within] - question.Within).Where(area => tree.Level[area] == question.Level && snapshot.IsCurrent(area) && Shows(area))];
        Chosen = [.. question.Chosen.Where(Shows)];
        Rings = Areas.Concat(Chosen).Distinct().ToImmutableDictionary(area => area, area => outlines(area));
        Periods = question.Periods;
        Columns = [.. Periods.Select(period => snapshot.Observe(indicator, period))];
        Breaks = snapshot.Breaks(indicator, question.Level, Periods[^1].Kind, question.Classes);
    }

    /// <summary>All areas, in the order of the tree.</summary>
    public ImmutableArray<int> Areas { get; }

    /// <summary>Areas whose edge is drawn strong; they need not be of the level.</summary>
    public ImmutableArray<int> Chosen { get; }

    /// <summary>Rings of the areas and of the chosen ones; empty where there is no outline.</summary>
    public ImmutableDictionary<int, IReadOnlyList<(double Longitude, double Latitude)[]>> Rings { get; }

    /// <summary>The periods, the earliest first, a map each.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The observations of each period.</summary>
    public ImmutableArray<ObservationColumn> Columns { get; }

    /// <summary>The classes, the same in all maps.</summary>
    public ClassBreaks Breaks { get; }

    /// <summary>Whether any area has an outline.</summary>
    public bool HasOutlines => Areas.Any(area => Rings[area].Count > 0);

    /// <summary>The class of an area in a map; −1 without a value.</summary>
    /// <param name="at">Number of the map.</param>
    /// <param name="area">Area number.</param>
    public int ClassOf(int at, int area) => Columns[at].Status[area].HasValue() ? Breaks.ClassOf(Columns[at].Values[area]) : -1;

    /// <summary>Number of areas of the last map with a status.</summary>
    /// <param name="isSo">The question about the status.</param>
    public int Count(Func<ObservationStatus, bool> isSo) => Areas.Count(area => isSo(Columns[^1].Status[area]));
}

/// <summary>What a still map is asked.</summary>
/// <param name="Level">Index of the level whose areas are shown.</param>
/// <param name="Within">Number of the area to stay within.</param>
/// <param name="Periods">The periods, the earliest first, one or more of one kind: a map each.</param>
/// <param name="Classes">How the classes are made; by the indicator's own choice when null.</param>
/// <param name="Chosen">Numbers of areas whose edge is drawn strong and that are named.</param>
public sealed record MapQuestion(int Level, int Within, IReadOnlyList<Period> Periods, ClassMethod? Classes, IReadOnlyList<int> Chosen);
