using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Indicators.Smoothing;

/// <summary>The steadied twin of published observations, with status E throughout (docs/methods/empirical-bayes.md).</summary>
public static class SmoothedObservations
{
    /// <summary>Whether rates of an indicator can be drawn towards a mean: shares and rates of counts.</summary>
    /// <param name="indicator">The indicator.</param>
    public static bool CanShrink(Indicator indicator) => indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Byar && indicator.Denominator.Count > 0;

    /// <summary>Draws every level's rates towards their mean, or towards that of the neighbours. A twin has no interval.</summary>
    /// <param name="column">Published observations; what is not published takes no part and stays as it is.</param>
    /// <param name="indicator">The indicator, of which <see cref="CanShrink"/> holds.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="neighbours">Neighbours of each area, of its level; null to draw towards the mean of the level.</param>
    /// <exception cref="ArgumentException">The indicator has no rates that can be drawn.</exception>
    public static ObservationColumn Shrink(ObservationColumn column, Indicator indicator, AreaTree tree, int[][]? neighbours)
    {
        if (!CanShrink(indicator))
        {
            throw new ArgumentException($"The rates of '{indicator.Code}' cannot be drawn towards a mean.", nameof(indicator));
        }

        var (events, bases) = Counts(column, indicator);
        var result = new ObservationColumn(column.AreaCount);
        for (var level = 0; level < tree.Levels.Length; level++)
        {
            int[] areas = [.. tree.OfLevel(level)];
            double[] own = [.. areas.Select(area => events[area])];
            double[] atRisk = [.. areas.Select(area => bases[area])];
            var rates = neighbours is null ? EmpiricalBayes.Smooth(own, atRisk) : EmpiricalBayes.SmoothLocally(own, atRisk, Within(areas, neighbours));
            for (var at = 0; at < areas.Length; at++)
            {
                Keep(column, result, areas[at], rates[at] * indicator.Per);
            }
        }

        return result;
    }

    // Weighted persons are no independent events: a share counts as that of its sample.
    private static (double[] Events, double[] Bases) Counts(ObservationColumn column, Indicator indicator)
    {
        var isShare = indicator.Interval == IntervalMethod.Wilson;
        double[] bases = isShare ? column.Units : column.Denominators;
        return ([.. column.Values.Select((value, area) => isShare ? value / indicator.Per * bases[area] : column.Numerators[area])], bases);
    }

    private static int[][] Within(int[] areas, int[][] neighbours)
    {
        var places = areas.Select((area, at) => (area, at)).ToDictionary(pair => pair.area, pair => pair.at);
        return [.. areas.Select(area => neighbours[area].Where(places.ContainsKey).Select(other => places[other]).ToArray())];
    }

    private static void Keep(ObservationColumn column, ObservationColumn result, int area, double value)
    {
        var isSmoothed = column.Status[area].HasValue() && !double.IsNaN(value);
        result.Values[area] = isSmoothed ? value : column.Values[area];
        result.Status[area] = isSmoothed ? ObservationStatus.Estimated : column.Status[area];
        (result.Numerators[area], result.Denominators[area], result.Cases[area], result.Units[area], result.Completeness[area]) =
            (column.Numerators[area], column.Denominators[area], column.Cases[area], column.Units[area], column.Completeness[area]);
    }
}
