namespace Mahalleh.Indicators.Poverty;

/// <summary>The households of one area as distinct kinds, in an order that does not depend on the order of the records.</summary>
internal sealed class Stratum
{
    private const double Tolerance = 1e-9;

    private Stratum(ClusterGroup[] kinds)
    {
        Kinds = kinds;
        Households = kinds.Sum(kind => kind.Count);
    }

    /// <summary>The distinct kinds, each with at least one household.</summary>
    public ClusterGroup[] Kinds { get; }

    /// <summary>n: households of all kinds.</summary>
    public long Households { get; }

    public static Stratum Of(IReadOnlyList<ClusterGroup> groups, string area)
    {
        var kinds = new List<ClusterGroup>(groups.Count);
        foreach (var group in groups)
        {
            Check(group, area);
            if (group.Count > 0)
            {
                kinds.Add(group);
            }
        }

        kinds.Sort(Compare);
        return new Stratum(Merged(kinds));
    }

    private static void Check(ClusterGroup group, string area)
    {
        var isHousehold = group.Count >= 0
            && double.IsFinite(group.Persons)
            && group.Deprivation >= 0
            && group.Deprivation <= group.PoorPersons * (1 + Tolerance)
            && group.PoorPersons <= group.Persons * (1 + Tolerance);
        if (!isHousehold)
        {
            throw new ArgumentException($"{group} of the area '{area}' is no household: 0 ≤ deprivation ≤ poor persons ≤ persons, count ≥ 0.", nameof(group));
        }
    }

    private static ClusterGroup[] Merged(List<ClusterGroup> sorted)
    {
        var kinds = new List<ClusterGroup>(sorted.Count);
        foreach (var kind in sorted)
        {
            if (kinds.Count > 0 && Compare(kinds[^1], kind) == 0)
            {
                kinds[^1] = kind with { Count = kinds[^1].Count + kind.Count };
            }
            else
            {
                kinds.Add(kind);
            }
        }

        return [.. kinds];
    }

    private static int Compare(ClusterGroup one, ClusterGroup other)
    {
        var persons = one.Persons.CompareTo(other.Persons);
        var poor = persons != 0 ? persons : one.PoorPersons.CompareTo(other.PoorPersons);
        return poor != 0 ? poor : one.Deprivation.CompareTo(other.Deprivation);
    }
}
