using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>How many figures of an indicator cannot exist (status M), and why.</summary>
/// <param name="ZeroDenominators">Areas in which nothing stands below the line.</param>
/// <param name="OutsideRange">Areas in which a share would lie outside 0–1: more cases than there are people.</param>
public readonly record struct ImpossibleCount(int ZeroDenominators, int OutsideRange)
{
    /// <summary>Adds the counts of another period.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">Another.</param>
    public static ImpossibleCount operator +(ImpossibleCount left, ImpossibleCount right) =>
        new(left.ZeroDenominators + right.ZeroDenominators, left.OutsideRange + right.OutsideRange);
}

/// <summary>Counts figures that cannot exist, without evaluating the others.</summary>
public static class ImpossibleRatios
{
    /// <summary>Counts the areas in which an indicator cannot exist in a period.</summary>
    /// <param name="indicator">The definition.</param>
    /// <param name="cells">Published cells.</param>
    /// <param name="period">Reference period.</param>
    /// <param name="areas">Number of areas.</param>
    public static ImpossibleCount Count(Indicator indicator, CellStore cells, Period period, int areas)
    {
        var parts = IndicatorParts.Read(indicator, cells, period, "");
        var amounts = new ObservationColumn(areas);
        parts.Fill(amounts, new AreaBlock(0, areas));
        var (zeros, outside) = (0, 0);
        for (var area = 0; area < areas; area++)
        {
            if (!amounts.Status[area].HasValue())
            {
                continue;
            }

            var divisor = parts.HasDivisor ? amounts.Denominators[area] : 1;
            zeros += divisor == 0 ? 1 : 0;
            outside += divisor != 0 && !IndicatorEvaluator.IsPossible(parts, amounts.Numerators[area] / divisor) ? 1 : 0;
        }

        return new ImpossibleCount(zeros, outside);
    }
}
