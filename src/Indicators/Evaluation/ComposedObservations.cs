using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>Observations of areas as they are today, of periods in which some were still others (docs/methods/crosswalk.md).</summary>
public static class ComposedObservations
{
    /// <summary>Evaluates one indicator in one period for all areas, from published cells alone.</summary>
    /// <param name="indicator">The definition.</param>
    /// <param name="measures">Measures by code.</param>
    /// <param name="cells">Published cells.</param>
    /// <param name="crosswalk">Which areas became which.</param>
    /// <param name="period">Reference period.</param>
    /// <param name="areas">Number of areas.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    /// <returns>
    /// The observations, in area order. What is made of a part of an area has status E and no interval: nobody knows how far
    /// the part is like the whole. What was there all along is as published.
    /// </returns>
    public static ObservationColumn Evaluate(
        Indicator indicator, IReadOnlyDictionary<string, Measure> measures, CellStore cells, Crosswalk crosswalk, Period period, int areas, string breakdown = "")
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(crosswalk);
        var composed = new Dictionary<CellKey, CellColumn>();
        foreach (var code in indicator.Measures)
        {
            var key = new CellKey(code, breakdown, period);
            if (cells.FindPart(key) is { } column)
            {
                composed[cells.Find(key) == column ? key : key with { Breakdown = "" }] = new ComposedCells(column, measures[code], crosswalk, period).Compose(code == indicator.Error);
            }
        }

        var result = IndicatorEvaluator.Evaluate(indicator, new CellStore(composed), period, areas, breakdown);
        foreach (var area in crosswalk.Successors)
        {
            if (crosswalk.Origins(area, period.RangeFrom(null)).Any(part => !part.IsWhole))
            {
                (result.Low[area], result.High[area], result.Units[area]) = (double.NaN, double.NaN, double.NaN);
                result.Reliability[area] = result.Status[area].HasValue() ? '\0' : result.Reliability[area];
            }
        }

        return result;
    }
}
