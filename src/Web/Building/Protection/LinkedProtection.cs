namespace Mahalleh.Web.Building.Protection;

/// <summary>Protects linked measures together, so that they are hidden in the same areas.</summary>
internal static class LinkedProtection
{
    /// <summary>Says what is hidden of measures that are protected together: each by itself, then again with what is hidden of the others and beside rings, until nothing is new.</summary>
    /// <remarks>It ends, because what is linked only grows; a cover that it makes needless may be shown again.</remarks>
    /// <param name="protections">The measures, what contains another before it.</param>
    /// <param name="groups">Linked tables.</param>
    /// <param name="containment">Which measure contains which: what is hidden of the one is hidden of the other.</param>
    public static void Select(List<MeasureProtection> protections, IReadOnlyList<IReadOnlyList<MeasureTable>> groups, MeasureContainment containment)
    {
        protections.ForEach(protection => protection.Select());
        var byCode = protections.ToDictionary(protection => protection.Code, StringComparer.Ordinal);
        var own = groups.Select(group => group.Where(table => byCode.ContainsKey(table.Measure)).ToArray()).Where(group => group.Length > 1).ToArray();
        bool isNew;
        do
        {
            isNew = JoinAll(protections, own, containment, byCode);

            // Rings are looked for when all else is settled, each measure with those before it.
            protections.ForEach(protection => protection.Reopen());
            foreach (var protection in isNew ? [] : protections)
            {
                isNew |= protection.CloseRings();
            }

            if (isNew)
            {
                protections.ForEach(protection => protection.Select());
            }
        }
        while (isNew);
    }

    private static bool JoinAll(
        List<MeasureProtection> protections, MeasureTable[][] groups, MeasureContainment containment, Dictionary<string, MeasureProtection> byCode)
    {
        var isNew = false;
        foreach (var group in groups)
        {
            isNew |= Join(group, byCode);
        }

        foreach (var protection in protections)
        {
            foreach (var whole in containment.Wholes(protection.Code).Where(byCode.ContainsKey))
            {
                isNew |= Follow(protection, byCode[whole]);
            }
        }

        return isNew;
    }

    private static bool Follow(MeasureProtection part, MeasureProtection whole)
    {
        var isNew = false;
        foreach (var (period, column) in part.Tables.Intersect(whole.Tables).ToArray())
        {
            isNew |= part.Link(period, column, whole.HiddenIn(period, column));
        }

        return isNew;
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
