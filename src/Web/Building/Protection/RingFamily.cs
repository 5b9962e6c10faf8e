using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Tables of one measure that hang together, laid out to look for rings.</summary>
/// <param name="measure">The measure's code.</param>
/// <param name="areAmounts">Whether the cells are its amounts of money; otherwise the cases.</param>
/// <param name="root">The longest period, or a window for the tables of all periods.</param>
/// <param name="keys">The tables.</param>
/// <param name="tables">They as one system.</param>
internal sealed class RingFamily(string measure, bool areAmounts, Period root, (Period Period, string Breakdown)[] keys, FamilyTables tables)
{
    /// <summary>The measure's code.</summary>
    public string Measure => measure;

    /// <summary>Whether the cells are its amounts of money; otherwise the cases.</summary>
    public bool AreAmounts => areAmounts;

    /// <summary>The longest period, or a window for the tables of all periods.</summary>
    public Period Root => root;

    /// <summary>The tables.</summary>
    public (Period Period, string Breakdown)[] Keys => keys;

    /// <summary>They as one system.</summary>
    public FamilyTables Tables => tables;

    /// <summary>Number of areas, the first cells of each table.</summary>
    public int Areas => tables.Width - tables.Own.Length;

    /// <summary>The cells that two families have of the same area, period and breakdown, what an area has of its own among them.</summary>
    /// <param name="other">The tables of another measure.</param>
    public IEnumerable<(int Cell, int OfOther)> InCommon(RingFamily other)
    {
        for (var table = 0; table < keys.Length && (root.IsWindow, areAmounts) == (other.Root.IsWindow, other.AreAmounts); table++)
        {
            var there = keys[table].Period.IsWindow && !root.IsWindow ? -1 : Array.IndexOf(other.Keys, keys[table]);
            for (var area = 0; there >= 0 && area < Areas; area++)
            {
                yield return ((table * tables.Width) + area, (there * other.Tables.Width) + area);
            }

            for (var own = 0; there >= 0 && own < tables.Own.Length; own++)
            {
                if (Array.IndexOf(other.Tables.Own, tables.Own[own]) is >= 0 and var same)
                {
                    yield return ((table * tables.Width) + Areas + own, (there * other.Tables.Width) + Areas + same);
                }
            }
        }
    }

    /// <summary>Whether both hide the same area of a table: what is told of the one may then tell of the other.</summary>
    public bool HidesWith(RingFamily other) => InCommon(other).Any(pair => IsHidden(pair.Cell) && other.IsHidden(pair.OfOther));

    private bool IsHidden(int cell) => tables.Hidden[cell] && tables.Facts.Roles[cell] is CellRole.Ordinary or CellRole.Partial;
}
