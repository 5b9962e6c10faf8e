using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Tests.Poverty;

/// <summary>Households of random areas, of any level.</summary>
internal sealed record PovertyRecords(int[] Area, double[] Persons, bool[][] Deprived, double[] Shares, double Cutoff)
{
    public static PovertyRecords Some(Random random, int areas, int records, int dimensions) => new(
        [.. Enumerable.Range(0, records).Select(_ => random.Next(areas))],
        [.. Enumerable.Range(0, records).Select(_ => random.Next(1, 8) * (0.5 + random.Next(3)))],
        SomeDeprived(random, records, dimensions),
        SomeShares(random, dimensions),
        random.Next(1, 11) / 10.0);

    public static bool[][] SomeDeprived(Random random, int records, int dimensions) =>
        [.. Enumerable.Range(0, records).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.Next(3) == 0).ToArray())];

    public static double[] SomeShares(Random random, int dimensions)
    {
        var weights = Enumerable.Range(0, dimensions).Select(_ => random.Next(1, 5)).ToArray();
        return [.. weights.Select(weight => weight / (double)weights.Sum())];
    }

    /// <summary>The figures of the records inside an area, by the oracle.</summary>
    public PovertyFigures Within(AreaTree tree, int area)
    {
        var inside = Enumerable.Range(0, Area.Length).Where(record => tree.Contains(area, Area[record])).ToArray();
        return AlkireFoster.Measure([.. inside.Select(record => Deprived[record])], Shares, Cutoff, [.. inside.Select(record => Persons[record])]);
    }

    /// <summary>The sums of the records attached to each area itself.</summary>
    public PovertyColumns Own(int areas)
    {
        var (persons, poor, deprivation) = (new double[areas], new double[areas], new double[areas]);
        var censored = Shares.Select(_ => new double[areas]).ToArray();
        for (var record = 0; record < Area.Length; record++)
        {
            var (area, household) = (Area[record], Household(record));
            persons[area] += household.Persons;
            poor[area] += household.PoorPersons;
            deprivation[area] += household.Deprivation;
            for (var dimension = 0; dimension < Shares.Length; dimension++)
            {
                censored[dimension][area] += Deprived[record][dimension] ? household.PoorPersons : 0;
            }
        }

        return new PovertyColumns(persons, poor, deprivation, censored);
    }

    /// <summary>The households of each area, every one a kind of its own.</summary>
    public IReadOnlyList<IReadOnlyList<ClusterGroup>> Households(int areas) =>
        [.. Enumerable.Range(0, areas).Select(area => Enumerable.Range(0, Area.Length).Where(record => Area[record] == area).Select(Household).ToArray())];

    private ClusterGroup Household(int record)
    {
        var score = AlkireFoster.Score(Deprived[record], Shares);
        var poor = AlkireFoster.IsPoor(score, Cutoff) ? Persons[record] : 0;
        return new ClusterGroup(Persons[record], poor, poor * score, 1);
    }
}
