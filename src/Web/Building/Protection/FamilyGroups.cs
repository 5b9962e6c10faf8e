using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// An area with those inside it, in all tables of one measure that hang together: a period with the shorter ones in it, totals with the
/// parts of one breakdown. Cells are numbered table by table, in each the area, those inside it, and what it has of its own.
/// </summary>
internal sealed class FamilyGroups
{
    private readonly AreaTree _areas;
    private readonly Measure _measure;
    private readonly PrimaryLimits _limits;
    private readonly PeriodFamilies _families;
    private readonly (Period Period, string Breakdown)[] _keys;
    private readonly CellFacts[] _facts;
    private readonly bool[][] _hidden;
    private readonly Dictionary<(Period, string), int> _place;
    private readonly Dictionary<Period, bool?> _broken;

    /// <summary>Takes the tables of a family.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <param name="families">Which periods are parts of which.</param>
    /// <param name="keys">Its tables: totals and the parts of one breakdown.</param>
    /// <param name="facts">Their cells, the areas first; shape [keys].</param>
    /// <param name="hidden">Which areas of each are hidden; shape [keys][areas].</param>
    public FamilyGroups(AreaTree areas, Measure measure, PrimaryLimits limits, PeriodFamilies families, (Period Period, string Breakdown)[] keys, CellFacts[] facts, bool[][] hidden)
    {
        (_areas, _measure, _limits, _families, _keys, _facts, _hidden) = (areas, measure, limits, families, keys, facts, hidden);
        _place = keys.Select((key, at) => (key, at)).ToDictionary(pair => (pair.key.Period, pair.key.Breakdown), pair => pair.at);
        _broken = keys.Where(key => key.Breakdown.Length == 0).ToDictionary(key => key.Period, key => AddsUp(key.Period));
    }

    /// <summary>How many cells of an area's group are hidden.</summary>
    public int HiddenIn(int parent) => _hidden.Sum(areas => (areas[parent] ? 1 : 0) + _areas.Children(parent).ToArray().Count(child => areas[child]));

    /// <summary>The group of an area.</summary>
    /// <param name="parent">The area.</param>
    public FamilyGroup Of(int parent)
    {
        int[] members = [parent, .. _areas.Children(parent)];
        var width = members.Length + 1;
        var cells = new (int Table, int Area)[_keys.Length * width];
        var (values, most, roles, hidden) = (new long[cells.Length], new long[cells.Length], new CellRole[cells.Length], new bool[cells.Length]);
        var ceilings = new CellCeilings(cells.Length);
        var hasOwn = HasOwn(members);
        for (var table = 0; table < _keys.Length; table++)
        {
            var (facts, isHidden) = (_facts[table], _hidden[table]);
            for (var at = 0; at < members.Length; at++)
            {
                var (cell, area) = ((table * width) + at, members[at]);
                (cells[cell], values[cell], most[cell], roles[cell], hidden[cell]) = ((table, area), facts.Values[area], facts.Denominators[area], facts.Roles[area], isHidden[area]);
                ceilings.Lower(cell, facts.Ceilings.Known[area], facts.Ceilings.Known[area], isHidden: false);
            }

            var own = (table * width) + members.Length;
            (cells[own], most[own], hidden[own]) = ((table, -1), CellFacts.NoDenominator, true);
            (values[own], roles[own]) = hasOwn ? (Rest(facts, members), CellRole.OwnPart) : (0, CellRole.StructuralZero);
        }

        return new FamilyGroup(Rows(members, values), new CellFacts(values, most, roles, ceilings), hidden, [.. cells.Select(cell => Contained(cell.Table, cell.Area))], cells);
    }

    // A longer period that may be published by itself may be known by itself, whether it is or not.
    private long Contained(int table, int area)
    {
        var (key, least) = (_keys[table], CountRange.Unbounded);
        foreach (var longer in area < 0 ? [] : _families.WholesOf(key.Period))
        {
            if (_place.TryGetValue((longer, key.Breakdown), out var at) && _facts[at].Values[area] is var value && value >= _limits.Cases && value >= _facts[table].Values[area])
            {
                least = Math.Min(least, value);
            }
        }

        return least;
    }

    private static long Rest(CellFacts facts, int[] members) => facts.Values[members[0]] - members[1..].Sum(area => facts.Values[area]);

    private bool IsAnew => _measure.RollUp is RollUp.Distinct or RollUp.Moments;

    private bool HasOwn(int[] members) => !IsAnew && Array.TrueForAll(_facts, facts => Rest(facts, members) >= 0) && Array.Exists(_facts, facts => Rest(facts, members) > 0);

    // Whether the parts of a breakdown add up to the total in every area, or at least contain it; null when neither holds.
    private bool? AddsUp(Period period)
    {
        CellFacts[] parts = [.. PartsOf(period).Select(at => _facts[at])];
        var total = _facts[_place[(period, "")]];
        long Sum(int area) => parts.Sum(part => part.Values[area]);
        var areas = Enumerable.Range(0, _areas.Count).Where(area => total.Roles[area] != CellRole.StructuralZero).ToArray();
        return parts.Length == 0 ? null
            : Array.TrueForAll(areas, area => Sum(area) == total.Values[area]) ? true
            : Array.TrueForAll(areas, area => Sum(area) >= total.Values[area]) ? false : null;
    }

    private IEnumerable<int> PartsOf(Period period) => Enumerable.Range(0, _keys.Length).Where(at => _keys[at].Period == period && _keys[at].Breakdown.Length > 0);

    private CellRows Rows(int[] members, long[] values)
    {
        var rows = new TrueRows(values);
        var width = members.Length + 1;
        for (var table = 0; table < _keys.Length && _measure.RollUp is not RollUp.None; table++)
        {
            rows.Add(table * width, [.. Enumerable.Range((table * width) + 1, members.Length)], isSum: !IsAnew);
        }

        for (var at = 0; at < members.Length; at++)
        {
            foreach (var (period, isSum) in _broken)
            {
                int[] parts = [.. PartsOf(period).Select(table => (table * width) + at)];
                rows.AddParts((_place[(period, "")] * width) + at, parts, isSum);
            }

            foreach (var key in _keys)
            {
                AddPeriods(rows, key, place => (place * width) + at);
            }
        }

        return rows.Build();
    }

    // Records add up over the shorter periods; persons are counted anew; last assessments are no more than all of theirs, and no fewer than the last.
    private void AddPeriods(TrueRows rows, (Period Period, string Breakdown) key, Func<int, int> cell)
    {
        Period[] shorter = [.. _families.PartsOf(key.Period).Where(part => _place.ContainsKey((part, key.Breakdown))).Order()];
        int[] parts = [.. shorter.Select(part => cell(_place[(part, key.Breakdown)]))];
        var (whole, isFilled) = (cell(_place[(key.Period, key.Breakdown)]), IsFilled(key.Period, shorter));
        if (_measure.RollUp is RollUp.LastRecord or RollUp.Poverty)
        {
            rows.AddAtMost(shorter.Zip(parts).Where(part => part.First.End == key.Period.End).Select(part => part.Second), whole);
            rows.AddAtLeast(isFilled ? parts : [], whole);
        }
        else if (_measure.RollUp is RollUp.Sum && isFilled)
        {
            rows.Add(whole, parts, isSum: true);
        }
        else if (_measure.RollUp is RollUp.Sum or RollUp.Distinct or RollUp.Moments)
        {
            rows.AddAtMost(parts, whole);
            rows.AddAtLeast(isFilled ? parts : [], whole);
        }
    }

    private static bool IsFilled(Period whole, Period[] parts)
    {
        // Ends are the first day after.
        if (parts.Length == 0 || whole.IsWindow)
        {
            return false;
        }

        var next = whole.Start;
        foreach (var part in parts)
        {
            if (part.Start != next)
            {
                return false;
            }

            next = part.End;
        }

        return next == whole.End;
    }
}
