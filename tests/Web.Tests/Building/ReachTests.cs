using System.Globalization;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Residents near a facility in squares of two kilometres, worked by hand (docs/methods/access.md).</summary>
public sealed class ReachTests
{
    // A kilometre at 30° north in degrees: 110.852 km to a degree of latitude, 96.486 km to one of longitude.
    private const double North = 1 / 110.852;
    private const double East = 1 / 96.486;

    // The disc of 800 m has 2.0106 of the 4 km² of A1.
    private const double Share = Math.PI * 0.64 / 4;

    [Fact]
    public void The_share_of_the_ground_in_reach_times_the_population_is_in_reach()
    {
        using var package = Squares().With("facilities", "id,kind,lon,lat,open", $"1,school,{At(0, 0)},1", $"2,school,{At(2, 0)},0", $"3,clinic,{At(2, 0)},1");
        var cells = RolledCells.Of(package);
        Assert.Equal(1000 * Share, cells.Value("residents-near-school", "A1", "1404-Q1"), 0.1);
        Assert.Equal((0, ObservationStatus.Estimated), (cells.Value("residents-near-school", "A2", "1404-Q1"), cells.Status("residents-near-school", "A1", "1404-Q1")));
        Assert.Equal(cells.Value("residents-near-school", "A1", "1404-Q1"), cells.Value("residents-near-school", "A", "1404-Q1"));
        Assert.Equal((double.NaN, double.NaN), (cells.Value("residents-near-park", "A1", "1404-Q1"), cells.Value("residents-near-school", "B1", "1404-Q1")));
    }

    // The school opens on 1404-04-01 and closes on 1404-06-31: on the last day of summer, the day it closes, it is closed.
    [Theory]
    [InlineData("1404-04-01", "", 0, 1)]
    [InlineData("", "1404-04-01", 1, 0)]
    [InlineData("1404-04-01", "1404-06-31", 0, 0)]
    [InlineData("1404-03-31", "1404-07-01", 1, 1)]
    public void A_facility_serves_when_it_is_open_on_the_last_day(string opened, string closed, double spring, double summer)
    {
        using var package = Squares().With("facilities", "id,kind,lon,lat,open,opened,closed", $"1,school,{At(0, 0)},,{opened},{closed}");
        var cells = RolledCells.Of(package);
        Assert.Equal(spring * 1000 * Share, cells.Value("residents-near-school", "A1", "1404-Q1"), 0.1);
        Assert.Equal(summer * 1000 * Share, cells.Value("residents-near-school", "A1", "1404-Q2"), 0.1);
    }

    // A states 4,000 persons and its neighbourhoods 3,000: they are not all its people, and its own ground is asked, 2.0106 of 8 km².
    [Fact]
    public void A_parent_whose_people_are_not_those_of_its_children_has_the_share_of_its_own_ground()
    {
        using var package = Squares("A,1403-01-01,4000").With("facilities", "id,kind,lon,lat", $"1,school,{At(0, 0)}");
        Assert.Equal(4000 * Share / 2, RolledCells.Of(package).Value("residents-near-school", "A", "1404-Q1"), 0.1);
    }

    [Fact]
    public void A_layer_of_people_says_better_than_the_ground_where_they_live()
    {
        using var package = Squares().With("facilities", "id,kind,lon,lat", $"1,school,{At(0, 0)}")
            .With("population_points", "lon,lat,persons", $"{At(0.5, 0.5)},300", $"{At(0, 0.79)},100", $"{At(0, -0.81)},200", $"{At(0.9, 0.9)},400");
        Assert.Equal(400, RolledCells.Of(package).Value("residents-near-school", "A1", "1404-Q1"), 1e-6);
    }

    [Fact]
    public void Nobody_is_in_reach_in_a_window_for_it_has_no_last_day_of_its_own()
    {
        using var package = Squares(periods: "quarter, window").With("facilities", "id,kind,lon,lat", $"1,school,{At(0, 0)}");
        var cells = RolledCells.Of(package);
        Assert.Contains(cells.Periods, period => period.IsWindow);
        Assert.DoesNotContain(cells.Cells.Keys, key => key.Measure == "residents-near-school" && key.Period.IsWindow);
    }

    private static PackageFolder Squares(string more = "", string periods = "quarter")
    {
        var package = SmallPackage.Create(periods)
            .With("population", "area,date,persons", "A1,1403-01-01,1000", "A2,1403-01-01,2000", "B2,1403-01-01,10", more)
            .With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var squares = new[] { "A1", "A2", "B1", "B2" }.Select((code, at) =>
            $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{string.Join(',', new[] { (-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1) }.Select(corner => $"[{At((2 * at) + corner.Item1, corner.Item2)}]"))}]]}}}}");
        package.Write("boundaries.geojson", $"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', squares)}]}}");
        return package;
    }

    // So many kilometres east and north of the middle of A1.
    private static string At(double east, double north) => string.Create(CultureInfo.InvariantCulture, $"{50 + (east * East):F7},{30 + (north * North):F7}");
}
