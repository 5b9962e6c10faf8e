using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Hides the cells of one measure: over the areas, then within each longer period over the shorter ones, then by each breakdown;
/// what is hidden of a whole is hidden of its parts (docs/disclosure.md).
/// </summary>
internal sealed class MeasureProtection
{
    private readonly AreaTree _areas;
    private readonly Measure _measure;
    private readonly PrimaryLimits _limits;
    private readonly DisclosureKey _key;
    private readonly PublishedBounds _bounds;
    private readonly ReaderKnowledge _knowledge;
    private readonly MeasureTables _tables;
    private readonly Dictionary<(Period Period, string Column), bool[]> _linked = [];
    private readonly ILookup<(Period Period, string Column), (Period Period, string Breakdown)> _keys;
    private readonly Dictionary<(Period Period, string Column), bool[]> _hidden = [];
    private readonly HashSet<(Period Period, string Column)> _givenUp = [];
    private readonly RingClosing _rings;

    /// <summary>Prepares the measure.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <param name="key">The secret.</param>
    /// <param name="columns">Its cells, which are changed in place.</param>
    /// <param name="bounds">What is published of the measures that contain it.</param>
    /// <param name="largest">The largest contributions to its sums; of money only.</param>
    /// <param name="knowledge">What readers have besides the release.</param>
    /// <param name="rings">How rings are looked for; null for as usual, without a memory.</param>
    public MeasureProtection(
        AreaTree areas, Measure measure, PrimaryLimits limits, DisclosureKey key,
        IReadOnlyDictionary<CellKey, CellColumn> columns, PublishedBounds bounds,
        IReadOnlyDictionary<CellKey, LargestAmounts> largest, ReaderKnowledge knowledge, RingSettings? rings = null)
    {
        (_areas, _measure, _limits, _key, _bounds, _knowledge) = (areas, measure, limits, key, bounds, knowledge);
        _tables = new MeasureTables(areas, measure, limits, columns, bounds, largest, knowledge);
        _rings = new RingClosing(areas, measure, limits, _tables, bounds, rings ?? RingSettings.Usual, Order("rings", CellTree.Of(areas, ParentRule.Sum, [])).Rank);
        _keys = _tables.Columns.Keys.OrderBy(each => each.Breakdown, StringComparer.Ordinal).ToLookup(each => (each.Period, Breakdown.Column(each.Breakdown)));
    }

    private bool IsMoney => _measure.Counts == Counts.Money;

    /// <summary>Tables of which no cell may be published, since hiding alone does not protect them.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>The measure's code.</summary>
    public string Code => _measure.Code;

    /// <summary>Whether values asked for something to be hidden: what is hidden then follows from more than what is hidden in itself.</summary>
    public bool IsExtended { get; private set; }

    /// <summary>How its tables were proven.</summary>
    public TableAudits Audits { get; private set; } = new();

    /// <summary>Says which cells are to be hidden; may be asked again when more has been <see cref="Link"/>ed.</summary>
    public void Select()
    {
        Audits = new TableAudits();
        Refused.Clear();
        _hidden.Clear();
        _tables.Renew();
        var families = _tables.FamiliesOf("");
        foreach (var period in families.Roots.Where(root => !(root.IsWindow && IsMoney)))
        {
            _hidden[(period, "")] = OverAreas(period);
            WithinPeriod(period, "", families);
        }

        Windows([.. families.Roots.Where(root => root.IsWindow && IsMoney)]);

        foreach (var column in _keys.Select(group => group.Key.Column).Where(column => column.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
        {
            var broken = _tables.FamiliesOf(column);
            foreach (var period in broken.Roots)
            {
                _hidden[(period, column)] = Together([period], column, HiddenIn(period, ""), longer: null);
                WithinPeriod(period, column, broken);
            }
        }

        string[] more = [.. _givenUp.Select(table => $"{table.Period}{(table.Column.Length == 0 ? "" : "|")}{table.Column}").Except(Refused)];
        Refused.AddRange(more);
        Audits.NoteRefused(more.Length);
    }

    /// <summary>Hides what was selected; afterwards no hidden value is in the cells.</summary>
    /// <returns>How many cells were hidden in themselves and beside them, and the share of all cases that they hold.</returns>
    public MeasureTally Hide() => CellClosing.Hide(_tables, _areas, (period, breakdown) => HiddenIn(period, Breakdown.Column(breakdown)));

    /// <summary>What the secret order is stable for: all that is asked of the same households, so that two measures alike have the same covers.</summary>
    public static string FamilyOf(Measure measure) => measure.RollUp is RollUp.LastRecord or RollUp.Poverty ? measure.Table : measure.Code;

    /// <summary>Periods of a table, by the column of its breakdown.</summary>
    public IEnumerable<Period> PeriodsOf(string column) => _keys.Where(group => group.Key.Column == column).Select(group => group.Key.Period);

    /// <summary>Its tables: periods by the column of the breakdown.</summary>
    public IEnumerable<(Period Period, string Column)> Tables => _keys.Select(group => group.Key);

    /// <summary>Which areas of a table are to be hidden; shape [areas].</summary>
    public bool[] HiddenIn(Period period, string column) => _hidden.TryGetValue((period, column), out var hidden) ? hidden : new bool[_areas.Count];

    /// <summary>Hides areas of a table besides those that it hides by itself, because they are hidden in another.</summary>
    /// <returns>Whether any is new. An area without a figure is so once only: it cannot be hidden.</returns>
    public bool Link(Period period, string column, bool[] areas)
    {
        var known = _linked.GetValueOrDefault((period, column)) ?? new bool[areas.Length];
        var hidden = HiddenIn(period, column);
        _linked[(period, column)] = Either(known, areas);
        return areas.Where((isHidden, area) => isHidden && !known[area] && !hidden[area]).Any();
    }

    /// <summary>Hides what is needed beside cells that rings of its tables give away, and selects its cells anew until none is left.</summary>
    /// <returns>Whether any is new: what is linked with it is then to be selected again.</returns>
    public bool CloseRings()
    {
        var isNew = false;
        while (LinkCovers())
        {
            isNew = true;
            KeepHidden();
            Select();
        }

        _rings.Settle();
        Audits.NoteUnsolved(_rings.Unsolved);
        return isNew;
    }

    /// <summary>Lets other measures look for rings without this one, until its own are closed again.</summary>
    public void Reopen() => _rings.Reopen();

    // What was shown to be safe beside what is hidden need not be shown again beside more.
    private void KeepHidden()
    {
        foreach (var (table, hidden) in _hidden)
        {
            _linked[table] = Either(_linked.GetValueOrDefault(table) ?? new bool[hidden.Length], hidden);
        }
    }

    private bool LinkCovers()
    {
        var isNew = false;
        foreach (var cover in _rings.Covers(HiddenIn))
        {
            var areas = new bool[_areas.Count];
            if (cover.Area is { } area)
            {
                areas[area] = true;
            }
            else
            {
                _givenUp.Add((cover.Period, cover.Column));
                Array.Fill(areas, true);
            }

            IsExtended = true;
            isNew |= Link(cover.Period, cover.Column, areas);
        }

        return isNew;
    }

    private bool[] OverAreas(Period period, bool[]? more = null)
    {
        var (tree, facts, primary, selection) = Selected(period, more ?? []);
        IsExtended |= facts.TellsParts;
        var hidden = Accept(selection, Audits.Prove(tree, facts, primary, selection), period.ToString());
        var counted = IsMoney ? _tables.Counted(period) : (Tree: tree, Facts: facts, Primary: primary);
        Note(_tables.KeyOf(period, ""), counted.Tree, counted.Facts, counted.Primary, hidden);
        return hidden;
    }

    private (CellTree Tree, CellFacts Facts, PrimarySet Primary, SelectionResult Selection) Selected(Period period, bool[] more)
    {
        var (tree, facts, primary) = _tables.Over(period);
        var before = Before([period], "", tree);
        for (var area = 0; area < more.Length; area++)
        {
            before[area] |= more[area];
        }

        return (tree, facts, primary, KeyedSelection.Select(tree, facts, primary, Order(period.ToString(), tree), before));
    }

    // What can be worked out of a hidden cell bounds what is part of it; of money that is the number of payments.
    private void Note(CellKey key, CellTree tree, CellFacts facts, PrimarySet primary, bool[] hidden)
    {
        bool[] all = [.. hidden, .. Enumerable.Repeat(true, tree.Count - hidden.Length)];
        var audit = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, all));
        _bounds.Note(key, new ProtectedFigures(
            facts.Values[.._areas.Count],
            [.. Enumerable.Range(0, _areas.Count).Select(area => facts.Roles[area] == CellRole.StructuralZero ? -1 : audit.Interval(area).High)],
            [.. Enumerable.Range(0, _areas.Count).Select(area => facts.IsUnknown(area, all))]));
    }

    // A table that hiding does not protect is not published at all.
    private bool[] Accept(SelectionResult selection, bool isProtected, string table)
    {
        IsExtended |= selection.Extended > 0;
        if (isProtected)
        {
            return selection.Hidden[.._areas.Count];
        }

        Refused.Add(table);
        return [.. Enumerable.Repeat(true, _areas.Count)];
    }

    // The shorter periods inside a longer one are published together or not at all, like the parts of a breakdown.
    private void WithinPeriod(Period period, string column, PeriodFamilies families)
    {
        var parts = families.PartsOf(period);
        if (parts.Length == 0)
        {
            return;
        }

        var before = HiddenIn(period, column);
        foreach (var part in column.Length == 0 ? [] : parts)
        {
            before = Either(before, HiddenIn(part, ""));
        }

        var hidden = Together(parts, column, before, period);
        foreach (var part in parts)
        {
            _hidden[(part, column)] = hidden;
            WithinPeriod(part, column, families);
        }
    }

    // Payments are few: a window of the programme and a longer period, both shown of a neighbourhood, leave little for what is outside of the window. So a
    // neighbourhood's windows of money are published together or not at all, and only where every period of the calendar is.
    private void Windows(Period[] windows)
    {
        bool[] Leaves(IEnumerable<bool> hidden) => [.. hidden.Take(_areas.Count).Select((isHidden, area) => isHidden && _areas.IsLeaf(area))];
        var leaves = Leaves(_hidden.Where(table => table.Key.Column.Length == 0).Select(table => table.Value).Aggregate(new bool[_areas.Count], Either));
        for (var before = -1; windows.Length > 0 && before < leaves.Count(isHidden => isHidden);)
        {
            before = leaves.Count(isHidden => isHidden);
            leaves = windows.Select(window => Leaves(Selected(window, leaves).Selection.Hidden)).Aggregate(leaves, Either);
        }

        foreach (var window in windows)
        {
            _hidden[(window, "")] = OverAreas(window, leaves);
        }
    }

    private bool[] Together(Period[] periods, string column, bool[] before, Period? longer)
    {
        var keys = periods.Order().SelectMany(period => _keys[(period, column)]).ToArray();
        var (tree, facts) = _tables.Rows(keys, longer, HiddenIn);
        var already = Before(periods, column, tree);
        IsExtended |= facts.Any(part => part.TellsParts);
        for (var area = 0; area < before.Length; area++)
        {
            already[area] |= before[area];
        }

        var selection = BreakdownRowRule.Select(tree, facts, _limits, Order($"{string.Join('+', periods)}|{column}", tree), already, [.. keys.Select(_tables.Dominated)]);
        var hidden = Accept(selection, Audits.NoteRows(selection), $"{string.Join('+', periods)}{(column.Length == 0 ? "" : "|")}{column}");
        for (var part = 0; part < keys.Length; part++)
        {
            Note(_tables.KeyOf(keys[part].Period, keys[part].Breakdown), tree, facts[part], PrimarySet.OfCounts(facts[part], _limits), hidden);
        }

        return hidden;
    }

    private bool[] Before(Period[] periods, string column, CellTree tree)
    {
        var hidden = new bool[tree.Count];
        foreach (var period in periods)
        {
            _bounds.MarkHidden(_measure.Code, period, column, hidden);
            _knowledge.MarkHidden(_measure.Code, period, column, hidden);
            var linked = _linked.GetValueOrDefault((period, column)) ?? [];
            for (var area = 0; area < linked.Length; area++)
            {
                hidden[area] |= linked[area];
            }
        }

        return hidden;
    }

    private KeyedOrder Order(string table, CellTree tree) => new(
        _key.Bytes, FamilyOf(_measure), table,
        [.. Enumerable.Range(0, tree.Count).Select(cell => cell < _areas.Count ? _areas.Areas[cell].Code : $"{_areas.Areas[tree.Parent[cell]].Code}|own")]);

    private static bool[] Either(bool[] one, bool[] other) => [.. one.Zip(other, (first, second) => first || second)];
}
