using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Takes what is hidden out of the cells of a measure.</summary>
internal static class CellClosing
{
    // Parents come before children in a tree of areas.
    private const int Root = 0;

    /// <summary>Hides; afterwards no hidden value is in the cells.</summary>
    /// <param name="tables">The cells, changed in place.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="hiddenIn">Which areas are hidden, by period and breakdown.</param>
    public static MeasureTally Hide(MeasureTables tables, AreaTree areas, Func<Period, string, bool[]> hiddenIn)
    {
        var tally = default(MeasureTally);
        foreach (var (key, column) in tables.Columns)
        {
            var (hidden, dominated) = (hiddenIn(key.Period, key.Breakdown), tables.Dominated(key));
            for (var area = 0; area < column.AreaCount; area++)
            {
                if (column.Status[area].HasValue())
                {
                    // What is known already is hidden all the same when it is too small now, except what the public sees.
                    var isPrimary = dominated[area] || tables.IsPrimary(key, area);
                    var isHidden = (hidden[area] || isPrimary) && !tables.IsPublic(key, area);
                    tally += MeasureTally.OfCell(isHidden, isPrimary);
                    Close(column, area, isHidden);
                }
            }

            tally += key.Breakdown.Length == 0 ? Mass(areas, column) : default;
        }

        return tally;
    }

    // Of what is shown by now.
    private static MeasureTally Mass(AreaTree areas, CellColumn column) => !column.Status[Root].HasValue() ? default : new MeasureTally(
        0, 0, 0, Enumerable.Range(0, areas.Count).Where(area => areas.IsLeaf(area) && column.Status[area].HasValue()).Sum(area => column.Cases[area]), column.Cases[Root]);

    private static void Close(CellColumn column, int area, bool isHidden)
    {
        if (isHidden)
        {
            PrimaryRule.Hide(column, area);
        }
        else
        {
            column.Cases[area] = Math.Max(0, column.Cases[area]);
        }
    }
}
