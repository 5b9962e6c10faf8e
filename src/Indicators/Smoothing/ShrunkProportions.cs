using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Smoothing;

/// <summary>The twin of published proportions in which those of one parent are drawn towards each other (docs/methods/logit-shrinkage.md).</summary>
public static class ShrunkProportions
{
    /// <summary>Whether an indicator is a proportion with published cases and persons: a part of a whole.</summary>
    /// <param name="indicator">The indicator.</param>
    public static bool CanShrink(Indicator indicator) => indicator.Interval == IntervalMethod.Wilson && indicator.Denominator.Count > 0;

    /// <summary>Shrinks each proportion towards that of the published areas of its level under the same parent, taken together.</summary>
    /// <param name="column">Published observations; what is not published takes no part and stays as it is, and so does an area alone.</param>
    /// <param name="indicator">The indicator, of which <see cref="CanShrink"/> holds.</param>
    /// <param name="tree">The areas.</param>
    /// <returns>Values with status E and 95 % intervals of the shrunken log odds.</returns>
    /// <exception cref="ArgumentException">The indicator is no proportion.</exception>
    public static ObservationColumn Shrink(ObservationColumn column, Indicator indicator, AreaTree tree)
    {
        if (!CanShrink(indicator))
        {
            throw new ArgumentException($"'{indicator.Code}' is no proportion.", nameof(indicator));
        }

        var result = Copy(column);
        var siblings = Enumerable.Range(0, tree.Count).Where(area => column.Status[area].HasValue() && column.Units[area] > 0).GroupBy(area => (tree.Parent[area], tree.Level[area]));
        foreach (var group in siblings.Select(group => group.ToArray()).Where(group => group.Length > 1))
        {
            // Weighted persons are no independent cases: a proportion counts as that of its sample.
            double[] persons = [.. group.Select(area => column.Units[area])];
            double[] cases = [.. group.Select(area => column.Values[area] / indicator.Per * column.Units[area])];
            var shrunk = LogitShrinkage.Shrink(cases, persons);
            for (var at = 0; at < group.Length; at++)
            {
                Put(result, group[at], shrunk.Logits[at], Intervals.Z95 * shrunk.Errors[at], indicator.Per);
            }
        }

        return result;
    }

    private static void Put(ObservationColumn result, int area, double logit, double reach, double per)
    {
        result.Values[area] = LogitShrinkage.Proportion(logit) * per;
        (result.Low[area], result.High[area]) = (LogitShrinkage.Proportion(logit - reach) * per, LogitShrinkage.Proportion(logit + reach) * per);
        result.Status[area] = ObservationStatus.Estimated;
    }

    private static ObservationColumn Copy(ObservationColumn column)
    {
        var copy = new ObservationColumn(column.AreaCount);
        column.Values.CopyTo(copy.Values, 0);
        column.Low.CopyTo(copy.Low, 0);
        column.High.CopyTo(copy.High, 0);
        column.Status.CopyTo(copy.Status, 0);
        return copy;
    }
}
