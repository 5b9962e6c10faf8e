using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Building.Protection;

/// <summary>In which order measures pass the gate: those that are linked together, and what contains another before it, so that only what is published of it counts.</summary>
internal static class ProtectionOrder
{
    /// <summary>The measures in units that are protected together.</summary>
    /// <param name="catalogue">The definitions.</param>
    /// <param name="containment">Which measure contains which.</param>
    /// <param name="groups">Linked tables.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IndicatorCatalogue catalogue, MeasureContainment containment, IReadOnlyList<IReadOnlyList<MeasureTable>> groups)
    {
        var unitOf = Joined([.. catalogue.Measures.Keys], groups);
        var (order, done) = (new List<IReadOnlyList<string>>(), new HashSet<string>(StringComparer.Ordinal));
        bool IsReady(HashSet<string> unit) => unit.SelectMany(containment.Wholes).All(whole => unit.Contains(whole) || done.Contains(whole));
        var left = catalogue.Measures.Keys.Select(code => unitOf[code]).Distinct().ToList();
        while (left.Count > 0)
        {
            // Two units of which each contains some of the other: the first goes first, and takes the other as it will be shown at most.
            var next = left.Find(IsReady) ?? left[0];
            left.Remove(next);
            done.UnionWith(next);
            order.Add([.. next.OrderBy(code => containment.Wholes(code).Count(next.Contains)).ThenBy(code => code, StringComparer.Ordinal)]);
        }

        return order;
    }

    private static Dictionary<string, HashSet<string>> Joined(IReadOnlyList<string> codes, IReadOnlyList<IReadOnlyList<MeasureTable>> groups)
    {
        var units = codes.ToDictionary(code => code, code => new HashSet<string>([code], StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var joined = group.SelectMany(table => units[table.Measure]).ToHashSet(StringComparer.Ordinal);
            foreach (var code in joined)
            {
                units[code] = joined;
            }
        }

        return units;
    }
}
