using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Building.Protection;

/// <summary>A measure by the column that breaks it down; the empty column is its total.</summary>
internal readonly record struct MeasureTable(string Measure, string Column);

/// <summary>Tables that are hidden in the same areas, because one can be worked out from the others (docs/disclosure.md, "Linked measures").</summary>
internal static class LinkedMeasures
{
    /// <summary>The groups of linked tables, each of two or more measures.</summary>
    public static IReadOnlyList<IReadOnlyList<MeasureTable>> Of(IndicatorCatalogue catalogue)
    {
        var groups = new List<IReadOnlyList<MeasureTable>>();

        // The deprivation of the poor is the sum of what they lack, dimension by dimension.
        groups.AddRange(catalogue.Measures.Values.Where(measure => measure.Poverty?.Count is PovertyCount.Censored or PovertyCount.Deprivation)
            .GroupBy(measure => measure.Poverty!.Profile, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => (IReadOnlyList<MeasureTable>)[.. group.Select(measure => new MeasureTable(measure.Code, ""))]));

        foreach (var whole in catalogue.Measures.Values.Where(measure => measure.Breakdowns.Count > 0))
        {
            foreach (var column in whole.Breakdowns)
            {
                MeasureTable[] parts = [.. catalogue.Measures.Values.Where(part => IsPart(part, whole, column)).Select(part => new MeasureTable(part.Code, ""))];
                if (parts.Length > 0)
                {
                    groups.Add([new MeasureTable(whole.Code, column), .. parts]);
                }
            }
        }

        return groups;
    }

    /// <summary>The condition by which a measure counts some values of a column by itself, by which another is broken down; null where it does not.</summary>
    /// <param name="part">The one.</param>
    /// <param name="whole">The other.</param>
    public static Condition? Picked(Measure part, Measure whole) =>
        whole.Breakdowns.FirstOrDefault(column => IsPart(part, whole, column)) is { } picked ? part.Where.First(condition => condition.Column == picked) : null;

    // Some values of the column, counted by themselves: the total less these is the rest of the breakdown.
    private static bool IsPart(Measure part, Measure whole, string column)
    {
        var isAlike = part.Code != whole.Code && part.Table == whole.Table && part.RollUp == whole.RollUp && part.Counts == whole.Counts && part.Amount == whole.Amount
            && part.Key == whole.Key && part.Date == whole.Date && part.Weight == whole.Weight;
        var own = part.Where.Where(condition => condition.Column != column).ToArray();
        return isAlike && part.Where.Any(condition => condition.Column == column && condition.Values.Count > 0)
            && whole.Where.All(condition => condition.Column != column)
            && own.Length == whole.Where.Count && own.All(condition => whole.Where.Any(other => other.Column == condition.Column && other.Values.SequenceEqual(condition.Values)))
            && part.WhereAny.SequenceEqual(whole.WhereAny);
    }
}
