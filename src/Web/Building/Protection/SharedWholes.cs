using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What parts that are hidden alike have in common: a longer period or a total, of which they are together at least all.</summary>
/// <param name="areas">The areas.</param>
/// <param name="measure">The measure.</param>
/// <param name="limits">The numbers of the rules.</param>
/// <param name="columns">Its cells, by period and breakdown.</param>
/// <param name="hiddenIn">Which areas of a table are hidden that was selected before, by period and column.</param>
internal sealed class SharedWholes(
    AreaTree areas, Measure measure, PrimaryLimits limits, IReadOnlyDictionary<(Period Period, string Breakdown), CellColumn> columns, Func<Period, string, bool[]> hiddenIn)
{
    /// <summary>Adds what follows from their wholes to the bounds of the parts.</summary>
    /// <param name="keys">The parts.</param>
    /// <param name="ceilings">Their bounds so far; shape [keys].</param>
    /// <param name="longer">The period of which theirs are the shorter ones; null for none.</param>
    public void Bound((Period Period, string Breakdown)[] keys, CellCeilings[] ceilings, Period? longer)
    {
        foreach (var parts in longer is null ? [] : Enumerable.Range(0, keys.Length).GroupBy(at => keys[at].Breakdown, StringComparer.Ordinal))
        {
            Bound((longer!.Value, parts.Key), [.. parts.Select(at => (keys[at], ceilings[at]))]);
        }

        foreach (var parts in Enumerable.Range(0, keys.Length).Where(at => keys[at].Breakdown.Length > 0).GroupBy(at => keys[at].Period))
        {
            Bound((parts.Key, ""), [.. parts.Select(at => (keys[at], ceilings[at]))]);
        }
    }

    private void Bound((Period Period, string Breakdown) whole, ((Period, string) Key, CellCeilings Ceilings)[] parts)
    {
        if (!columns.TryGetValue(whole, out var column))
        {
            return;
        }

        var (hidden, inside) = (hiddenIn(whole.Period, Breakdown.Column(whole.Breakdown)), Array.ConvertAll(parts, part => columns[part.Key]));
        for (var area = 0; area < areas.Count; area++)
        {
            var count = ProtectionTable.Count(measure, column, area);
            long[] counts = Array.ConvertAll(inside, part => ProtectionTable.Count(measure, part, area));
            if (column.Status[area].HasValue() && !hidden[area])
            {
                Raise(parts, counts, area, count);
            }

            if (measure.RollUp is RollUp.LastRecord or RollUp.Poverty && count > 0 && counts.Sum() == count)
            {
                Hold(parts, area, count, hidden[area]);
            }
        }
    }

    // What is shown is at most all parts together; the only other part of a small one must be able to be all of it.
    private void Raise(((Period, string) Key, CellCeilings Ceilings)[] parts, long[] counts, int area, long whole)
    {
        for (var part = 0; part < parts.Length; part++)
        {
            parts[part].Ceilings.Raise(area, whole, counts.Sum() - counts[part]);
            if (parts.Length == 2 && counts[1 - part] < limits.Cases && counts[part] < whole && counts.Sum() >= whole)
            {
                parts[part].Ceilings.RisesTo[area] = Math.Max(parts[part].Ceilings.RisesTo[area], whole);
            }
        }
    }

    // Where no household was assessed twice the parts add up, and none is more than the whole. A reader who sees the sums of the area above
    // knows it too.
    private void Hold(((Period, string) Key, CellCeilings Ceilings)[] parts, int area, long whole, bool isHidden)
    {
        foreach (var (_, ceilings) in parts)
        {
            ceilings.Lower(area, CountRange.Unbounded, Math.Max(whole, limits.Reach), isHidden);
        }
    }
}
