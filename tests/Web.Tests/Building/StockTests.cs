using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>The population and its groups, worked by hand (docs/methods/rates.md).</summary>
public sealed class StockTests
{
    private const string Columns = "area,date,sex,age_group,persons,basis";

    [Fact]
    public void The_last_figure_before_the_end_of_the_period_stands_with_its_day()
    {
        using var package = SmallPackage.Create().With("population", Columns, "A1,1390-01-01,,,900,", "A1,1404-03-31,,,1000,", "A1,1404-04-01,,,1100,by-rule", "A2,1403-05-01,,,50,")
            .With("services", "id,date,area,person_key", "1,1403-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal((900, 1000, 1100), (cells.Value("population", "A1", "1403-Q4"), cells.Value("population", "A1", "1404-Q1"), cells.Value("population", "A1", "1404-Q2")));
        Assert.Equal([ObservationStatus.Normal, ObservationStatus.Estimated], new[] { "1404-Q1", "1404-Q2" }.Select(period => cells.Status("population", "A1", period)));
        Assert.Equal(("1404-03-31", "1404-04-01"), (Dated(cells, "A1", "1404-Q1"), Dated(cells, "A1", "1404-Q2")));
        Assert.Equal((1050, "1403-05-01"), (cells.Value("population", "A", "1404-Q1"), Dated(cells, "A", "1404-Q1")));
        Assert.Equal((double.NaN, "", ObservationStatus.Estimated), (cells.Value("population", "IR", "1404-Q1"), Dated(cells, "IR", "1404-Q1"), cells.Status("population", "A", "1404-Q2")));
    }

    // 5,500 days before the first day after 1404-H1 (2025-09-23) is 2010-09-02, 1389-06-11.
    [Fact]
    public void A_figure_that_is_too_old_is_none()
    {
        using var package = SmallPackage.Create().With("population", Columns, "A1,1389-06-11,,,900,", "A2,1389-06-10,,,900,").With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal((900, double.NaN), (cells.Value("population", "A1", "1404-H1"), cells.Value("population", "A2", "1404-H1")));
        Assert.Equal((900, 900), (cells.Value("population", "A1", "1404-Q1"), cells.Value("population", "A2", "1404-Q1")));
    }

    // The same hundred people by sex, by age, and by both: whichever is stated, the groups are the same.
    [Theory]
    [InlineData(new[] { ",,100", "female,,55", "male,,45", ",0-14,30", ",15-64,70", "female,0-14,15", "female,15-64,40", "male,0-14,15", "male,15-64,30" }, 55, 30, 40)]
    [InlineData(new[] { "female,,55", "male,,45", "female,0-14,15", "female,15-64,40", "male,0-14,15", "male,15-64,30" }, 55, 30, 40)]
    [InlineData(new[] { "female,0-14,15", "female,15-64,40", "male,0-14,15", "male,15-64,30" }, 55, 30, 40)]
    [InlineData(new[] { ",0-14,30", ",15-64,70", "female,0-14,15", "female,15-64,40", "male,0-14,15", "male,15-64,30" }, 55, 30, 40)]
    [InlineData(new[] { "female,,55", "male,,45", ",0-14,30", ",15-64,70" }, 55, 30, double.NaN)]
    public void A_group_is_counted_once_however_the_people_are_stated(string[] rows, double women, double children, double adultWomen)
    {
        using var package = SmallPackage.Create().With("population", "area,date,sex,age_group,persons", [.. rows.Select(row => "A1,1403-01-01," + row)])
            .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal(100, cells.Value("population", "A1", "1404-H1"));
        Assert.Equal((women, 100 - women), (cells.Value("population", "A1", "1404-H1", "sex=female"), cells.Value("population", "A1", "1404-H1", "sex=male")));
        Assert.Equal((children, 100 - children), (cells.Value("population", "A1", "1404-H1", "age_group=0-14"), cells.Value("population", "A1", "1404-H1", "age_group=15-64")));
        Assert.Equal((70, adultWomen, 70), (cells.Value("population-15-plus", "A1", "1404-H1"), cells.Value("population-15-plus", "A1", "1404-H1", "sex=female"), cells.Value("population-15-plus", "A1", "1404-H1", "age_group=15-64")));
        Assert.Equal(double.NaN, cells.Value("population-15-plus", "A1", "1404-H1", "age_group=0-14"));
    }

    // Finer ages by sex, for the pyramid, beside coarser ones that stand alone.
    [Fact]
    public void Ages_that_stand_alone_are_counted_and_not_finer_ones_by_sex_beside_them()
    {
        using var package = SmallPackage.Create().With(
            "population", "area,date,sex,age_group,persons", "A1,1403-01-01,,,100", "A1,1403-01-01,,0-14,30", "A1,1403-01-01,,15+,70",
            "A1,1403-01-01,female,0-4,6", "A1,1403-01-01,male,0-4,5", "A1,1403-01-01,female,5-29,20", "A1,1403-01-01,male,5-29,19", "A1,1403-01-01,female,30+,26", "A1,1403-01-01,male,30+,24")
            .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal((100, 70), (cells.Value("population", "A1", "1404-H1"), cells.Value("population-15-plus", "A1", "1404-H1")));
        Assert.Equal((30, 70, double.NaN), (cells.Value("population", "A1", "1404-H1", "age_group=0-14"), cells.Value("population", "A1", "1404-H1", "age_group=15+"), cells.Value("population", "A1", "1404-H1", "age_group=5-29")));
        Assert.Equal((52, 48), (cells.Value("population", "A1", "1404-H1", "sex=female"), cells.Value("population", "A1", "1404-H1", "sex=male")));
        Assert.Equal((6, 19), (cells.Value("population", "A1", "1404-H1", "sex.age_group=female.0-4"), cells.Value("population", "A1", "1404-H1", "sex.age_group=male.5-29")));
    }

    // A newer census has other groups: those of the older one are not carried beside them.
    [Fact]
    public void All_groups_of_an_area_are_of_one_day()
    {
        using var package = SmallPackage.Create().With(
            "population", "area,date,sex,age_group,persons", "A1,1395-01-01,,65+,40", "A1,1395-01-01,,0-64,60", "A1,1403-01-01,,65-74,30", "A1,1403-01-01,,75+,20", "A1,1403-01-01,,0-64,70")
            .With("services", "id,date,area,person_key", "1,1402-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal((40, double.NaN), (cells.Value("population", "A1", "1402-Q4", "age_group=65+"), cells.Value("population", "A1", "1404-Q1", "age_group=65+")));
        Assert.Equal((30, 20, 70, 120), (cells.Value("population", "A1", "1404-Q1", "age_group=65-74"), cells.Value("population", "A1", "1404-Q1", "age_group=75+"), cells.Value("population", "A1", "1404-Q1", "age_group=0-64"), cells.Value("population", "A1", "1404-Q1")));
    }

    // A measure of the package that asks for a sex, and one that asks for nothing and reads the groups.
    [Fact]
    public void A_measure_may_ask_for_one_sex_or_read_the_groups()
    {
        using var package = SmallPackage.Create().With(
            "population", "area,date,sex,age_group,persons", "A1,1403-01-01,,,101", "A1,1403-01-01,,0-14,30", "A1,1403-01-01,,15-64,70", "A1,1403-01-01,female,0-14,15", "A1,1403-01-01,male,0-14,15", "A1,1403-01-01,female,15-64,40", "A1,1403-01-01,male,15-64,30")
            .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        package.Write("catalogue/more.yaml", """
            measures:
              - {code: women, name_en: Women, counts: persons, roll_up: last, table: population, amount: persons, public: true, carry_days: 900, where: [{column: sex, values: [female]}], breakdowns: [age_group]}
              - {code: of-groups, name_en: Of groups, counts: persons, roll_up: last, table: population, amount: persons, public: true, carry_days: 900}

            """);
        var cells = RolledCells.Of(package);
        Assert.Equal((55, 40, 100, 101), (cells.Value("women", "A1", "1404-H1"), cells.Value("women", "A1", "1404-H1", "age_group=15-64"), cells.Value("of-groups", "A1", "1404-H1"), cells.Value("population", "A1", "1404-H1")));
    }

    private static string Dated(RolledCells cells, string area, string period) =>
        cells.Find("population", period)!.Dated(cells.Number(area)) is { } day ? SolarHijri.Format(day) : "";
}
