using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building.Protection;

/// <summary>The cells of one measure as tables to be protected, with all that bounds them: whom they are a share of, what contains them, what is known already.</summary>
/// <param name="areas">The areas.</param>
/// <param name="measure">The measure.</param>
/// <param name="limits">The numbers of the rules.</param>
/// <param name="columns">Its cells.</param>
/// <param name="bounds">What is published of the measures that contain it.</param>
/// <param name="largest">The largest contributions to its sums; of money only.</param>
/// <param name="knowledge">What readers have besides the release.</param>
internal sealed class MeasureTables(
    AreaTree areas, Measure measure, PrimaryLimits limits, IReadOnlyDictionary<CellKey, CellColumn> columns, PublishedBounds bounds,
    IReadOnlyDictionary<CellKey, LargestAmounts> largest, ReaderKnowledge knowledge)
{
    private readonly Dictionary<string, PeriodFamilies> _families = new(StringComparer.Ordinal);
    private TellingWholes? _telling;

    /// <summary>The cells by period and breakdown.</summary>
    public Dictionary<(Period Period, string Breakdown), CellColumn> Columns { get; } = columns.ToDictionary(pair => (pair.Key.Period, pair.Key.Breakdown), pair => pair.Value);

    /// <summary>The key of a table of areas.</summary>
    public CellKey KeyOf(Period period, string breakdown) => new(measure.Code, breakdown, period);

    /// <summary>The periods of its tables by one column; of the total for the empty one.</summary>
    public PeriodFamilies FamiliesOf(string column)
    {
        if (!_families.TryGetValue(column, out var families))
        {
            families = new([.. Columns.Keys.Where(key => Breakdown.Column(key.Breakdown) == column).Select(key => key.Period).Distinct().Order()]);
            _families.Add(column, families);
        }

        return families;
    }

    /// <summary>Forgets what was known of the measures that contain this one.</summary>
    public void Renew() => _telling = null;

    /// <summary>The total of a period over the areas.</summary>
    public (CellTree Tree, CellFacts Facts, PrimarySet Primary) Over(Period period)
    {
        var (key, column) = (KeyOf(period, ""), Columns[(period, "")]);
        if (!largest.TryGetValue(key, out var contributions))
        {
            return Counted(period);
        }

        var (tree, facts, behind) = MoneyTable.Of(areas, measure, column, contributions, knowledge.Known(key, column), MoneyTable.ScaleOf([column]));
        return (tree, facts, PrimarySet.OfMoney(facts, behind, limits));
    }

    /// <summary>The cases of a period over the areas; of money the payments.</summary>
    public (CellTree Tree, CellFacts Facts, PrimarySet Primary) Counted(Period period)
    {
        var (key, column) = (KeyOf(period, ""), Columns[(period, "")]);
        var known = knowledge.Known(key, column);
        var (tree, facts) = ProtectionTable.Of(areas, measure, [column], [bounds.DenominatorOf(key)], [known], [Ceilings(period, "", longer: null)],
            (_, own) => bounds.Weights.Of(measure, period, column, own));
        return (tree, facts[0], PrimarySet.OfCounts(facts[0], limits));
    }

    /// <summary>Several columns that are hidden alike: the parts of a breakdown, of one or more periods.</summary>
    /// <param name="keys">The columns.</param>
    /// <param name="longer">The period of which theirs are the parts; null for none.</param>
    /// <param name="hiddenIn">Which areas of a table are hidden that was selected before, by period and column.</param>
    public (CellTree Tree, CellFacts[] Facts) Rows((Period Period, string Breakdown)[] keys, Period? longer, Func<Period, string, bool[]> hiddenIn)
    {
        CellCeilings[] ceilings = [.. keys.Select(key => Ceilings(key.Period, key.Breakdown, longer))];
        new SharedWholes(areas, measure, limits, Columns, hiddenIn).Bound(keys, ceilings, longer);
        return ProtectionTable.Of(
            areas, measure, [.. keys.Select(key => Columns[key])], [.. keys.Select(key => bounds.DenominatorOf(KeyOf(key.Period, key.Breakdown)))],
            [.. keys.Select(key => knowledge.Known(KeyOf(key.Period, key.Breakdown), Columns[key]))], ceilings,
            (at, own) => bounds.Weights.Of(measure, keys[at].Period, Columns[keys[at]], own));
    }

    /// <summary>One table by itself, as somebody reads it who knows what is published of the measures that contain this one.</summary>
    public CellFacts Read((Period Period, string Breakdown) key)
    {
        var table = KeyOf(key.Period, key.Breakdown);
        var column = Columns[key];
        return ProtectionTable.Of(areas, measure, [column], [bounds.DenominatorOf(table)], [knowledge.Known(table, column)], [Ceilings(key.Period, key.Breakdown, longer: null)],
            (_, own) => bounds.Weights.Of(measure, key.Period, column, own)).Facts[0];
    }

    /// <summary>The amounts of tables of money, with who stands behind them; of one scale, since they are parts of each other; a table without contributions has no largest. Null where none is of money.</summary>
    /// <param name="keys">The tables.</param>
    public (CellFacts[] Facts, Contributors[] Behind)? ReadAmounts((Period Period, string Breakdown)[] keys)
    {
        if (!Array.Exists(keys, key => largest.ContainsKey(KeyOf(key.Period, key.Breakdown))))
        {
            return null;
        }

        var scale = MoneyTable.ScaleOf(Columns.Values);
        var read = keys.Select(key => MoneyTable.Of(areas, measure, Columns[key], largest.GetValueOrDefault(KeyOf(key.Period, key.Breakdown)) ?? new LargestAmounts(areas.Count), knowledge.Known(KeyOf(key.Period, key.Breakdown), Columns[key]), scale)).ToArray();
        return ([.. read.Select(table => table.Facts)], [.. read.Select(table => table.Behind)]);
    }

    /// <summary>Areas whose sum of money one or two contributors make up almost alone; shape [areas].</summary>
    public bool[] Dominated((Period Period, string Breakdown) key) => MoneyTable.Dominated(Columns[key], largest.GetValueOrDefault(KeyOf(key.Period, key.Breakdown)), limits);

    /// <summary>Whether a cell is hidden in itself, as its figures stand now.</summary>
    public bool IsPrimary((Period Period, string Breakdown) key, int area)
    {
        var (column, whole) = (Columns[key], bounds.DenominatorOf(KeyOf(key.Period, key.Breakdown)));
        return PrimaryRule.IsTooFew(measure, column, area, limits.Cases)
            || (whole is not null && whole.Status[area].HasValue() && whole.Cases[area] >= column.Cases[area] && whole.Cases[area] - column.Cases[area] < limits.Cases);
    }

    /// <summary>Whether the public sees a cell, in a release for officials.</summary>
    public bool IsPublic((Period Period, string Breakdown) key, int area) => knowledge.IsPublic(KeyOf(key.Period, key.Breakdown), area);

    // What a cell can be at most by what is published: of measures that contain this one, of the total, and of the longer period.
    private CellCeilings Ceilings(Period period, string breakdown, Period? longer)
    {
        var ceilings = new CellCeilings(areas.Count);
        bounds.LowerToWholes(KeyOf(period, breakdown), ceilings);
        _telling ??= new TellingWholes(measure, limits, Columns, FamiliesOf, Known, IsWithin);
        _telling.FallsTo(period, breakdown).CopyTo(ceilings.FallsTo, 0);
        if (breakdown.Length > 0)
        {
            bounds.LowerTo(KeyOf(period, ""), ceilings);
        }

        if (longer is { } whole && IsWithin(period, whole))
        {
            bounds.LowerTo(KeyOf(whole, breakdown), ceilings);
        }

        return ceilings;
    }

    private long[] Known(Period period, string breakdown)
    {
        var ceilings = new CellCeilings(areas.Count);
        bounds.LowerToWholes(KeyOf(period, breakdown), ceilings);
        return ceilings.Known;
    }

    // Of the last assessments of a year only those of its last part are surely among them.
    private bool IsWithin(Period part, Period whole) => measure.RollUp is RollUp.Sum or RollUp.Distinct or RollUp.Moments
        || (measure.RollUp is RollUp.LastRecord or RollUp.Poverty && part.End == whole.End);
}
