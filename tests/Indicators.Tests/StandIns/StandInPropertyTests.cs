using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Indicators.Tests.Areas;
using Mahalleh.Indicators.Tests.Evaluation;
using Xunit;

namespace Mahalleh.Indicators.Tests.StandIns;

public sealed class StandInPropertyTests
{
    private static readonly string[] Periods = ["1403", "1404", "1403-H1", "1403-H2", "1404-H1", "1404-H2", "1404-Q1", "1404-Q2", "1404-02", "1404-05", "D110-01"];

    private static readonly ObservationStatus[] Statuses =
        [ObservationStatus.Normal, ObservationStatus.Normal, ObservationStatus.Protected, ObservationStatus.Protected, ObservationStatus.NotCollected, ObservationStatus.Estimated];

    [Fact]
    public void Nothing_hidden_is_ever_read()
    {
        var seen = new Dictionary<StandInKind, int>();
        Seeded.ForAll(300, random =>
        {
            var all = Make(random);
            var before = Everything(all);
            Scramble(all, random);
            Assert.Equal(before, Everything(all));
            foreach (var found in before.OfType<StandIn>())
            {
                seen[found.Kind] = seen.GetValueOrDefault(found.Kind) + 1;
            }
        });
        Assert.All(Enum.GetValues<StandInKind>(), kind => Assert.True(seen.GetValueOrDefault(kind) > 20, $"{kind}: {seen.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void A_stand_in_is_published_elsewhere_than_in_the_hidden_area_and_period() => Seeded.ForAll(300, random =>
    {
        var all = Make(random);
        foreach (var period in Periods.Select(code => Period.Parse(code, null)))
        {
            var (search, own) = (all.Search(period), all.Observe(period));
            for (var area = 0; area < all.Areas.Count; area++)
            {
                if (search.Find(area) is { } found)
                {
                    Assert.Equal(ObservationStatus.Protected, own!.Status[area]);
                    CheckPlace(all, found, area, period);
                }
            }
        }
    });

    private static void CheckPlace(Published all, StandIn found, int area, Period period)
    {
        var column = all.Observe(found.Period)!;
        Assert.NotEqual((area, period), (found.Area, found.Period));
        Assert.NotEqual((area, (Period?)period), (found.Area, found.Earlier));
        Assert.True(column.Status[found.Area].HasValue());
        Assert.True(all.Areas.Contains(found.Area, area));
        Assert.Equal(found.Kind is StandInKind.LongerPeriod or StandInKind.PooledYears, found.Area == area);
        Assert.True(period.IsWindow ? found.Period == period : found.Period.Start <= period.Start && found.Period.End >= period.End);
        if (found.Kind is StandInKind.LongerPeriod or StandInKind.WiderArea)
        {
            Assert.Equal((column.Values[found.Area], column.Low[found.Area], column.High[found.Area]), (found.Value, found.Low, found.High));
        }
    }

    private static StandIn?[] Everything(Published all) =>
        [.. Periods.Select(code => all.Search(Period.Parse(code, null))).SelectMany(search => Enumerable.Range(0, all.Areas.Count).Select(search.Find))];

    private static Published Make(Random random)
    {
        var tree = RandomTrees.Build(RandomTrees.Make(random, 30));
        var rate = Evaluation.Cells.Ratio(per: 1000, IntervalMethod.Byar);
        var isAmount = random.Next(3) == 0;
        var all = new Published(tree, isAmount ? rate with { Denominator = [] } : rate) { CanPool = !isAmount, Legend = new ClassBreaks([0, 10, 20, 40, 60, 100]) };
        foreach (var period in Periods.Where(_ => random.Next(5) > 0))
        {
            all.Add(period, Some(random, tree), Some(random, tree));
        }

        return all;
    }

    private static CellColumn Some(Random random, AreaTree tree)
    {
        var column = Evaluation.Cells.Column([.. Enumerable.Range(0, tree.Count).Select(_ => (double)random.Next(1, 100))]);
        for (var area = 0; area < tree.Count; area++)
        {
            column.Status[area] = Statuses[random.Next(Statuses.Length)];
        }

        return column;
    }

    private static void Scramble(Published all, Random random)
    {
        foreach (var column in all.Columns)
        {
            for (var area = 0; area < column.AreaCount; area++)
            {
                if (!column.Status[area].HasValue())
                {
                    (column.Values[area], column.Cases[area]) = (random.Next(1, 100_000), random.Next(1, 100_000));
                }
            }
        }
    }
}
