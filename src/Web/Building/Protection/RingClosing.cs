using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Finds cells that the rings of one measure's tables give away, in every area with those inside it, and says what is to be hidden beside them.
/// </summary>
/// <param name="areas">The areas.</param>
/// <param name="measure">The measure.</param>
/// <param name="limits">The numbers of the rules.</param>
/// <param name="tables">Its cells.</param>
/// <param name="rank">Place of an area in the secret order.</param>
internal sealed class RingClosing(AreaTree areas, Measure measure, PrimaryLimits limits, MeasureTables tables, Func<int, ulong> rank)
{
    private readonly Dictionary<(Period Root, string Column, int Parent), int> _sound = [];

    /// <summary>The areas to be hidden besides, by table; a table of which nothing is left to hide is given whole.</summary>
    /// <param name="hiddenIn">Which areas of a table are hidden, by period and column.</param>
    public IEnumerable<RingCover> Covers(Func<Period, string, bool[]> hiddenIn)
    {
        var families = tables.FamiliesOf("");
        string[] columns = [.. tables.Columns.Keys.Select(key => Breakdown.Column(key.Breakdown)).Distinct().Order(StringComparer.Ordinal)];
        foreach (var root in families.Roots)
        {
            Period[] periods = [.. Within(families, root)];
            foreach (var column in columns.Length == 1 ? columns : columns[1..])
            {
                (Period Period, string Breakdown)[] keys = [.. tables.Columns.Keys.Where(key => periods.Contains(key.Period) && Breakdown.Column(key.Breakdown) is var of && (of.Length == 0 || of == column))];
                if (keys.Length > 1)
                {
                    var groups = new FamilyGroups(
                        areas, measure, limits, families, keys, tables.Rows(keys, longer: null, hiddenIn).Facts, [.. keys.Select(key => hiddenIn(key.Period, Breakdown.Column(key.Breakdown)))]);
                    foreach (var cover in Covers(groups, keys, (root, column), hiddenIn))
                    {
                        yield return cover;
                    }
                }
            }
        }
    }

    private IEnumerable<RingCover> Covers(
        FamilyGroups groups, (Period Period, string Breakdown)[] keys, (Period Root, string Column) family, Func<Period, string, bool[]> hiddenIn)
    {
        var fresh = new HashSet<(Period, string, int)>();
        for (var parent = 0; parent < areas.Count; parent++)
        {
            var count = areas.IsLeaf(parent) ? 0 : groups.HiddenIn(parent);
            if (count == 0 || _sound.GetValueOrDefault((family.Root, family.Column, parent), -1) == count)
            {
                continue;
            }

            var group = groups.Of(parent);
            var found = RingAudit.Unsafe(group.Rows, group.Facts, PrimarySet.OfCounts(group.Facts, limits), group.Hidden, group.AreaOf, group.Contained);
            _sound[(family.Root, family.Column, parent)] = found.Count == 0 ? count : -1;
            foreach (var at in found)
            {
                var (table, column) = (keys[group.Cells[at].Table], Breakdown.Column(keys[group.Cells[at].Table].Breakdown));

                // One more in a table of the group may do for all that are unsafe there.
                if (fresh.Add((table.Period, column, parent)))
                {
                    yield return new RingCover(table.Period, column, Best(parent, table, hiddenIn(table.Period, column)));
                }
            }
        }
    }

    private int? Best(int parent, (Period Period, string Breakdown) table, bool[] hidden)
    {
        var status = tables.Columns[table].Status;
        bool IsLeft(int area) => !hidden[area] && status[area].HasValue() && !tables.IsPublic(table, area);
        int[] left = [.. areas.Children(parent).ToArray().Where(IsLeft)];
        return left.Length > 0 ? left.MinBy(rank) : IsLeft(parent) ? parent : null;
    }

    private static IEnumerable<Period> Within(PeriodFamilies families, Period root) => families.PartsOf(root).SelectMany(part => Within(families, part)).Prepend(root);
}

/// <summary>What is to be hidden for a cell that a ring gives away.</summary>
/// <param name="Period">Period of the table.</param>
/// <param name="Column">Column of its breakdown; empty for totals.</param>
/// <param name="Area">The area; null when none is left and the table is not to be published.</param>
internal readonly record struct RingCover(Period Period, string Column, int? Area);
