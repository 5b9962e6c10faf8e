using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Poverty;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>The parts of a poverty profile against the method itself, and their errors against the bootstrap called directly.</summary>
public sealed class PovertyTests
{
    private static readonly Period[] Compared = [new(1403, PeriodKind.Year), new(1404, PeriodKind.Half, 1), new(1404, PeriodKind.Quarter, 2), new(1404, PeriodKind.Month, 5)];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void The_parts_are_those_of_the_counting_method_on_the_same_records(int seed)
    {
        var records = new RandomRecords(seed);
        using var package = records.Write();
        var (cells, compared) = (RolledCells.Of(package), 0);
        foreach (var period in Compared)
        {
            var households = Last(records, period);
            for (var area = 0; area < cells.Areas.Count; area++)
            {
                var own = households.Where(household => cells.Areas.Contains(area, cells.Number(household.Area))).ToArray();
                if (own.Length == 0)
                {
                    continue;
                }

                var expected = AlkireFoster.Measure([.. own.Select(Deprived)], [1.0 / 3, 1.0 / 3, 1.0 / 3], 1.0 / 3, [.. own.Select(Persons)]);
                var persons = Part(cells, "persons-poverty-known", period, area);
                Assert.Equal(expected.Persons, persons, 1e-9);
                Assert.Equal(expected.Headcount, Part(cells, "poor-persons", period, area) / persons, 1e-12);
                Assert.Equal(expected.Adjusted, Part(cells, "poverty-deprivation", period, area) / persons, 1e-12);
                string[] censored = ["poor-food-deprived", "poor-shelter-deprived", "poor-livelihood-deprived"];
                Assert.All(censored.Zip(expected.Censored), pair => Assert.Equal(pair.Second, Part(cells, pair.First, period, area) / persons, 1e-12));
                compared++;
            }
        }

        Assert.True(compared > 40, $"{compared} areas and periods were compared");
    }

    [Fact]
    public void The_errors_are_those_of_drawing_the_same_households()
    {
        var records = new RandomRecords(23);
        using var package = records.Write();
        var cells = RolledCells.Of(package);
        foreach (var period in Compared)
        {
            var kinds = Enumerable.Range(0, cells.Areas.Count).Select(_ => new List<ClusterGroup>()).ToArray();
            foreach (var household in Last(records, period))
            {
                var (persons, score) = (Persons(household), Deprived(household).Count(isDeprived => isDeprived) / 3.0);
                kinds[cells.Number(household.Area)].Add(new ClusterGroup(persons, score > 0 ? persons : 0, persons * score, 1));
            }

            var expected = ClusterBootstrap.Errors(cells.Areas, kinds, 200, $"random|{period}|multidimensional");
            AssertErrors(cells, "poverty-error", period, expected.Headcount);
            AssertErrors(cells, "poverty-intensity-error", period, expected.Intensity);
            AssertErrors(cells, "poverty-m0-error", period, expected.Adjusted);
            AssertErrors(cells, "poor-persons-error", period, [.. expected.Headcount.Select((error, area) => error * Part(cells, "persons-poverty-known", period, area))]);
        }
    }

    // M0 of a parent is the mean of its children's by persons: to 1e-12 from the cells before protection.
    [Fact]
    public void The_adjusted_headcount_is_made_of_those_of_the_children_at_every_level()
    {
        using var package = new RandomRecords(24).Write(hasZones: true);
        var (cells, compared) = (RolledCells.Of(package), 0);
        foreach (var (key, persons) in cells.Cells.Where(cell => cell.Key.Measure == "persons-poverty-known"))
        {
            var deprivation = cells.Cells[key with { Measure = "poverty-deprivation" }];
            for (var area = 0; area < cells.Areas.Count; area++)
            {
                if (!cells.Areas.IsLeaf(area) && persons.Values[area] > 0)
                {
                    var ofChildren = cells.Areas.Children(area).Where(child => persons.Values[child] > 0)
                        .Sum(child => persons.Values[child] / persons.Values[area] * (deprivation.Values[child] / persons.Values[child]));
                    Assert.Equal(deprivation.Values[area] / persons.Values[area], ofChildren, 1e-12);
                    compared++;
                }
            }
        }

        Assert.True(compared > 100, $"{compared} areas and periods were compared");
    }

    // Weights of 2/3, 1/6 and 1/6 have no end: where all lack everything, intensity and M0 are one all the same, and no fault of the records.
    [Fact]
    public void Who_lacks_everything_is_wholly_poor_whatever_the_weights()
    {
        using var package = SmallPackage.Create().With(
            "households", "id,assessed,area,members,food_poor,shelter_poor,livelihood_poor", [.. Enumerable.Range(1, 40).Select(household => $"{household},1404-02-01,A1,{1 + (household % 7)},1,1,1")]);
        package.Write("catalogue/poverty.yaml", """
            poverty:
              - code: multidimensional
                name_en: Uneven
                table: households
                persons: members
                weight: weight
                cutoff: 1/3
                draws: 50
                dimensions:
                  - {code: food, column: food_poor, weight: 0.666666666666667, name_en: Food}
                  - {code: shelter, column: shelter_poor, weight: 0.166666666666667, name_en: Shelter}
                  - {code: livelihood, column: livelihood_poor, weight: 0.166666666666667, name_en: Livelihood}

            """);
        var cells = RolledCells.Of(package);
        foreach (var indicator in new[] { "poverty", "poverty-intensity", "poverty-m0" })
        {
            var rate = IndicatorEvaluator.Evaluate(cells.Catalogue.Indicators[indicator], new CellStore(cells.Cells.ToDictionary()), new Period(1404, PeriodKind.Half, 1), cells.Areas.Count);
            Assert.True(rate.Status[cells.Number("A1")].HasValue());
            Assert.Equal(100, rate.Values[cells.Number("A1")]);
        }
    }

    [Fact]
    public void A_household_with_an_unknown_dimension_is_in_no_part()
    {
        using var package = SmallPackage.Create().With(
            "households", "id,assessed,area,members,food_poor,shelter_poor,livelihood_poor,weight",
            "1,1404-02-01,A1,4,1,0,0,1.5", "2,1404-02-01,A1,3,1,,0,1", "3,1404-02-01,A1,5,0,0,0,", "4,1404-02-01,A1,2,1,1,1,1", "4,1404-03-01,A1,2,0,0,0,1");
        var cells = RolledCells.Of(package);
        Assert.Equal((13, 6, 2), (cells.Value("persons-poverty-known", "A1", "1404-Q1"), cells.Value("poor-persons", "A1", "1404-Q1"), cells.Value("poverty-deprivation", "A1", "1404-Q1")));
        Assert.Equal((11L, 4L), (cells.Find("persons-poverty-known", "1404-Q1")!.Cases[cells.Number("A1")], cells.Find("poor-persons", "1404-Q1")!.Cases[cells.Number("A1")]));
        Assert.Equal((3, 9), (cells.Value("households-poverty-known", "A1", "1404-Q1"), cells.Value("food-poor-persons", "A1", "1404-Q1")));
    }

    private static Household[] Last(RandomRecords records, Period period) =>
        [.. records.Households.Where(row => period.Contains(row.Day)).GroupBy(row => row.Id).Select(rows => rows.OrderBy(row => row.Day).Last()).Where(row => row is { Food: not null, Shelter: not null, Livelihood: not null })];

    private static bool[] Deprived(Household household) => [household.Food == true, household.Shelter == true, household.Livelihood == true];

    private static double Persons(Household household) => (double)(household.Members * (household.Weight ?? 1));

    private static double Part(RolledCells cells, string measure, Period period, int area) => cells.Cells[new CellKey(measure, "", period)].Values[area];

    private static void AssertErrors(RolledCells cells, string measure, Period period, double[] expected)
    {
        var (column, compared) = (cells.Cells[new CellKey(measure, "", period)], 0);
        for (var area = 0; area < expected.Length; area++)
        {
            if (column.Status[area].HasValue())
            {
                // One that cannot be drawn stands there as 0, as one of households that are all alike does.
                var error = double.IsNaN(expected[area]) ? 0 : expected[area];
                Assert.Equal(error, column.Values[area], Math.Max(1e-9, error * 1e-9));
                compared++;
            }
            else
            {
                Assert.False(cells.Cells[new CellKey("poor-persons", "", period)].Status[area].HasValue());
            }
        }

        Assert.True(compared > 4, $"{compared} errors of {measure} in {period} were compared");
    }
}
