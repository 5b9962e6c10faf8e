using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Cells by the values of a column, worked by hand (docs/methods/rates.md).</summary>
public sealed class BreakdownTests
{
    [Fact]
    public void Persons_are_counted_anew_in_each_part()
    {
        using var package = SmallPackage.Create("year, half, quarter, month").With(
            "services", "id,date,area,person_key,sex,committee",
            "1,1404-01-01,A1,0001,female,health", "2,1404-02-01,A1,0001,female,works", "3,1404-02-02,A2,0001,female,works", "4,1404-02-02,A2,0002,male,works", "5,1404-02-03,A2,0003,,");
        var cells = RolledCells.Of(package);
        Assert.Equal((1, 3, 3), (cells.Value("served-persons", "A1", "1404-Q1"), cells.Value("served-persons", "A2", "1404-Q1"), cells.Value("served-persons", "A", "1404-Q1")));
        Assert.Equal((1, 2), (cells.Value("served-persons", "A", "1404-Q1", "committee=health"), cells.Value("served-persons", "A", "1404-Q1", "committee=works")));
        Assert.Equal((1, 1), (cells.Value("served-persons", "IR", "1404-Q1", "sex=female"), cells.Value("served-persons", "IR", "1404-Q1", "sex=male")));
        Assert.Equal(1L, cells.Find("served-persons", "1404-Q1", "sex=female")!.Cases[cells.Number("IR")]);
    }

    // A2 keeps the table in spring and has nobody of the committee: zero. In summer it keeps no table: nothing. B never does.
    [Fact]
    public void A_part_without_records_is_zero_where_the_table_is_kept()
    {
        using var package = SmallPackage.Create().With(
            "services", "id,date,area,person_key,sex,committee", "1,1404-01-01,A1,0001,female,health", "2,1404-02-01,A2,0002,male,works", "3,1404-05-01,A1,0002,male,works");
        var cells = RolledCells.Of(package);
        Assert.Equal((0, ObservationStatus.Normal), (cells.Value("served-persons", "A2", "1404-Q1", "committee=health"), cells.Status("served-persons", "A2", "1404-Q1", "committee=health")));
        Assert.Equal((0, 0), (cells.Value("served-persons", "A1", "1404-Q2", "sex=female"), cells.Value("served-persons", "IR", "1404-Q2", "committee=health")));
        Assert.Equal([ObservationStatus.NotCollected, ObservationStatus.NotCollected], [cells.Status("served-persons", "A2", "1404-Q2", "committee=health"), cells.Status("served-persons", "B", "1404-Q1", "committee=health")]);
        Assert.Equal((1, 2), (cells.Find("served-persons", "1404-Q2", "sex=male")!.Reporting[cells.Number("A")], cells.Find("served-persons", "1404-Q2", "sex=male")!.Expected[cells.Number("A")]));
    }

    [Fact]
    public void Breakdowns_are_of_years_halves_and_quarters_only()
    {
        using var package = SmallPackage.Create("quarter, month, window").With("services", "id,date,area,person_key,sex", "1,1404-01-12,A1,0001,female", "2,1404-04-12,A1,0001,female");
        var cells = RolledCells.Of(package);
        Assert.NotNull(cells.Find("served-persons", "1404-01"));
        Assert.NotNull(cells.Find("served-persons", "D110-01"));
        Assert.Equal(["1404-Q1", "1404-Q2"], cells.Cells.Keys.Where(key => key.Breakdown == "sex=female").Select(key => key.Period.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_of_too_many_values_is_a_warning_and_no_breakdown()
    {
        using var package = SmallPackage.Create().With("services", "id,date,area,person_key,kind", [.. Enumerable.Range(0, 61).Select(kind => $"{kind},1404-01-12,A1,0001,k{kind}")]);
        Assert.DoesNotContain(RolledCells.Of(package).Cells.Keys, key => key.Breakdown.StartsWith("kind=", StringComparison.Ordinal));
        var faults = new Mahalleh.Web.Sources.FaultLog();
        Assert.NotNull(package.TryBuild(faults));
        Assert.Contains(faults.Faults, fault => fault is { Rule: "too-many-parts", Column: "kind" });
    }

    // 20 women of 200 and 30 men of 100 were served, by the committee of health 50 of 300.
    [Fact]
    public void Persons_are_divided_by_their_own_group_and_records_by_all()
    {
        using var package = SmallPackage.Create()
            .With("population", "area,date,sex,age_group,persons", "A1,1403-01-01,,,300", "A1,1403-01-01,female,,200", "A1,1403-01-01,male,,100")
            .With("services", "id,date,area,person_key,sex,committee", [.. Enumerable.Range(0, 50).Select(person => $"{person},1404-01-12,A1,{person:x4},{(person < 20 ? "female" : "male")},health")]);
        var release = package.Open();
        Assert.Equal((10, 30), (Coverage(release, "sex=female"), Coverage(release, "sex=male")));
        Assert.Equal(50.0 / 3, Coverage(release, ""), 1e-12);
        Assert.Equal(Coverage(release, ""), Coverage(release, "committee=health"));
    }

    private static double Coverage(Snapshot release, string breakdown)
    {
        var rate = Mahalleh.Indicators.Evaluation.IndicatorEvaluator.Evaluate(release.Catalogue.Indicators["coverage"], release.Cells, new(1404, Mahalleh.Indicators.Periods.PeriodKind.Quarter, 1), release.Areas.Count, breakdown);
        Assert.True(release.Areas.TryGetNumber("A1", out var area));
        return rate.Values[area];
    }
}
