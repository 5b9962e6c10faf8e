using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Indicators.Smoothing;

/// <summary>The twin of published observations in which an area's earlier periods help its last one (docs/methods/empirical-bayes.md).</summary>
public static class PooledObservations
{
    /// <summary>
    /// Whether periods of an indicator may be added: what stands above the line is summed over time, and what stands below is
    /// summed too or a stock. Persons who are counted once a period may not.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="measures">Measures by code.</param>
    public static bool CanPool(Indicator indicator, IReadOnlyDictionary<string, Measure> measures) =>
        SmoothedObservations.CanShrink(indicator)
        && indicator.Numerator.All(term => measures[term.Measure].IsFlow)
        && indicator.Denominator.All(term => measures[term.Measure].IsFlow || measures[term.Measure].RollUp == RollUp.Last);

    /// <summary>Pools the shortest run of periods that makes each area's value reliable.</summary>
    /// <param name="columns">Observations of consecutive periods of one kind, the oldest first; the last is the one asked for.</param>
    /// <param name="indicator">The indicator, of which <see cref="CanPool"/> holds.</param>
    public static ObservationColumn Pool(IReadOnlyList<ObservationColumn> columns, Indicator indicator)
    {
        var last = columns[^1];
        var result = new ObservationColumn(last.AreaCount);
        var (numerators, denominators, status) = (new double[columns.Count], new double[columns.Count], new ObservationStatus[columns.Count]);
        for (var area = 0; area < last.AreaCount; area++)
        {
            for (var period = 0; period < columns.Count; period++)
            {
                (numerators[period], denominators[period], status[period]) = (columns[period].Numerators[area], columns[period].Denominators[area], columns[period].Status[area]);
            }

            Keep(last, result, area, Pooling.Shortest(numerators, denominators, status, columns.Count - 1, indicator.Interval, indicator.Per));
        }

        return result;
    }

    private static void Keep(ObservationColumn last, ObservationColumn result, int area, PooledEstimate pooled)
    {
        result.Completeness[area] = last.Completeness[area];
        result.Status[area] = pooled.Periods > 1 ? ObservationStatus.Estimated : last.Status[area];
        if (pooled.Periods == 0)
        {
            return;
        }

        (result.Values[area], result.Low[area], result.High[area]) = (pooled.Estimate.Value, pooled.Estimate.Interval.Low, pooled.Estimate.Interval.High);
        (result.Numerators[area], result.Denominators[area], result.Reliability[area]) = (pooled.Numerator, pooled.Denominator, pooled.Reliability);
        (result.Cases[area], result.Units[area]) = (last.Cases[area], pooled.Denominator);
    }
}
