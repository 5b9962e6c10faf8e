using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Problems that are open at a moment, worked by hand (docs/methods/rates.md).</summary>
public sealed class OpenRecordTests
{
    private const string Columns = "id,area,category,opened,closed";

    // The programme of A1 begins on 1404-01-11, 1404-Q2 on 1404-04-01.
    private static PackageFolder Problems() => SmallPackage.Create("year, half, quarter, month, window").With(
        "problems", Columns,
        "1,A1,water,1403-12-01,",
        "2,A1,water,1404-01-10,1404-04-01",
        "3,A1,waste,1404-01-11,1404-03-31",
        "4,A1,waste,1404-04-01,1404-04-01",
        "5,A1,water,1404-04-01,1404-06-31",
        "6,B2,water,1404-02-01,")
        .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");

    [Fact]
    public void A_record_is_open_until_the_day_it_is_closed()
    {
        using var package = Problems();
        var cells = RolledCells.Of(package);
        Assert.Equal((1, 2), (cells.Value("problems-open-at-start", "A1", "1404-Q1"), cells.Value("problems-open-at-start", "A1", "1404-Q2")));
        Assert.Equal((2, 1), (cells.Value("problems-open-now", "A1", "1404-Q1"), cells.Value("problems-open-now", "A1", "1404-Q2")));
        Assert.Equal((1, 3), (cells.Value("problems-open-at-start", "IR", "1404-Q1"), cells.Value("problems-open-at-start", "IR", "1404-Q2")));
    }

    // What was open plus what was opened, less what was closed, is what is open at the end.
    [Theory]
    [InlineData("1404-Q1")]
    [InlineData("1404-Q2")]
    [InlineData("1404-H1")]
    [InlineData("1404-04")]
    [InlineData("1404-06")]
    [InlineData("D110-01")]
    public void The_account_of_a_period_balances(string period)
    {
        using var package = Problems();
        var cells = RolledCells.Of(package);
        var open = cells.Value("problems-open-at-start", "A1", period) + cells.Value("problems-opened", "A1", period) - cells.Value("problems-closed", "A1", period);
        Assert.Equal(open, cells.Value("problems-open-now", "A1", period));
    }

    // Problems 1 and 2 were open when the programme of A1 began; 3 was opened on that day.
    [Fact]
    public void The_baseline_is_the_day_before_the_programme_began_in_the_records_own_area()
    {
        using var package = Problems();
        var cells = RolledCells.Of(package);
        Assert.Equal((2, 2), (cells.Value("problems-open-at-baseline", "A1", "1404-Q1"), cells.Value("problems-open-at-baseline", "IR", "1404-H1")));
        Assert.Equal((2, 0), (cells.Value("problems-open-at-baseline", "A1", "1404-Q1", "category=water"), cells.Value("problems-open-at-baseline", "A1", "1404-Q1", "category=waste")));
    }

    [Fact]
    public void An_area_whose_programme_has_not_begun_is_in_neither_part_of_the_reduction()
    {
        using var package = Problems();
        var cells = RolledCells.Of(package);
        Assert.Equal(ObservationStatus.NotCollected, cells.Status("problems-open-now", "B2", "1404-H1"));
        Assert.Equal(ObservationStatus.NotCollected, cells.Status("problems-open-at-baseline", "B", "1404-H1"));
        Assert.Equal(1, cells.Value("problems-open-at-start", "B2", "1404-Q2"));
    }

    [Fact]
    public void A_record_closed_before_it_was_opened_was_never_open()
    {
        using var package = SmallPackage.Create().With("problems", Columns, "1,A1,water,1404-04-10,1404-02-01", "2,A1,water,1404-01-05,");
        var cells = RolledCells.Of(package);
        Assert.Equal((1, 1), (cells.Value("problems-open-now", "A1", "1404-Q1"), cells.Value("problems-open-now", "A1", "1404-Q2")));
        Assert.Equal(1, cells.Value("problems-open-at-start", "A1", "1404-Q2"));
    }

    // Nothing says that no problem was solved when no day of closing was ever written down.
    [Fact]
    public void Without_any_day_of_closing_nothing_is_said_of_what_is_open()
    {
        using var package = SmallPackage.Create().With("problems", Columns, "1,A1,water,1404-04-10,", "2,A1,water,1404-01-05,");
        var cells = RolledCells.Of(package);
        Assert.Equal((double.NaN, double.NaN), (cells.Value("problems-closed", "A1", "1404-H1"), cells.Value("problems-open-now", "A1", "1404-H1")));
        Assert.Equal(2, cells.Value("problems-opened", "A1", "1404-H1"));
    }
}
