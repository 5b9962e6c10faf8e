using Mahalleh.Indicators.Cells;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Meetings that were due, and the seats of the last meeting of each body, worked by hand (docs/methods/rates.md).</summary>
public sealed class MeetingTests
{
    private const string Columns = "id,area,body,held,members_present,seats,seats_filled";

    // Six committees once in 15 days: 93 days of a quarter owe 37.2 meetings, from 1404-03-02 on the last 30 days owe 12.
    [Fact]
    public void Meetings_are_due_from_the_first_record_of_the_area_on()
    {
        using var package = SmallPackage.Create("year, half, quarter, month").With(
            "meetings", Columns, "1,A1,council,1404-01-01,5,15,10", "2,A2,works,1404-03-02,5,7,6", "3,A1,works,1404-04-01,3,7,4");
        var cells = RolledCells.Of(package);
        Assert.Equal(37.2, cells.Value("committee-meetings-due", "A1", "1404-Q1"), 1e-12);
        Assert.Equal(12, cells.Value("committee-meetings-due", "A2", "1404-Q1"), 1e-12);
        Assert.Equal(49.2, cells.Value("committee-meetings-due", "A", "1404-Q1"), 1e-12);
        Assert.Equal(49.2 + (2 * 37.2), cells.Value("committee-meetings-due", "IR", "1404-H1"), 1e-12);
        Assert.Equal(12.4, cells.Value("committee-meetings-due", "A1", "1404-02"), 1e-12);
        Assert.Equal(12, cells.Value("committee-meetings-due", "A2", "1404-03"), 1e-12);
        Assert.Equal(ObservationStatus.NotCollected, cells.Status("committee-meetings-due", "A2", "1404-02"));
        Assert.Equal(ObservationStatus.NotCollected, cells.Status("committee-meetings-due", "B", "1404-H1"));
        Assert.Equal((0, 1, 1), (cells.Value("committee-meetings-held", "A1", "1404-Q1"), cells.Value("committee-meetings-held", "A1", "1404-Q2"), cells.Value("committee-meetings-held", "A", "1404-Q1")));
    }

    // D110-01 of A1 is 1404-01-11 to 1404-04-27: 110 days owe 44. That of A2 is not over; nothing is due in it yet.
    [Fact]
    public void Nothing_is_due_in_a_window_that_is_not_over()
    {
        using var package = SmallPackage.Create("quarter, window").With("meetings", Columns, "1,A1,works,1404-01-01,5,7,6", "2,A2,works,1404-05-02,5,7,6");
        var cells = RolledCells.Of(package);
        Assert.Equal((44, 44), (cells.Value("committee-meetings-due", "A1", "D110-01"), cells.Value("committee-meetings-due", "IR", "D110-01")));
        Assert.Equal(ObservationStatus.NotCollected, cells.Status("committee-meetings-due", "A2", "D110-01"));
    }

    [Fact]
    public void Seats_are_those_of_the_last_meeting_of_each_body_in_the_period()
    {
        using var package = SmallPackage.Create().With(
            "meetings", Columns,
            "1,A1,council,1404-01-05,9,15,12", "2,A1,council,1404-03-05,9,15,10", "3,A1,council,1404-05-05,9,15,14",
            "4,A1,health,1404-02-01,3,7,7", "5,A2,council,1404-02-01,3,15,8", "6,A1,works,1404-02-01,,7,");
        var cells = RolledCells.Of(package);
        Assert.Equal((17, 22), (cells.Value("council-seats-filled", "A1", "1404-Q1"), cells.Value("council-seats-due", "A1", "1404-Q1")));
        Assert.Equal((14, 15), (cells.Value("council-seats-filled", "A1", "1404-Q2"), cells.Value("council-seats-due", "A1", "1404-Q2")));
        Assert.Equal((21, 22), (cells.Value("council-seats-filled", "A1", "1404-H1"), cells.Value("council-seats-due", "A1", "1404-H1")));
        Assert.Equal((29, 37), (cells.Value("council-seats-filled", "A", "1404-H1"), cells.Value("council-seats-due", "A", "1404-H1")));
    }

    [Fact]
    public void Of_two_meetings_of_a_day_the_later_row_is_the_last()
    {
        using var package = SmallPackage.Create().With("meetings", Columns, "1,A1,council,1404-01-05,9,15,12", "2,A1,council,1404-01-05,9,15,11");
        Assert.Equal(11, RolledCells.Of(package).Value("council-seats-filled", "A1", "1404-Q1"));
    }
}
