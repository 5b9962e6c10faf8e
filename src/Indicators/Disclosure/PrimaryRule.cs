using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The primary rule of disclosure control: an amount with fewer cases than the policy allows, zero included, is
/// protected (docs/methods/primary-rule.md).
/// </summary>
public static class PrimaryRule
{
    /// <summary>
    /// The cases behind a cell. A ready-made count of persons or households without stated cases counts as its own cases; any
    /// other amount without them, and one that is not a number, rests on nobody that is known of.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="column">Its cells.</param>
    /// <param name="area">Area number of a cell with a value.</param>
    public static long CasesBehind(Measure measure, CellColumn column, int area) => column.Cases[area] >= 0 ? column.Cases[area]
        : measure.Counts is Counts.Persons or Counts.Households && column.Values[area] >= 0 ? (long)column.Values[area] : 0;

    /// <summary>Whether a cell is protected because of its own number of cases.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="column">Its cells.</param>
    /// <param name="area">Area number of a cell with a value.</param>
    /// <param name="least">Fewest cases that are published.</param>
    public static bool IsTooFew(Measure measure, CellColumn column, int area, int least) => CasesBehind(measure, column, area) < least;

    /// <summary>Hides one cell: nothing but its completeness stays.</summary>
    /// <param name="column">Cells; changed in place.</param>
    /// <param name="area">Area number.</param>
    public static void Hide(CellColumn column, int area)
    {
        (column.Values[area], column.Cases[area], column.Status[area]) = (0, 0, ObservationStatus.Protected);
        if (column.Moments is { } moments)
        {
            (moments.Weights[area], moments.Squares[area], moments.WeightSquares[area]) = (0, 0, 0);
        }

        column.Date(area, null);
    }
}
