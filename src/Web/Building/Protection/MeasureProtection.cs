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
    // Parents come before children in a tree of areas.
    private const int Root = 0;

    private readonly AreaTree _areas;
    private readonly Measure _measure;
    private readonly PrimaryLimits _limits;
    private readonly DisclosureKey _key;
    private readonly Func<Period, string, CellColumn?> _wholeOf;
    private readonly IReadOnlyDictionary<CellKey, LargestAmounts> _largest;
    private readonly ReaderKnowledge _knowledge;
    private readonly Dictionary<(Period Period, string Column), bool[]> _linked = [];
    private readonly Dictionary<(Period Period, string Breakdown), CellColumn> _columns;
    private readonly ILookup<(Period Period, string Column), (Period Period, string Breakdown)> _keys;
    private readonly Dictionary<(Period Period, string Column), bool[]> _hidden = [];

    /// <summary>Prepares the measure.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <param name="key">The secret.</param>
    /// <param name="columns">Its cells, which are changed in place.</param>
    /// <param name="wholeOf">The published cells of what the measure is a share of, by period and breakdown; null for none.</param>
    /// <param name="largest">The largest contributions to its sums; of money only.</param>
    /// <param name="knowledge">What readers have besides the release.</param>
    public MeasureProtection(
        AreaTree areas, Measure measure, PrimaryLimits limits, DisclosureKey key,
        IReadOnlyDictionary<CellKey, CellColumn> columns, Func<Period, string, CellColumn?> wholeOf,
        IReadOnlyDictionary<CellKey, LargestAmounts> largest, ReaderKnowledge knowledge)
    {
        (_areas, _measure, _limits, _key, _wholeOf, _largest, _knowledge) = (areas, measure, limits, key, wholeOf, largest, knowledge);
        _columns = columns.ToDictionary(pair => (pair.Key.Period, pair.Key.Breakdown), pair => pair.Value);
        _keys = _columns.Keys.OrderBy(each => each.Breakdown, StringComparer.Ordinal).ToLookup(each => (each.Period, ColumnOf(each.Breakdown)));
    }

    /// <summary>Tables of which no cell may be published, since hiding alone does not protect them.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>The measure's code.</summary>
    public string Code => _measure.Code;

    /// <summary>How its tables were proven.</summary>
    public TableAudits Audits { get; private set; } = new();

    /// <summary>Says which cells are to be hidden; may be asked again when more has been <see cref="Link"/>ed.</summary>
    public void Select()
    {
        Audits = new TableAudits();
        Refused.Clear();
        _hidden.Clear();
        var families = FamiliesOf("");
        foreach (var period in families.Roots)
        {
            _hidden[(period, "")] = OverAreas(period);
            WithinPeriod(period, "", families);
        }

        foreach (var column in _keys.Select(group => group.Key.Column).Where(column => column.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
        {
            var broken = FamiliesOf(column);
            foreach (var period in broken.Roots)
            {
                _hidden[(period, column)] = Together([period], column, Hidden(period, ""));
                WithinPeriod(period, column, broken);
            }
        }

    }

    /// <summary>What the secret order is stable for: all that is asked of the same households, so that two measures alike have the same covers.</summary>
    public static string FamilyOf(Measure measure) => measure.RollUp is RollUp.LastRecord or RollUp.Poverty ? measure.Table : measure.Code;

    /// <summary>Periods of a table, by the column of its breakdown.</summary>
    public IEnumerable<Period> PeriodsOf(string column) => _keys.Where(group => group.Key.Column == column).Select(group => group.Key.Period);

    /// <summary>Which areas of a table are to be hidden; shape [areas].</summary>
    public bool[] HiddenIn(Period period, string column) => Hidden(period, column);

    /// <summary>Hides areas of a table besides those that it hides by itself, because they are hidden in another.</summary>
    /// <returns>Whether any is new.</returns>
    public bool Link(Period period, string column, bool[] areas)
    {
        var hidden = Hidden(period, column);
        _linked[(period, column)] = _linked.TryGetValue((period, column), out var before) ? Either(before, areas) : areas;
        return areas.Where((isHidden, area) => isHidden && !hidden[area]).Any();
    }

    private PeriodFamilies FamiliesOf(string column) => new([.. _keys.Where(group => group.Key.Column == column).Select(group => group.Key.Period).Order()]);

    private static string ColumnOf(string breakdown) => breakdown.Length == 0 ? "" : Breakdown.Column(breakdown);

    private bool[] OverAreas(Period period)
    {
        var (tree, facts, primary) = TableOf(period);
        var selection = KeyedSelection.Select(tree, facts, primary, Order(period.ToString(), tree), Before([period], "", tree));
        if (!Audits.Prove(tree, facts, primary, selection))
        {
            Refused.Add(period.ToString());
            return [.. Enumerable.Repeat(true, _areas.Count)];
        }

        return selection.Hidden[.._areas.Count];
    }

    private (CellTree Tree, CellFacts Facts, PrimarySet Primary) TableOf(Period period)
    {
        var (key, column) = (KeyOf(period, ""), _columns[(period, "")]);
        var known = _knowledge.Known(key, column);
        if (_largest.TryGetValue(key, out var largest))
        {
            return MoneyTable.Of(_areas, _measure, column, largest, known, _limits);
        }

        var (tree, facts) = ProtectionTable.Of(_areas, _measure, [column], [_wholeOf(period, "")], [known]);
        return (tree, facts[0], PrimarySet.OfCounts(facts[0], _limits));
    }

    // The shorter periods inside a longer one are published together or not at all, like the parts of a breakdown.
    private void WithinPeriod(Period period, string column, PeriodFamilies families)
    {
        var parts = families.PartsOf(period);
        if (parts.Length == 0)
        {
            return;
        }

        var before = Hidden(period, column);
        foreach (var part in column.Length == 0 ? [] : parts)
        {
            before = Either(before, Hidden(part, ""));
        }

        var hidden = Together(parts, column, before);
        foreach (var part in parts)
        {
            _hidden[(part, column)] = hidden;
            WithinPeriod(part, column, families);
        }
    }

    private bool[] Together(Period[] periods, string column, bool[] before)
    {
        var keys = periods.Order().SelectMany(period => _keys[(period, column)]).ToArray();
        var (tree, facts) = ProtectionTable.Of(
            _areas, _measure, [.. keys.Select(key => _columns[key])], [.. keys.Select(key => _wholeOf(key.Period, key.Breakdown))],
            [.. keys.Select(key => _knowledge.Known(KeyOf(key.Period, key.Breakdown), _columns[key]))]);
        Audits.NoteRows();
        var already = Before(periods, column, tree);
        for (var area = 0; area < before.Length; area++)
        {
            already[area] |= before[area];
        }

        bool[][] dominated = [.. keys.Select(key => MoneyTable.Dominated(_columns[key], _largest.GetValueOrDefault(KeyOf(key.Period, key.Breakdown)), _limits))];
        return BreakdownRowRule.Select(tree, facts, _limits, Order($"{string.Join('+', periods)}|{column}", tree), already, dominated)[.._areas.Count];
    }

    private bool[] Before(Period[] periods, string column, CellTree tree)
    {
        var hidden = new bool[tree.Count];
        foreach (var period in periods)
        {
            _knowledge.MarkHidden(_measure.Code, period, column, hidden);
            var linked = _linked.GetValueOrDefault((period, column)) ?? [];
            for (var area = 0; area < linked.Length; area++)
            {
                hidden[area] |= linked[area];
            }
        }

        return hidden;
    }

    private CellKey KeyOf(Period period, string breakdown) => new(_measure.Code, breakdown, period);

    private bool[] Hidden(Period period, string column) => _hidden.TryGetValue((period, column), out var hidden) ? hidden : new bool[_areas.Count];

    private KeyedOrder Order(string table, CellTree tree) => new(
        _key.Bytes, FamilyOf(_measure), table,
        [.. Enumerable.Range(0, tree.Count).Select(cell => cell < _areas.Count ? _areas.Areas[cell].Code : $"{_areas.Areas[tree.Parent[cell]].Code}|own")]);

    /// <summary>Hides; afterwards no hidden value is in the cells.</summary>
    /// <returns>How many cells were hidden in themselves and beside them, and the share of all cases that they hold.</returns>
    public MeasureTally Hide()
    {
        var tally = default(MeasureTally);
        foreach (var ((period, breakdown), column) in _columns)
        {
            var (hidden, whole) = (Hidden(period, ColumnOf(breakdown)), _wholeOf(period, breakdown));
            var dominated = MoneyTable.Dominated(column, _largest.GetValueOrDefault(KeyOf(period, breakdown)), _limits);
            for (var area = 0; area < column.AreaCount; area++)
            {
                if (column.Status[area].HasValue())
                {
                    // What is known already is hidden all the same when it is too small now, except what the public sees.
                    var isPrimary = dominated[area] || IsPrimary(column, whole, area);
                    var isHidden = (hidden[area] || isPrimary) && !_knowledge.IsPublic(KeyOf(period, breakdown), area);
                    tally += MeasureTally.OfCell(isHidden, isPrimary);
                    Close(column, area, isHidden);
                }
            }

            tally += breakdown.Length == 0 ? Mass(column) : default;
        }

        return tally;
    }

    private bool IsPrimary(CellColumn column, CellColumn? whole, int area) => PrimaryRule.IsTooFew(_measure, column, area, _limits.Cases)
        || (whole is not null && whole.Status[area].HasValue() && whole.Cases[area] >= column.Cases[area] && whole.Cases[area] - column.Cases[area] < _limits.Cases);

    // Of what is shown by now.
    private MeasureTally Mass(CellColumn column) => !column.Status[Root].HasValue() ? default : new MeasureTally(
        0, 0, 0, Enumerable.Range(0, _areas.Count).Where(area => _areas.IsLeaf(area) && column.Status[area].HasValue()).Sum(area => column.Cases[area]), column.Cases[Root]);

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

    private static bool[] Either(bool[] one, bool[] other) => [.. one.Zip(other, (first, second) => first || second)];
}
