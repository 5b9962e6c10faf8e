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

    // What was hidden of a family when no ring was left in it; of what contains it only more is hidden later.
    private readonly Dictionary<Period, bool[]> _sound = [];
    private readonly Dictionary<Period, int> _unsolved = [];

    /// <summary>Systems that were too large to be solved.</summary>
    public int Unsolved => _unsolved.Values.Sum();

    /// <summary>The areas to be hidden besides, by table; a table of which nothing is left to hide is given whole.</summary>
    /// <param name="hiddenIn">Which areas of a table are hidden, by period and column.</param>
    public IReadOnlyList<RingCover> Covers(Func<Period, string, bool[]> hiddenIn)
    {
        var families = tables.FamiliesOf("");
        var found = families.Roots.Select(root => Lay(families, root, hiddenIn)).OfType<Family>().ToArray()
            .AsParallel().AsOrdered().Select(family => (Family: family, Findings: Audit(family.Tables))).ToArray();
        foreach (var (family, findings) in found)
        {
            _sound[family.Root] = findings.Unsafe.Count == 0 ? Flat(family.Hidden) : [];
            _unsolved[family.Root] = findings.Unsolved;
        }

        return [.. found.SelectMany(each => Covers(each.Family, each.Findings.Unsafe))];
    }

    private Family? Lay(PeriodFamilies families, Period root, Func<Period, string, bool[]> hiddenIn)
    {
        Period[] periods = [.. Within(families, root)];
        (Period Period, string Breakdown)[] keys = [.. tables.Columns.Keys.Where(key => periods.Contains(key.Period)).OrderBy(key => key.Period).ThenBy(key => key.Breakdown, StringComparer.Ordinal)];
        bool[][] hidden = [.. keys.Select(key => hiddenIn(key.Period, Breakdown.Column(key.Breakdown)))];
        var flat = Flat(hidden);
        if (flat.Length > MostCells && flat.Contains(true))
        {
            _unsolved[root] = 1;
            return null;
        }

        return keys.Length < 2 || flat.AsSpan().SequenceEqual(_sound.GetValueOrDefault(root)) || !flat.Contains(true) ? null
            : new Family(root, keys, hidden, new FamilyGrid(areas, measure, limits, families, keys, [.. keys.Select(tables.Read)], hidden).Tables());
    }

    private static bool[] Flat(bool[][] hidden) => [.. hidden.SelectMany(static areas => areas)];

    private RingFindings Audit(FamilyTables family) => new RingAudit(family.Rows, family.Facts).Run(PrimarySet.OfCounts(family.Facts, limits), family.Hidden, family.Contained);

    // One more in a table of a group may do for all that are unsafe there.
    private IEnumerable<RingCover> Covers(Family family, IReadOnlyList<int> cells) => cells.Select(cell => (Table: cell / family.Tables.Width, Area: cell % family.Tables.Width))
        .DistinctBy(cell => (family.Keys[cell.Table].Period, Breakdown.Column(family.Keys[cell.Table].Breakdown), Group(family.Tables, cell.Area)))
        .Select(cell => new RingCover(family.Keys[cell.Table].Period, Breakdown.Column(family.Keys[cell.Table].Breakdown), Best(Group(family.Tables, cell.Area), family.Keys[cell.Table], family.Hidden[cell.Table])));

    // What an area has of its own lies beside its children.
    private int Group(FamilyTables family, int slot) => slot >= areas.Count ? family.Own[slot - areas.Count] : areas.IsLeaf(slot) && slot > 0 ? areas.Parent[slot] : slot;

    private int? Best(int parent, (Period Period, string Breakdown) table, bool[] hidden)
    {
        var status = tables.Columns[table].Status;
        bool IsLeft(int area) => !hidden[area] && status[area].HasValue() && !tables.IsPublic(table, area);
        int[] left = [.. areas.Children(parent).ToArray().Where(IsLeft)];
        return left.Length > 0 ? left.MinBy(rank) : IsLeft(parent) ? parent : null;
    }

    private static IEnumerable<Period> Within(PeriodFamilies families, Period root) => families.PartsOf(root).SelectMany(part => Within(families, part)).Prepend(root);

    private sealed record Family(Period Root, (Period Period, string Breakdown)[] Keys, bool[][] Hidden, FamilyTables Tables);
}

/// <summary>What is to be hidden for a cell that a ring gives away.</summary>
/// <param name="Period">Period of the table.</param>
/// <param name="Column">Column of its breakdown; empty for totals.</param>
/// <param name="Area">The area; null when none is left and the table is not to be published.</param>
internal readonly record struct RingCover(Period Period, string Column, int? Area);
