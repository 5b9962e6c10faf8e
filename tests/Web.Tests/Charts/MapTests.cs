using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Maps;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class MapTests(BuiltSample built)
{
    private static readonly MapQuestion One = new(2, 0, [InventedSnapshot.Periods[3]], null, [2]);
    private readonly Snapshot _troubled = TroubledSnapshot.Create();

    [Theory]
    [InlineData("map-fa", "homelessness", 1, Language.Fa, 760)]
    [InlineData("map-en", "homelessness", 4, Language.En, 760)]
    [InlineData("map-narrow-fa", "coverage", 2, Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, string indicator, int maps, Language language, double width) =>
        GoldenPicture.Check(name, Draw(indicator, One with { Periods = [.. InventedSnapshot.Periods.TakeLast(maps)] }, language, width));

    [Fact]
    public void Every_area_has_the_colour_of_its_class_the_hatch_or_grey()
    {
        var indicator = _troubled.Catalogue.Indicators["homelessness"];
        var (column, breaks) = (_troubled.Observe(indicator, InventedSnapshot.Periods[3]), _troubled.Breaks(indicator, 2, InventedSnapshot.Periods[3].Kind));
        var colours = ClassColours.Of(indicator.Direction, breaks.Count);
        var scene = Draw("homelessness", One, Language.En, 760);
        foreach (var area in _troubled.Areas.OfLevel(2))
        {
            var row = GoldenPicture.Row(scene, _troubled.Areas.Areas[area].NameEn);
            var fill = row.Marks.OfType<PathMark>().Single().Fill.Value;
            Assert.Equal(column.Status[area].HasValue() ? colours[breaks.ClassOf(column.Values[area])] : column.Status[area] == ObservationStatus.Protected ? "hatch" : Palette.NoData.Value, fill);
            Assert.Equal(column.Status[area] == ObservationStatus.Protected, GoldenPicture.Bare(row.Title).EndsWith(": protected", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_same_value_has_the_same_colour_in_every_period()
    {
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var scene = Draw("coverage", One with { Periods = InventedSnapshot.Periods }, Language.En, 760);
        var breaks = _troubled.Breaks(indicator, 2, InventedSnapshot.Periods[0].Kind);
        var groups = scene.Marks.OfType<GroupMark>().Where(group => group.Title.Length > 0).ToArray();
        var count = _troubled.Areas.OfLevel(2).Count();
        Assert.Equal(4 * count, groups.Length);
        for (var at = 0; at < 4; at++)
        {
            var column = _troubled.Observe(indicator, InventedSnapshot.Periods[at]);
            Assert.Equal(
                _troubled.Areas.OfLevel(2).Select(area => Palette.Class(indicator.Direction, breaks.ClassOf(column.Values[area]), breaks.Count)),
                groups[(at * count)..((at + 1) * count)].Select(group => group.Marks.OfType<PathMark>().Single().Fill));
        }
    }

    [Fact]
    public void Neighbours_meet_north_is_up_and_east_is_right()
    {
        var frame = new MapFrame(Enumerable.Range(4, 3).SelectMany(Square), 600, 600);
        Assert.True(frame.At(51, 31).Y < frame.At(51, 30).Y && frame.At(51, 30).X < frame.At(52, 30).X);
        // A degree of longitude at 30.5° is cos 30.5° = 0.8616 of one of latitude.
        Assert.Equal(0.8616, (frame.At(55, 30).X - frame.At(54, 30).X) / (frame.At(54, 30).Y - frame.At(54, 31).Y), 4);
        string[] Points(int area) => [.. frame.Outline(Square(area), 0, 0).Path.TrimEnd('Z').TrimStart('M').Split('L')];
        Assert.Equal(2, Points(4).Intersect(Points(5)).Count());
    }

    [Fact]
    public void What_is_too_small_to_see_is_a_dot_and_what_may_not_be_seen_is_not_there()
    {
        IReadOnlyList<(double Longitude, double Latitude)[]> Tiny(int area) => area == 2 ? [[(50, 30), (90, 30), (90, 60), (50, 60), (50, 30)]] : [[(70, 40), (70.01, 40), (70.01, 40.01), (70, 40)]];
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var scene = MapChart.Draw(_troubled, indicator, One, Language.En, shows: area => area is 2 or 3, outlines: Tiny);
        Assert.Equal([1, 1], new[] { 2, 3 }.Select(area => scene.Marks.OfType<GroupMark>().Count(group => GoldenPicture.Bare(group.Title).StartsWith(_troubled.Areas.Areas[area].NameEn + ":", StringComparison.Ordinal))));
        Assert.Single(GoldenPicture.All(scene.Marks).OfType<CircleMark>());
        Assert.Equal(2, scene.Marks.OfType<GroupMark>().Count(group => group.Title.Length > 0));
    }

    [Fact]
    public void A_release_has_an_outline_for_every_area_of_a_level_and_one_without_says_so()
    {
        var (snapshot, level) = (built.Snapshot, built.Snapshot.Areas.Levels.Length - 1);
        var indicator = snapshot.Catalogue.Indicators.Values.First(indicator => snapshot.PeriodsOf(indicator).Count > 0);
        var scene = MapChart.Draw(snapshot, indicator, new MapQuestion(level, 0, [snapshot.PeriodsOf(indicator)[^1]], null, []), Language.En);
        Assert.Equal(snapshot.Areas.OfLevel(level).Count(), scene.Marks.OfType<GroupMark>().Count(group => group.Title.Length > 0 && group.Marks[0] is PathMark));
        Assert.All(snapshot.Areas.OfLevel(level), area => Assert.All(snapshot.Outlines!.Rings(area), ring => Assert.Equal(ring[0], ring[^1])));
        Assert.Contains("There are no outlines of these areas.", GoldenPicture.Words(MapChart.Draw(_troubled, _troubled.Catalogue.Indicators["coverage"], One, Language.En)));
    }

    private static IReadOnlyList<(double Longitude, double Latitude)[]> Square(int area) => [[(50 + area, 30), (51 + area, 30), (51 + area, 31), (50 + area, 31), (50 + area, 30)]];

    private Scene Draw(string indicator, MapQuestion question, Language language, double width) =>
        MapChart.Draw(_troubled, _troubled.Catalogue.Indicators[indicator], question, language, width, outlines: Square);
}
