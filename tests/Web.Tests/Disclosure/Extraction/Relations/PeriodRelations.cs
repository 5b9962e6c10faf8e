using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>
/// A period and the shorter ones that fill it. Records add up; persons are counted anew; of the last assessment of a household the
/// longer period has no more than all shorter ones together, and no less than the last of them.
/// </summary>
internal static class PeriodRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var (key, parts) in cells.Keys.Select(key => (key, Parts: Inside(cells, key))).Where(pair => pair.Parts.Length > 0))
        {
            for (var area = 0; area < cells.Areas.Count; area++)
            {
                var whole = new CellAddress(key, area);
                CellAddress[] inside = [.. parts.Select(part => new CellAddress(part, area))];
                foreach (var row in Rows(cells.Catalogue.Measures[key.Measure].RollUp, whole, inside))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>Longer periods whose figure is no less than that of a shorter one, unless a household was assessed twice and otherwise.</summary>
    public static IEnumerable<CellKey> Containers(AttackedCells cells, CellKey key) => !key.Period.IsWindow
        && cells.Catalogue.Measures[key.Measure].RollUp is RollUp.Sum or RollUp.Distinct or RollUp.Moments or RollUp.LastRecord or RollUp.Poverty
        ? Longer(key).Select(period => key with { Period = period }) : [];

    private static IEnumerable<Period> Longer(CellKey key) => new[] { PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter }
        .Where(kind => kind < key.Period.Kind).Select(kind => Enclosing(key.Period, kind));

    private static Period Enclosing(Period period, PeriodKind kind) =>
        Enumerable.Range(1, Period.CountInYear(kind)).Select(at => new Period(period.Year, kind, at)).First(longer => longer.Contains(period.Start));

    private static IEnumerable<AttackRow> Rows(RollUp rollUp, CellAddress whole, CellAddress[] parts) => rollUp switch
    {
        RollUp.Sum => [AttackRow.Sum("periods", whole, parts)],
        RollUp.Distinct or RollUp.Moments => AreaRelations.Anew("periods", whole, parts),
        RollUp.LastRecord or RollUp.Poverty => [AttackRow.AtMostSum("periods", whole, parts), AttackRow.AtMost("periods", parts[^1], whole)],
        _ => [],
    };

    // The longest shorter kind that fills the period without a gap.
    private static CellKey[] Inside(AttackedCells cells, CellKey key)
    {
        var whole = key.Period;
        foreach (var kind in new[] { PeriodKind.Half, PeriodKind.Quarter, PeriodKind.Month }.Where(kind => !whole.IsWindow && kind > whole.Kind))
        {
            CellKey[] parts = [.. cells.Of(key.Measure, key.Breakdown.Length == 0 ? "" : Breakdown.Column(key.Breakdown))
                .Where(other => other.Breakdown == key.Breakdown && other.Period.Kind == kind && whole.Contains(other.Period.Start))
                .OrderBy(other => other.Period)];
            if (parts.Length == Period.CountInYear(kind) / Period.CountInYear(whole.Kind))
            {
                return parts;
            }
        }

        return [];
    }
}
