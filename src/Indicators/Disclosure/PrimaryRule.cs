using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The primary rule of disclosure control: an amount with fewer cases than the policy allows, zero included, is
/// protected. Every cell passes here once, before anything is written (docs/methods/primary-rule.md).
/// </summary>
public static class PrimaryRule
{
    /// <summary>Protects the cells of one measure in one period. A protected cell keeps nothing but its completeness.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="column">Its cells; changed in place.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="atLeast">Fewest cases that an indicator of the measure asks for; 0 when none does.</param>
    /// <returns>Number of cells protected.</returns>
    public static int Protect(Measure measure, CellColumn column, DisclosurePolicy policy, int atLeast = 0)
    {
        var least = Math.Max(policy.MinimumCases(measure), atLeast);
        var hidden = 0;
        for (var area = 0; area < column.AreaCount; area++)
        {
            if (!column.Status[area].HasValue())
            {
                continue;
            }

            // Turned about, so that a number of cases that is none (NaN) is protected too.
            if (!(CasesBehind(measure, column, area) >= least))
            {
                Hide(column, area);
                hidden++;
            }
            else
            {
                column.Cases[area] = Math.Max(0, column.Cases[area]);
            }
        }

        return hidden;
    }

    // A ready-made count of persons or households without stated cases counts as its own cases.
    private static double CasesBehind(Measure measure, CellColumn column, int area) => column.Cases[area] >= 0 ? column.Cases[area]
        : measure.Counts is Counts.Persons or Counts.Households ? column.Values[area] : 0;

    private static void Hide(CellColumn column, int area)
    {
        (column.Values[area], column.Cases[area], column.Status[area]) = (0, 0, ObservationStatus.Protected);
        if (column.Moments is { } moments)
        {
            (moments.Weights[area], moments.Squares[area], moments.WeightSquares[area]) = (0, 0, 0);
        }

        column.Date(area, null);
    }
}
