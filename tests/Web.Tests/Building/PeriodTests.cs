using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Months and the windows of the programme, worked by hand (docs/methods/calendar.md, completeness.md).</summary>
public sealed class PeriodTests
{
    private const string Services = "id,date,area,person_key";

    [Fact]
    public void A_month_of_a_quarter_with_a_report_is_kept_and_has_no_completeness_of_its_own()
    {
        using var package = SmallPackage.Create("quarter, month").With("services", Services, "1,1404-02-01,A1,0001", "2,1404-04-01,A2,0002", "3,1404-01-01,B1,0003");
        var cells = RolledCells.Of(package);
        Assert.Equal((0, 1, 0), (cells.Value("served-persons", "A1", "1404-01"), cells.Value("served-persons", "A1", "1404-02"), cells.Value("served-persons", "A", "1404-03")));
        Assert.Equal((double.NaN, 0, 1), (cells.Value("served-persons", "A1", "1404-05"), cells.Value("served-persons", "A2", "1404-05"), cells.Value("served-persons", "A", "1404-04")));
        Assert.Equal((0, 0), (cells.Find("served-persons", "1404-04")!.Expected[0], cells.Find("served-persons", "1404-04")!.Reporting[0]));
        Assert.Equal((3, 1), (cells.Find("served-persons", "1404-Q2")!.Expected[0], cells.Find("served-persons", "1404-Q2")!.Reporting[0]));
    }

    // Without quarters in the release a month stands for itself.
    [Fact]
    public void A_month_without_its_quarter_is_kept_when_it_has_a_record()
    {
        using var package = SmallPackage.Create("month", "1404-05-31").With("services", Services, "1,1404-02-01,A1,0001", "2,1404-04-01,A1,0002");
        var cells = RolledCells.Of(package);
        Assert.Equal(["1404-02", "1404-03", "1404-04", "1404-05"], cells.Periods.Select(period => period.ToString()));
        Assert.Equal((1, double.NaN), (cells.Value("served-persons", "A1", "1404-02"), cells.Value("served-persons", "A1", "1404-03")));
    }

    // D110-01 is 1404-01-11 to 1404-04-27 in A1 and 1404-01-21 to 1404-05-06 in B1; that of A2 is not over, and B2 has none.
    [Fact]
    public void A_window_has_the_dates_of_each_area()
    {
        using var package = SmallPackage.Create("quarter, window").With(
            "services", Services,
            "1,1404-01-10,A1,0001", "2,1404-01-11,A1,0002", "3,1404-04-27,A1,0003", "4,1404-04-28,A1,0004",
            "5,1404-01-20,B1,0005", "6,1404-05-06,B1,0003", "7,1404-05-07,B1,0007", "8,1404-05-02,A2,0008", "9,1404-02-02,B2,0009");
        var cells = RolledCells.Of(package);
        Assert.Equal(["1404-Q1", "1404-Q2", "D110-01"], cells.Periods.Select(period => period.ToString()));
        Assert.Equal((2, 1), (cells.Value("served-persons", "A1", "D110-01"), cells.Value("served-persons", "B1", "D110-01")));
        Assert.Equal((2, 1, 2), (cells.Value("served-persons", "A", "D110-01"), cells.Value("served-persons", "B", "D110-01"), cells.Value("served-persons", "IR", "D110-01")));
        Assert.Equal([ObservationStatus.NotCollected, ObservationStatus.NotCollected], new[] { "A2", "B2" }.Select(area => cells.Status("served-persons", area, "D110-01")));
    }

    // Of A only A1 has had its window: 1,000 persons on 100 ha; of the nation A1 and B1, 1,500 on 500 ha.
    [Fact]
    public void People_and_ground_of_a_window_are_those_of_the_areas_it_is_over_in()
    {
        using var package = SmallPackage.Create("quarter, window")
            .With("population", "area,date,persons", "A1,1403-01-01,1000", "A2,1403-01-01,2000", "B1,1403-01-01,500", "B2,1403-01-01,700", "A,1403-01-01,3100")
            .With("services", Services, "1,1404-01-12,A1,0001", "2,1404-04-01,B1,0002");
        var cells = RolledCells.Of(package);
        Assert.Equal((1000, 1000, 1500), (cells.Value("population", "A1", "D110-01"), cells.Value("population", "A", "D110-01"), cells.Value("population", "IR", "D110-01")));
        Assert.Equal((100, 100, 500), (cells.Value("area-ha", "A1", "D110-01"), cells.Value("area-ha", "A", "D110-01"), cells.Value("area-ha", "IR", "D110-01")));
        Assert.Equal((3100, 1000), (cells.Value("population", "A", "1404-Q1"), cells.Value("area-ha", "A", "1404-Q1")));
        Assert.Equal(double.NaN, cells.Value("population", "A2", "D110-01"));
        var density = IndicatorEvaluator.Evaluate(cells.Catalogue.Indicators["density"], new CellStore(cells.Cells.ToDictionary()), Period.Window(1), cells.Areas.Count);
        Assert.Equal((10, 3), (density.Values[cells.Number("A")], density.Values[0]));
    }

    // The records cover 1403-10-01 (2024-12-21) on. D110-06 of A1 begins on 2024-12-25, that of B1 on 2024-11-10, before them.
    [Fact]
    public void A_window_whose_beginning_the_records_do_not_cover_is_none()
    {
        using var package = SmallPackage.Create("quarter, window");
        package.Write("areas.csv", package.Read("areas.csv").Replace("A1,1404-01-11", "A1,1402-04-03", StringComparison.Ordinal).Replace("B1,1404-01-21", "B1,1402-02-20", StringComparison.Ordinal));
        package.With("services", Services, "1,1403-11-01,A1,0001", "2,1403-11-01,B1,0002", "3,1404-01-03,B1,0003", "4,1403-10-20,B2,0004");
        var cells = RolledCells.Of(package);
        Assert.Equal((new DateOnly(2024, 12, 25), new DateOnly(2024, 11, 10)), (Period.Window(6).RangeFrom(Day("1402-04-03"))!.Value.Start, Period.Window(6).RangeFrom(Day("1402-02-20"))!.Value.Start));
        Assert.Equal(["D110-06", "D110-07"], cells.Periods.Where(period => period.IsWindow).Select(period => period.ToString()));
        Assert.Equal((1, double.NaN, 1), (cells.Value("served-persons", "A1", "D110-06"), cells.Value("served-persons", "B1", "D110-06"), cells.Value("served-persons", "IR", "D110-06")));
        Assert.Equal(1, cells.Value("served-persons", "B1", "D110-07"));
    }

    // The worked example of docs/methods/calendar.md.
    [Theory]
    [InlineData(1, 2025, 9, 23, 2026, 1, 10)]
    [InlineData(2, 2026, 1, 11, 2026, 4, 30)]
    [InlineData(7, 2027, 7, 15, 2027, 11, 1)]
    public void The_windows_of_a_programme_that_began_on_the_first_of_Mehr(int number, int year, int month, int day, int lastYear, int lastMonth, int lastDay)
    {
        var range = Period.Window(number).RangeFrom(Day("1404-07-01"))!.Value;
        Assert.Equal((new DateOnly(year, month, day), new DateOnly(lastYear, lastMonth, lastDay)), (range.Start, range.End.AddDays(-1)));
        Assert.Equal(110, range.End.DayNumber - range.Start.DayNumber);
    }

    private static DateOnly Day(string text) => DateText.TryParse(text, PeriodCalendar.SolarHijri, out var day) ? day : throw new FormatException(text);
}
