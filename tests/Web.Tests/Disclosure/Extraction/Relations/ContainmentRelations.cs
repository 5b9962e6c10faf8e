using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>Measures of which one contains the other: by the rules of the catalogue, by shares, and by the conditions of their records.</summary>
internal static class ContainmentRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var (part, whole) in Pairs(cells.Catalogue))
        {
            foreach (var key in cells.Keys.Where(key => key.Measure == part && cells.Has(key with { Measure = whole })))
            {
                AttackRow[] rows = [.. Enumerable.Range(0, cells.Areas.Count).Select(area => AttackRow.AtMost("containment", new CellAddress(key, area), new CellAddress(key with { Measure = whole }, area)))];
                foreach (var row in rows.All(row => row.IsTrue(cells)) ? rows : [])
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The measures that contain each measure, directly.</summary>
    public static ILookup<string, string> Wholes(IndicatorCatalogue catalogue) => Pairs(catalogue).ToLookup(pair => pair.Part, pair => pair.Whole, StringComparer.Ordinal);

    private static IEnumerable<(string Part, string Whole)> Pairs(IndicatorCatalogue catalogue)
    {
        var measures = catalogue.Measures.Values.ToArray();
        var byRule = catalogue.Rules.Values.Select(rule => (rule.Measure, rule.AtMost));
        var byShare = catalogue.Indicators.Values.Where(indicator => indicator is { Numerator.Count: 1, Denominator.Count: 1 }).Select(indicator => (indicator.Numerator[0].Measure, indicator.Denominator[0].Measure));
        var byRecords = measures.SelectMany(part => measures.Where(whole => part != whole && Contains(whole, part)).Select(whole => (part.Code, whole.Code)));
        return byRule.Concat(byShare).Concat(byRecords).Where(pair => catalogue.Measures[pair.Item1].Counts == catalogue.Measures[pair.Item2].Counts).Distinct();
    }

    private static bool Contains(Measure whole, Measure part) =>
        (whole.Table, whole.RollUp, whole.Date, whole.Key) == (part.Table, part.RollUp, part.Date, part.Key)
        && (whole.Amount == part.Amount || (whole.Amount == "members" && part.Counts == Counts.Persons))
        && whole.Counts == part.Counts && whole.Poverty is null && part.Poverty is null
        && (whole.WhereAny.Count == 0 || (part.WhereAny.Count > 0 && part.WhereAny.All(whole.WhereAny.Contains)))
        && whole.Where.All(condition => part.Where.Any(other => other.Column == condition.Column && other.Values.Order().SequenceEqual(condition.Values.Order()) && other.Minimum == condition.Minimum && other.NotAfter == condition.NotAfter && other.IsGiven == condition.IsGiven));
}
