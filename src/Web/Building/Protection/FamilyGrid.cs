using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Lays out tables of one measure that hang together: a longest period with the shorter ones in it, beside which the windows of the programme stand with what is
/// published of them, or the windows with all periods; the totals with the parts of all breakdowns, the areas with what some have of their own.
/// </summary>
internal sealed class FamilyGrid
{
    private readonly AreaTree _areas;
    private readonly Measure _measure;
    private readonly PrimaryLimits _limits;
    private readonly PeriodFamilies _families;
    private readonly Period _root;
    private readonly (Period Period, string Breakdown)[] _keys;
    private readonly CellFacts[] _facts;
    private readonly Contributors[]? _behind;
    private readonly bool[][] _mayStand;
    private readonly bool[][] _hidden;
    private readonly int[] _own;
    private readonly int _width;
    private readonly Dictionary<(Period, string), int> _place;

    /// <summary>Takes the tables of a family.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <param name="families">Which periods are parts of which.</param>
    /// <param name="root">The longest period, or a window for the tables of all periods.</param>
    /// <param name="keys">Its tables.</param>
    /// <param name="facts">Their cells, the areas first; shape [keys].</param>
    /// <param name="hidden">Which areas of each are hidden; shape [keys][areas].</param>
    /// <param name="behind">Who stands behind the cells, where they are amounts of money; null where they are cases.</param>
    public FamilyGrid(
        AreaTree areas, Measure measure, PrimaryLimits limits, PeriodFamilies families, Period root, (Period Period, string Breakdown)[] keys, CellFacts[] facts, bool[][] hidden, Contributors[]? behind)
    {
        (_areas, _measure, _limits, _families, _root, _keys, _facts, _hidden, _behind) = (areas, measure, limits, families, root, keys, facts, hidden, behind);
        _mayStand = [.. facts.Select((table, at) => MayStand(table, behind?[at]))];
        _place = keys.Select((key, at) => (key, at)).ToDictionary(pair => (pair.key.Period, pair.key.Breakdown), pair => pair.at);
        _own = [.. Enumerable.Range(0, areas.Count).Where(area => !areas.IsLeaf(area) && HasOwn(area))];
        _width = areas.Count + _own.Length;
    }

    private bool IsAnew => _measure.RollUp is RollUp.Distinct or RollUp.Moments;

    /// <summary>The tables as one system.</summary>
    public FamilyTables Tables()
    {
        var count = _keys.Length * _width;
        var (values, most, roles, hidden, contained, mayStand) = (new long[count], new long[count], new CellRole[count], new bool[count], new long[count], new bool[count]);
        var ceilings = new CellCeilings(count);
        for (var cell = 0; cell < count; cell++)
        {
            var (table, area) = (cell / _width, cell % _width);
            var facts = _facts[table];
            if (area < _areas.Count)
            {
                (values[cell], most[cell], roles[cell], hidden[cell], contained[cell]) = (facts.Values[area], facts.Denominators[area], RoleOf(table, area), _hidden[table][area], Contained(table, area));
                mayStand[cell] = _mayStand[table][area];
                ceilings.Lower(cell, facts.Ceilings.Known[area], facts.Ceilings.Known[area], isHidden: false);
            }
            else if (IsBeside(table))
            {
                (most[cell], roles[cell], contained[cell]) = (CellFacts.NoDenominator, CellRole.Open, CountRange.Unbounded);
            }
            else
            {
                (values[cell], most[cell], roles[cell], hidden[cell], contained[cell]) = (Rest(facts, _own[area - _areas.Count]), CellFacts.NoDenominator, CellRole.OwnPart, true, CountRange.Unbounded);
            }
        }

        var cells = new CellFacts(values, most, roles, ceilings);
        return new FamilyTables(_width, _own, Rows(values), cells, hidden, contained, Primary(cells), mayStand);
    }

    private bool[] MayStand(CellFacts table, Contributors? behind) => behind is null ? [.. table.Values.Select(value => value >= _limits.Cases)]
        : [.. PrimarySet.OfMoney(table, behind, _limits).Reasons.Select(reason => reason == PrimaryReason.None)];

    private PrimarySet Primary(CellFacts cells) => _behind is null ? PrimarySet.OfCounts(cells, _limits)
        : PrimarySet.OfMoney(cells, MoneyTable.Together(_behind, _areas.Count, _own, cells.Values), _limits);

    // Of a table that stands beside the others only what is published is looked at.
    private bool IsBeside(int table) => _keys[table].Period.IsWindow && !_root.IsWindow;

    private CellRole RoleOf(int table, int area) => IsBeside(table) && _hidden[table][area] ? CellRole.Open : _facts[table].Roles[area];

    // A longer period that may be published by itself may be known by itself, whether it is or not.
    private long Contained(int table, int area)
    {
        var (key, least) = (_keys[table], CountRange.Unbounded);
        foreach (var longer in _families.WholesOf(key.Period))
        {
            if (_place.TryGetValue((longer, key.Breakdown), out var at) && _facts[at].Values[area] is var value && _mayStand[at][area] && value >= _facts[table].Values[area])
            {
                least = Math.Min(least, value);
            }
        }

        return least;
    }

    private long Rest(CellFacts facts, int area) => facts.Values[area] - _areas.Children(area).Sum(child => facts.Values[child]);

    private bool HasOwn(int area) => !IsAnew && Inside().All(table => Rest(_facts[table], area) >= 0) && Inside().Any(table => Rest(_facts[table], area) > 0);

    private IEnumerable<int> Inside() => Enumerable.Range(0, _keys.Length).Where(table => !IsBeside(table));

    private IEnumerable<int> TablesOf(Func<(Period Period, string Breakdown), bool> isWanted) => Enumerable.Range(0, _keys.Length).Where(table => isWanted(_keys[table]));

    private CellRows Rows(long[] values)
    {
        var rows = new TrueRows(values);
        for (var area = 0; area < _areas.Count; area++)
        {
            if (!_areas.IsLeaf(area) && _measure.RollUp is not RollUp.None)
            {
                AddAreas(rows, area);
            }
        }

        foreach (var parts in TablesOf(key => key.Breakdown.Length > 0).GroupBy(table => (_keys[table].Period, Breakdown.Column(_keys[table].Breakdown))))
        {
            AddParts(rows, _place[(parts.Key.Period, "")], [.. parts]);
        }

        foreach (var whole in _keys)
        {
            AddPeriods(rows, whole);
        }

        foreach (var table in Inside())
        {
            new AmountRows(_areas, table * _width, _facts[table].Weights, _hidden[table]).Add(rows);
        }

        new WindowRows(_areas, _measure, [.. TablesOf(key => key.Breakdown.Length == 0).Select(table => (_keys[table].Period, table * _width, Has(table)))]).Add(rows);
        return rows.Build();
    }

    private bool[] Has(int table) => [.. Enumerable.Range(0, _areas.Count).Select(area => _facts[table].Roles[area] != CellRole.StructuralZero && !(IsBeside(table) && _hidden[table][area]))];

    private void AddAreas(TrueRows rows, int area)
    {
        int[] inside = [.. _areas.Children(area)];
        var own = Array.IndexOf(_own, area);
        inside = own < 0 ? inside : [.. inside, _areas.Count + own];
        foreach (var table in Inside())
        {
            var start = table * _width;
            rows.Add(start + area, [.. inside.Select(part => start + part)], isSum: !IsAnew);
        }
    }

    // Whether the parts of a breakdown add up to the total in every area, or at least contain it.
    private void AddParts(TrueRows rows, int total, int[] parts)
    {
        long Rest(int area) => parts.Sum(part => _facts[part].Values[area]) - _facts[total].Values[area];
        int[] areas = [.. Enumerable.Range(0, _areas.Count).Where(area => _facts[total].Roles[area] != CellRole.StructuralZero)];
        bool? isSum = Array.TrueForAll(areas, area => Rest(area) == 0) ? true : Array.TrueForAll(areas, area => Rest(area) >= 0) ? false : null;
        foreach (var area in areas)
        {
            rows.AddParts((total * _width) + area, [.. parts.Select(part => (part * _width) + area)], isSum);
        }
    }

    private void AddPeriods(TrueRows rows, (Period Period, string Breakdown) whole)
    {
        Period[] shorter = [.. _families.PartsOf(whole.Period).Where(part => _place.ContainsKey((part, whole.Breakdown))).Order()];
        var isFilled = IsFilled(whole.Period, shorter);
        for (var area = 0; area < _areas.Count && shorter.Length > 0; area++)
        {
            int[] parts = [.. shorter.Select(part => (_place[(part, whole.Breakdown)] * _width) + area)];
            AddPeriods(rows, (_place[whole] * _width) + area, parts, isFilled, endsTogether: shorter[^1].End == whole.Period.End);
        }
    }

    // Records add up over the shorter periods; persons are counted anew; last assessments are no more than all of theirs, and no fewer than the last.
    private void AddPeriods(TrueRows rows, int whole, int[] parts, bool isFilled, bool endsTogether)
    {
        if (_measure.RollUp is RollUp.LastRecord or RollUp.Poverty)
        {
            rows.AddAtMost(endsTogether ? [parts[^1]] : [], whole);
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

    // Ends are the first day after.
    private static bool IsFilled(Period whole, Period[] parts)
    {
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
