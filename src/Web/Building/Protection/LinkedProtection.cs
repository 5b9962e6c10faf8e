namespace Mahalleh.Web.Building.Protection;

/// <summary>Protects linked measures together, so that they are hidden in the same areas.</summary>
internal static class LinkedProtection
{
    /// <summary>Measures in order, those that are linked together at the place of the last of them.</summary>
    public static IEnumerable<IReadOnlyList<string>> Units(List<string> order, IReadOnlyList<IReadOnlyList<MeasureTable>> groups)
    {
        var units = order.ToDictionary(code => code, code => new HashSet<string>([code], StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var joined = group.SelectMany(table => units[table.Measure]).ToHashSet(StringComparer.Ordinal);
            foreach (var code in joined)
            {
                units[code] = joined;
            }
        }

        return order.Where(code => order.FindLastIndex(units[code].Contains) is var last && order[last] == code).Select(code => (IReadOnlyList<string>)[.. order.Where(units[code].Contains)]);
    }

    /// <summary>Says what is hidden of measures that are protected together: each by itself, then again with what is hidden of the others, until nothing is new.</summary>
    /// <remarks>It ends, because hidden sets only grow.</remarks>
    public static void Select(List<MeasureProtection> protections, IReadOnlyList<IReadOnlyList<MeasureTable>> groups)
    {
        protections.ForEach(protection => protection.Select());
        var byCode = protections.ToDictionary(protection => protection.Code, StringComparer.Ordinal);
        var own = groups.Select(group => group.Where(table => byCode.ContainsKey(table.Measure)).ToArray()).Where(group => group.Length > 1).ToArray();
        bool isNew;
        do
        {
            isNew = false;
            foreach (var group in own)
            {
                isNew |= Join(group, byCode);
            }

            if (isNew)
            {
                protections.ForEach(protection => protection.Select());
            }
        }
        while (isNew);
    }

    private static bool Join(MeasureTable[] group, Dictionary<string, MeasureProtection> byCode)
    {
        var isNew = false;
        foreach (var period in group.SelectMany(table => byCode[table.Measure].PeriodsOf(table.Column)).Distinct().ToArray())
        {
            var tables = group.Where(table => byCode[table.Measure].PeriodsOf(table.Column).Contains(period)).ToArray();
            var all = tables.Select(table => byCode[table.Measure].HiddenIn(period, table.Column)).Aggregate((one, other) => [.. one.Zip(other, static (first, second) => first || second)]);
            foreach (var table in tables)
            {
                isNew |= byCode[table.Measure].Link(period, table.Column, all);
            }
        }

        return isNew;
    }
}
