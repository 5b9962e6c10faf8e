using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Indicators.Tests.Areas;
using Mahalleh.Indicators.Tests.Evaluation;
using Xunit;
using static Mahalleh.Indicators.Tests.StandIns.Published;

namespace Mahalleh.Indicators.Tests.StandIns;

// The table of docs/methods/stand-ins.md: a city, its zone, and the zone's neighbourhoods Bagh, Cheshmeh, Darreh and Hesar.
public sealed class StandInSearchTests
{
    private const int Zone = 1, Bagh = 2, Cheshmeh = 3, Darreh = 4;
    private const double Q = double.NaN;

    private static readonly double[] Persons = [80_000, 20_000, 5000, 5000, 5000, 5000];

    private static readonly Indicator Rate = Evaluation.Cells.Ratio(per: 10_000, IntervalMethod.Byar);

    private static readonly AreaTree Tree = RandomTrees.Build(
    [
        new Area { Code = "C", Level = "nation" },
        new Area { Code = "C.Z", Level = "province", Parent = "C" },
        .. new[] { "C.Z.1", "C.Z.2", "C.Z.3", "C.Z.4" }.Select(code => new Area { Code = code, Level = "neighbourhood", Parent = "C.Z" }),
    ]);

    [Fact]
    public void The_year_stands_in_for_its_half_where_it_is_reliable()
    {
        var found = Example().Find("1404-H1", Cheshmeh)!;
        Assert.Equal((StandInKind.LongerPeriod, Cheshmeh, "1404"), (found.Kind, found.Area, found.PeriodCode));
        Assert.Equal(72, found.Value, 1e-12);
        Assert.Equal((50.42, 99.68), Rounded(found));
    }

    // 20 events of a year are too few, 14 + 20 of two years are enough: 34 of 10,000.
    [Fact]
    public void A_year_that_is_unreliable_is_pooled_with_the_one_before()
    {
        var found = Example().Find("1404-H1", Bagh)!;
        Assert.Equal((StandInKind.PooledYears, Bagh, "1403/1404"), (found.Kind, found.Area, found.PeriodCode));
        Assert.Equal(34, found.Value, 1e-12);
        Assert.Equal((23.54, 47.51), Rounded(found));
        Assert.Equal(365.5, found.Days);
    }

    [Fact]
    public void Where_the_place_has_nothing_over_any_time_the_zone_stands_in()
    {
        var found = Example().Find("1404-H1", Darreh)!;
        Assert.Equal((StandInKind.WiderArea, Zone, "1404-H1"), (found.Kind, found.Area, found.PeriodCode));
        Assert.Equal(15.5, found.Value, 1e-12);
        Assert.Equal((10.53, 22), Rounded(found));
    }

    // 31 events lie in the third of the zones' classes 5–12–24–40–80–130.
    [Fact]
    public void Of_an_amount_only_the_class_of_the_zone_is_said()
    {
        var found = Example(Rate with { Denominator = [], Per = 1 }).Find("1404-H1", Darreh)!;
        Assert.Equal((StandInKind.Class, Zone, 3, 5), (found.Kind, found.Area, found.Class, found.ClassCount));
        Assert.True(double.IsNaN(found.Value) && double.IsNaN(found.Low) && double.IsNaN(found.High));
    }

    [Fact]
    public void An_amount_of_the_same_place_over_the_year_is_said() =>
        Assert.Equal(36, Example(Rate with { Denominator = [], Per = 1 }).Find("1404-H1", Cheshmeh)!.Value);

    [Fact]
    public void What_is_published_has_no_stand_in() => Assert.Null(Example().Find("1404-H1", Zone));

    [Fact]
    public void What_was_not_collected_has_no_stand_in() => Assert.Null(Example().Find("1399", Bagh));

    [Fact]
    public void The_root_alone_has_no_stand_in_without_a_longer_time() =>
        Assert.Null(new Published(Tree, Rate).In("1404", [Q, 30, 30, 30, 30, 30], Persons).Find("1404", 0));

    [Fact]
    public void The_hidden_year_itself_goes_to_the_zone()
    {
        var found = Example().Find("1404", Darreh)!;
        Assert.Equal((StandInKind.WiderArea, Zone, "1404"), (found.Kind, found.Area, found.PeriodCode));
    }

    // Of a month the quarter comes before the half, and the half before the year.
    [Theory]
    [InlineData("1404-Q2", "1404-Q2,1404-H1,1404")]
    [InlineData("1404-H1", "1404-H1,1404")]
    [InlineData("1404", "1404")]
    public void The_shortest_reliable_time_that_holds_the_month_is_taken(string expected, string published)
    {
        var all = new Published(Tree, Rate).In("1404-05", [Q, Q, Q, Q, Q, Q], Persons);
        foreach (var period in published.Split(','))
        {
            all.In(period, [400, 300, 60, 60, 60, 60], Persons);
        }

        Assert.Equal(expected, all.Find("1404-05", Bagh)!.PeriodCode);
    }

    [Fact]
    public void A_longer_time_that_does_not_hold_the_period_is_no_stand_in() =>
        Assert.Null(new Published(Tree, Rate).In("1404-05", [Q, Q, Q, Q, Q, Q], Persons).In("1404-H2", [400, 300, 60, 60, 60, 60], Persons).Find("1404-05", Bagh));

    [Fact]
    public void A_short_time_without_enough_events_gives_way_to_a_longer_one()
    {
        var found = new Published(Tree, Rate).In("1404-05", [Q, Q, Q, Q, Q, Q], Persons).In("1404-Q2", [99, 60, 15, 15, 15, 15], Persons)
            .In("1404-H1", [200, 160, 40, 40, 40, 40], Persons).Find("1404-05", Bagh)!;
        Assert.Equal("1404-H1", found.PeriodCode);
    }

    [Fact]
    public void When_no_time_is_long_enough_the_longest_published_is_taken()
    {
        var found = new Published(Tree, Rate).In("1404-H1", [Q, Q, Q, Q, Q, Q], Persons).In("1404", [60, 50, 12, 12, 12, 12], Persons).Find("1404-H1", Bagh)!;
        Assert.Equal((StandInKind.LongerPeriod, "1404"), (found.Kind, found.PeriodCode));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_years_are_not_pooled_over_a_hidden_one_nor_where_they_do_not_add(bool canPool)
    {
        var found = new Published(Tree, Rate) { CanPool = canPool }.In("1404-H1", [Q, Q, Q, Q, Q, Q], Persons).In("1404", [200, 90, 20, 20, 20, 20], Persons)
            .In("1403", [200, 90, canPool ? Q : 20, 20, 20, 20], Persons).Find("1404-H1", Bagh)!;
        Assert.Equal((StandInKind.LongerPeriod, "1404"), (found.Kind, found.PeriodCode));
    }

    // Half of 40 events is an amount of 20 by 40 cases: class B, though 20 events would be too few.
    [Fact]
    public void A_year_that_is_reliable_by_its_cases_is_not_pooled()
    {
        var halved = Rate with { Numerator = [new Term(0.5, "above")] };
        var found = new Published(Tree, halved).In("1404-H1", [Q, Q, Q, Q, Q, Q], Persons).In("1404", [200, 160, 40, 40, 40, 40], Persons)
            .In("1403", [200, 160, 40, 40, 40, 40], Persons).Find("1404-H1", Bagh)!;
        Assert.Equal((StandInKind.LongerPeriod, 40), (found.Kind, found.Value));
    }

    [Fact]
    public void A_half_is_not_pooled_with_a_year()
    {
        var found = new Published(Tree, Rate).In("1404-05", [Q, Q, Q, Q, Q, Q], Persons).In("1404-H1", [60, 50, 12, 12, 12, 12], Persons)
            .In("1404", [180, 90, Q, Q, Q, Q], Persons).In("1403", [160, 90, 40, 20, 15, 15], Persons).Find("1404-05", Bagh)!;
        Assert.Equal((StandInKind.LongerPeriod, "1404-H1"), (found.Kind, found.PeriodCode));
    }

    [Fact]
    public void A_zone_that_is_hidden_too_stands_in_over_the_year_before_the_city_does()
    {
        var hidden = new Published(Tree, Rate).In("1404-H1", [96, Q, Q, Q, Q, Q], Persons);
        Assert.Equal((0, "1404-H1"), Place(hidden.Find("1404-H1", Bagh)!));
        Assert.Equal((Zone, "1404"), Place(hidden.In("1404", [180, 72, Q, Q, Q, Q], Persons).Find("1404-H1", Bagh)!));
    }

    [Fact]
    public void A_class_is_not_said_of_the_root_nor_by_a_legend_of_one_class()
    {
        var amount = Rate with { Denominator = [], Per = 1 };
        Assert.Null(new Published(Tree, amount) { Legend = new ClassBreaks([5, 12, 24]) }.In("1404", [96, Q, Q, Q, Q, Q], Persons).Find("1404", Bagh));
        Assert.Null(new Published(Tree, amount) { Legend = new ClassBreaks([5, 99]) }.In("1404", [96, 31, Q, Q, Q, Q], Persons).Find("1404", Bagh));
    }

    [Fact]
    public void A_window_of_the_programme_is_held_by_no_longer_time()
    {
        var all = new Published(Tree, Rate).In("D110-02", [96, 40, Q, Q, Q, Q], Persons).In("1404", [180, 90, 40, 40, 40, 40], Persons);
        Assert.Equal((Zone, "D110-02"), Place(all.Find("D110-02", Bagh)!));
    }

    [Theory]
    [InlineData("1206-H1", "1206")]
    [InlineData("1800-H1", "1800")]
    public void The_first_year_of_a_calendar_has_none_before_it_to_pool_with(string half, string year) =>
        Assert.Equal(year, new Published(Tree, Rate).In(half, [Q, Q, Q, Q, Q, Q], Persons).In(year, [60, 50, 12, 12, 12, 12], Persons).Find(half, Bagh)!.PeriodCode);

    private static (double Low, double High) Rounded(StandIn found) => (Math.Round(found.Low, 2), Math.Round(found.High, 2));

    private static (int Area, string Period) Place(StandIn found) => (found.Area, found.PeriodCode);

    private static Published Example(Indicator? indicator = null) => new Published(Tree, indicator ?? Rate) { Legend = new ClassBreaks([5, 12, 24, 40, 80, 130]), CanPool = indicator is null }
        .In("1403", [160, 70, 14, Q, Q, Q], Persons)
        .In("1404", [180, 72, 20, 36, Q, Q], Persons)
        .In("1404-H1", [96, 31, Q, Q, Q, Q], Persons);
}
