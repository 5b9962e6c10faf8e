using Mahalleh.Indicators.Cells;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Projects and their money, worked by hand (docs/methods/rates.md).</summary>
public sealed class ProjectTests
{
    private const string Columns = "id,area,committee,kind,status,planned_start,planned_end,started,completed,budget_rial,source,followed_up,functioning";

    [Fact]
    public void Money_is_summed_with_the_squares_of_its_amounts()
    {
        using var package = SmallPackage.Create().With(
            "projects", Columns,
            "1,A1,health,clinic,running,,,1404-01-02,,4000000,firm,,", "2,A1,health,clinic,running,,,1404-03-02,,1000000,state,,",
            "3,A2,health,clinic,running,,,1404-03-02,,2500.4,residents,,", "4,A1,health,clinic,running,,,,,9000000,firm,,", "5,A2,works,road,running,,,1404-03-09,,,state,,")
            .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        var money = cells.Find("funding-rial", "1404-Q1")!;
        var (a1, a) = (cells.Number("A1"), cells.Number("A"));
        Assert.Equal((5_000_000, 17e12, 2L, 2), (money.Values[a1], money.Moments!.Squares[a1], money.Cases[a1], money.Moments.Weights[a1]));
        Assert.Equal((5_002_500.4, 3L), (money.Values[a], money.Cases[a]));
        Assert.Equal(1, (17e12 + 6_250_000) / money.Moments.Squares[a], 1e-9);
        Assert.Equal((4_000_000, 4_002_500.4), (cells.Value("funding-non-state-rial", "A1", "1404-H1"), cells.Value("funding-non-state-rial", "IR", "1404-H1")));
        Assert.Equal((4_000_000, 0), (cells.Value("funding-rial", "IR", "1404-Q1", "source=firm"), cells.Value("funding-rial", "A2", "1404-Q1", "source=firm")));
    }

    [Fact]
    public void In_time_is_completed_no_later_than_planned()
    {
        using var package = SmallPackage.Create().With(
            "projects", Columns,
            "1,A1,health,clinic,completed,,1404-02-01,,1404-02-01,,,,", "2,A1,health,clinic,completed,,1404-02-01,,1404-02-02,,,,", "3,A1,health,clinic,completed,,,,1404-02-01,,,,", "4,A1,works,road,stopped,,1404-03-01,,1404-02-01,,,,");
        var cells = RolledCells.Of(package);
        Assert.Equal((3, 2, 1), (cells.Value("projects-completed", "A1", "1404-Q1"), cells.Value("projects-with-deadline", "A1", "1404-Q1"), cells.Value("projects-on-time", "A1", "1404-Q1")));
    }

    // Completed on 1403-01-10; 365 days later is 1404-01-09, for 1403 is a leap year.
    [Fact]
    public void What_is_followed_up_counts_a_year_after_it_was_completed()
    {
        using var package = SmallPackage.Create().With(
            "projects", Columns,
            "1,A1,health,clinic,completed,,,,1403-01-10,,,1,1", "2,A1,health,clinic,completed,,,,1403-02-10,,,1,0", "3,A1,health,clinic,completed,,,,1403-02-10,,,0,1",
            "4,A1,health,clinic,completed,,,,1403-02-10,,,1,", "5,A1,health,clinic,completed,,,,1403-09-10,,,1,1")
            .With("services", "id,date,area,person_key", "1,1403-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal((2, 1), (cells.Value("projects-followed-up", "A1", "1404-Q1"), cells.Value("projects-functioning", "A1", "1404-Q1")));
        Assert.Equal((0, 5), (cells.Value("projects-followed-up", "A1", "1403"), cells.Value("projects-completed", "A1", "1403")));
        Assert.Equal(2, cells.Value("projects-followed-up", "A1", "1404-H1", "committee=health"));
    }

    // The day on which something was planned to end was never written down: nobody knows what is in time.
    [Fact]
    public void A_day_that_the_source_leaves_empty_throughout_makes_no_figure()
    {
        using var package = SmallPackage.Create().With("projects", Columns, "1,A1,health,clinic,completed,,,,1404-02-01,,,,");
        var cells = RolledCells.Of(package);
        Assert.Equal((1, double.NaN, double.NaN), (cells.Value("projects-completed", "A1", "1404-Q1"), cells.Value("projects-on-time", "A1", "1404-Q1"), cells.Value("funding-rial", "A1", "1404-Q1")));
    }

    [Fact]
    public void An_area_has_no_zero_in_a_window_that_it_has_not_had()
    {
        using var package = SmallPackage.Create("quarter, window").With(
            "projects", Columns, "1,A1,health,clinic,completed,,,,1404-02-01,,,,", "2,A2,health,clinic,completed,,,,1404-02-01,,,,", "3,B1,health,clinic,completed,,,,1403-12-29,,,,", "4,B2,health,clinic,completed,,,,1404-02-01,,,,")
            .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var cells = RolledCells.Of(package);
        Assert.Equal((1, 0, 1), (cells.Value("projects-completed", "A1", "D110-01"), cells.Value("projects-completed", "B1", "D110-01"), cells.Value("projects-completed", "IR", "D110-01")));
        Assert.Equal([ObservationStatus.NotCollected, ObservationStatus.NotCollected], new[] { "A2", "B2" }.Select(area => cells.Status("projects-completed", area, "D110-01")));
    }
}
