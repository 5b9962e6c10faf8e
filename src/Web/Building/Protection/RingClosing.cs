using System.Collections.Concurrent;
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
    // A system of more takes gigabytes to lay out.
    private const int MostCells = 1_000_000;

    private readonly Dictionary<Period, SoundFamily> _sound = [];
    private readonly Dictionary<Period, int> _unsolved = [];

    /// <summary>Systems that were too large to be solved.</summary>
    public int Unsolved => _unsolved.Values.Sum();

    /// <summary>The areas to be hidden besides, by table; a table of which nothing is left to hide is given whole.</summary>
    /// <param name="hiddenIn">Which areas of a table are hidden, by period and column.</param>
    public IReadOnlyList<RingCover> Covers(Func<Period, string, bool[]> hiddenIn)
    {
        var families = Systems(tables.FamiliesOf("")).Select(system => Lay(system.Root, system.Keys, hiddenIn)).OfType<Family>().Where(IsInQuestion).ToArray();

        // Few and unlike, so each goes to whoever is free.
        var found = Partitioner.Create(families, loadBalance: true).AsParallel().AsOrdered().Select(family => (Family: family, Findings: Audit(family.Tables))).ToArray();
        foreach (var (family, findings) in found)
        {
            _unsolved[family.Root] = findings.Unsolved;
            if (findings.Unsafe.Count == 0)
            {
                _sound[family.Root] = SoundFamily.Of(family.Tables);
            }
        }

        return [.. found.SelectMany(each => Covers(each.Family, each.Findings.Unsafe))];
    }

    // A longest period of the calendar with all parts, and the totals of all periods with the windows, which lie across them.
    private IEnumerable<(Period Root, (Period Period, string Breakdown)[] Keys)> Systems(PeriodFamilies families)
    {
        foreach (var root in families.Roots.Where(root => !root.IsWindow))
        {
            Period[] periods = [.. Within(families, root)];
            yield return (root, Keys(key => periods.Contains(key.Period)));
        }

        foreach (var window in families.Roots.Where(root => root.IsWindow && WindowRows.Tell(measure)).Take(1))
        {
            yield return (window, Keys(key => key.Breakdown.Length == 0));
        }
    }

    private (Period Period, string Breakdown)[] Keys(Func<(Period Period, string Breakdown), bool> isWanted) =>
        [.. tables.Columns.Keys.Where(isWanted).OrderBy(key => key.Period).ThenBy(key => key.Breakdown, StringComparer.Ordinal)];

    private Family? Lay(Period root, (Period Period, string Breakdown)[] keys, Func<Period, string, bool[]> hiddenIn)
    {
        bool[][] hidden = [.. keys.Select(key => hiddenIn(key.Period, Breakdown.Column(key.Breakdown)))];
        if (keys.Length < 2 || !Array.Exists(hidden, areas => areas.Contains(true)))
        {
            return null;
        }

        var isTooLarge = (long)keys.Length * areas.Count > MostCells;
        _unsolved[root] = isTooLarge ? 1 : _unsolved.GetValueOrDefault(root);
        return isTooLarge ? null
            : new Family(root, keys, hidden, new FamilyGrid(areas, measure, limits, tables.FamiliesOf(""), keys, [.. keys.Select(tables.Read)], hidden).Tables());
    }

    private bool IsInQuestion(Family family) => !_sound.TryGetValue(family.Root, out var sound) || !sound.StillHolds(family.Tables);

    private RingFindings Audit(FamilyTables family) => new RingAudit(family.Rows, family.Facts).Run(PrimarySet.OfCounts(family.Facts, limits), family.Hidden, family.Contained);

    // What is hidden for one may help others.
    private List<RingCover> Covers(Family family, IReadOnlyList<UnsafeCell> found)
    {
        var (chosen, covers) = (new HashSet<int>(), new List<RingCover>());
        foreach (var each in found)
        {
            int[] helpers = [.. each.Helpers.Where(helper => IsLeft(family, helper))];
            if (helpers.Length == 0)
            {
                covers.Add(Cover(family, each.Cell, area: null));
            }
            else if (!helpers.Any(chosen.Contains))
            {
                var cover = helpers.MinBy(helper => (Distance(family, each.Cell, helper), rank(helper % family.Tables.Width)));
                chosen.Add(cover);
                covers.Add(Cover(family, cover, cover % family.Tables.Width));
            }
        }

        return covers;
    }

    private static RingCover Cover(Family family, int cell, int? area) => new(family.Keys[cell / family.Tables.Width].Period, Breakdown.Column(family.Keys[cell / family.Tables.Width].Breakdown), area);

    private bool IsLeft(Family family, int cell)
    {
        var (table, area) = (family.Keys[cell / family.Tables.Width], cell % family.Tables.Width);
        return area < areas.Count && tables.Columns[table].Status[area].HasValue() && !tables.IsPublic(table, area);
    }

    // Another table loses more than another area of the same.
    private static int Distance(Family family, int cell, int helper) => cell / family.Tables.Width == helper / family.Tables.Width ? 0 : 1;

    private static IEnumerable<Period> Within(PeriodFamilies families, Period root) => families.PartsOf(root).SelectMany(part => Within(families, part)).Prepend(root);

    private sealed record Family(Period Root, (Period Period, string Breakdown)[] Keys, bool[][] Hidden, FamilyTables Tables);
}

/// <summary>What is to be hidden for a cell that a ring gives away.</summary>
/// <param name="Period">Period of the table.</param>
/// <param name="Column">Column of its breakdown; empty for totals.</param>
/// <param name="Area">The area; null when none is left and the table is not to be published.</param>
internal readonly record struct RingCover(Period Period, string Column, int? Area);
