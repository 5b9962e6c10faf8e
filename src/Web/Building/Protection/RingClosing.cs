using System.Collections.Concurrent;
using System.Collections.Frozen;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Finds cells that the rings of a measure's tables give away, in every area with those inside it, together with the measures that contain it; and says
/// what is to be hidden of it beside them.
/// </summary>
/// <param name="areas">The areas.</param>
/// <param name="measure">The measure.</param>
/// <param name="limits">The numbers of the rules.</param>
/// <param name="tables">Its cells.</param>
/// <param name="bounds">The measures that were protected before.</param>
/// <param name="settings">How rings are looked for.</param>
/// <param name="rank">Place of an area in the secret order.</param>
internal sealed class RingClosing(AreaTree areas, Measure measure, PrimaryLimits limits, MeasureTables tables, PublishedBounds bounds, RingSettings settings, Func<int, ulong> rank)
{
    // A system of more takes gigabytes to lay out.
    private const int MostCells = 1_000_000;

    private readonly Dictionary<SystemKey, SoundFamily> _sound = [];
    private readonly Dictionary<SystemKey, int> _unsolved = [];
    private RingFamily[] _laid = [];
    private int _notKept;

    /// <summary>Systems of which nothing is said: too large to be laid out or solved, or a cell in them is unsafe whatever is hidden of this measure.</summary>
    public int Unsolved => _unsolved.Values.Sum() + _notKept;

    /// <summary>The areas to be hidden besides, by table; a table of which nothing is left to hide is given whole.</summary>
    /// <param name="hiddenIn">Which areas of a table are hidden, by period and column.</param>
    public IReadOnlyList<RingCover> Covers(Func<Period, string, bool[]> hiddenIn)
    {
        Func<RingFamily>[] unlaid = [.. Systems(tables.FamiliesOf("")).SelectMany(system => Read(system.Root, system.Keys, hiddenIn))];
        _laid = [.. Shared(unlaid).Select(lay => lay())];
        var found = Shared(_laid).SelectMany(Find).ToArray();
        return [.. found.SelectMany(Covers)];
    }

    /// <summary>Says that nothing is to be hidden any more, so that rings of measures that come later are looked for through this one.</summary>
    public void Settle() => _notKept = bounds.Settled.Keep(measure.Code, _laid);

    /// <summary>Says that it is to be selected again.</summary>
    public void Reopen() => bounds.Settled.Forget(measure.Code);

    // Few and unlike, so each goes to whoever is free.
    private ParallelQuery<T> Shared<T>(T[] items) => Partitioner.Create(items, loadBalance: true).AsParallel().AsOrdered().WithCancellation(settings.Stop);

    // A longest period of the calendar with all parts, and what is published of the windows; and the totals of all periods with the windows, which lie across them.
    private IEnumerable<(Period Root, (Period Period, string Breakdown)[] Keys)> Systems(PeriodFamilies families)
    {
        foreach (var root in families.Roots.Where(root => !root.IsWindow))
        {
            Period[] periods = [.. Within(families, root)];
            yield return (root, Keys(key => periods.Contains(key.Period) || (key.Period.IsWindow && key.Breakdown.Length == 0 && WindowRows.Tell(measure))));
        }

        foreach (var window in families.Roots.Where(root => root.IsWindow && WindowRows.Tell(measure)).Take(1))
        {
            yield return (window, Keys(key => key.Breakdown.Length == 0));
        }
    }

    private (Period Period, string Breakdown)[] Keys(Func<(Period Period, string Breakdown), bool> isWanted) =>
        [.. tables.Columns.Keys.Where(isWanted).OrderBy(key => key.Period).ThenBy(key => key.Breakdown, StringComparer.Ordinal)];

    // The cases; of money the amounts too.
    private IEnumerable<Func<RingFamily>> Read(Period root, (Period Period, string Breakdown)[] keys, Func<Period, string, bool[]> hiddenIn)
    {
        bool[][] hidden = [.. keys.Select(key => hiddenIn(key.Period, Breakdown.Column(key.Breakdown)))];
        if (!Array.Exists(hidden, areas => areas.Contains(true)))
        {
            yield break;
        }

        var isTooLarge = (long)keys.Length * areas.Count > MostCells;
        _unsolved[new SystemKey(root)] = isTooLarge ? 1 : _unsolved.GetValueOrDefault(new SystemKey(root));
        if (!isTooLarge)
        {
            CellFacts[] cases = [.. keys.Select(tables.Read)];
            yield return () => Lay(root, keys, cases, hidden, behind: null);
            if (tables.ReadAmounts(keys) is { } amounts)
            {
                yield return () => Lay(root, keys, amounts.Facts, hidden, amounts.Behind);
            }
        }
    }

    private RingFamily Lay(Period root, (Period Period, string Breakdown)[] keys, CellFacts[] facts, bool[][] hidden, Contributors[]? behind) => new(
        measure.Code, behind is not null, root, keys, new FamilyGrid(areas, measure, limits, tables.FamiliesOf(""), root, keys, facts, hidden, behind).Tables());

    // By itself first, then with the others; nothing where all is as it was when no ring was left. All periods and windows of two measures of money, of which nearly all
    // is hidden, are a system of minutes.
    private IEnumerable<Found> Find(RingFamily family)
    {
        var alone = Find(new JoinedFamilies(family, [], bounds.Containment), isJoined: false);
        var others = alone is { Findings.Unsafe.Count: > 0 } || (measure.Counts == Counts.Money && family.Root.IsWindow) ? [] : bounds.Settled.Around(family);
        var joined = others.Count == 0 ? null
            : others.Sum(other => (long)other.Tables.Facts.Count) + family.Tables.Facts.Count > MostCells ? new Found(new SystemKey(family.Root, family.AreAmounts, IsJoined: true), Families: null, Findings: null)
            : Find(new JoinedFamilies(family, others, bounds.Containment), isJoined: true);
        return new[] { alone, joined }.OfType<Found>();
    }

    private Found? Find(JoinedFamilies families, bool isJoined)
    {
        var system = new SystemKey(families.Asked.Root, families.Asked.AreAmounts, isJoined);
        var before = _sound.GetValueOrDefault(system);
        var sound = before?.StillSound(families.Facts, families.Hidden, families.Needs) ?? FrozenSet<int>.Empty;
        if (before?.IsWhole(sound) == true)
        {
            families.Note(sound, settings);
            return null;
        }

        var findings = families.Audit(sound, settings);
        if (findings.Unsafe.Count == 0 && sound.Count > 0)
        {
            families.Note(findings.Sound, settings);
        }

        return new Found(system, families, findings);
    }

    private List<RingCover> Covers(Found found)
    {
        if (found is not { Families: { } families, Findings: { } findings })
        {
            _unsolved[found.System] = 1;
            return [];
        }

        var covers = Covers(families, findings.Unsafe);
        _unsolved[found.System] = findings.Unsolved + (findings.Unsafe.Count > 0 && covers.Count == 0 ? 1 : 0);
        _sound[found.System] = new SoundFamily(families.Facts, families.Hidden, families.Needs, findings);
        return covers;
    }

    // What is hidden for one may help others.
    private List<RingCover> Covers(JoinedFamilies system, IReadOnlyList<UnsafeCell> found)
    {
        var (chosen, covers) = (new HashSet<int>(), new List<RingCover>());
        foreach (var each in found)
        {
            int[] helpers = [.. each.Helpers.Where(helper => helper < system.Asked.Tables.Facts.Count && IsLeft(system.Asked, helper))];
            if (helpers.Length == 0)
            {
                covers.AddRange(GivenUp(system, each.Cell));
            }
            else if (!helpers.Any(chosen.Contains))
            {
                var (table, width) = (system.TableOf(each.Cell), system.Asked.Tables.Width);
                var cover = helpers.MinBy(helper => (system.TableOf(helper) == table ? 0 : 1, rank(helper % width)));
                chosen.Add(cover);
                covers.Add(Cover(system.TableOf(cover), cover % width));
            }
        }

        return covers;
    }

    // The cell's table, or of another measure's the same of this one; another where that is given up already.
    private IEnumerable<RingCover> GivenUp(JoinedFamilies system, int cell)
    {
        var (family, width) = (system.Asked, system.Asked.Tables.Width);
        return Enumerable.Range(0, family.Keys.Length)
            .Where(table => Enumerable.Range(table * width, areas.Count).Any(area => !family.Tables.Hidden[area] && IsLeft(family, area)))
            .OrderBy(table => family.Keys[table] == system.TableOf(cell) ? 0 : 1).Take(1).Select(table => Cover(family.Keys[table], area: null));
    }

    // Another table loses more than another area of the same.
    private static RingCover Cover((Period Period, string Breakdown) table, int? area) => new(table.Period, Breakdown.Column(table.Breakdown), area);

    private bool IsLeft(RingFamily family, int cell)
    {
        var (table, area) = (family.Keys[cell / family.Tables.Width], cell % family.Tables.Width);
        return area < areas.Count && tables.Columns[table].Status[area].HasValue() && !tables.IsPublic(table, area);
    }

    private static IEnumerable<Period> Within(PeriodFamilies families, Period root) => families.PartsOf(root).SelectMany(part => Within(families, part)).Prepend(root);

    // By its longest period, or a window for all periods.
    private readonly record struct SystemKey(Period Root, bool AreAmounts = false, bool IsJoined = false);

    private sealed record Found(SystemKey System, JoinedFamilies? Families, RingFindings? Findings);
}

/// <summary>What is to be hidden for a cell that a ring gives away.</summary>
/// <param name="Period">Period of the table.</param>
/// <param name="Column">Column of its breakdown; empty for totals.</param>
/// <param name="Area">The area; null when none is left and the table is not to be published.</param>
internal readonly record struct RingCover(Period Period, string Column, int? Area);
