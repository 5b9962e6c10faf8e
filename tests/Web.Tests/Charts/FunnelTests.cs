using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Charts.Funnel;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class FunnelTests
{
    private readonly Snapshot _troubled = TroubledSnapshot.Create();
    private readonly Snapshot _calm = InventedSnapshot.Create();

    [Theory]
    [InlineData("funnel-fa", "homelessness", Language.Fa, 760)]
    [InlineData("funnel-en", "poverty", Language.En, 760)]
    [InlineData("funnel-narrow-fa", "poverty", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, string indicator, Language language, double width) => GoldenPicture.Check(name, Draw(indicator, language, width));

    [Theory]
    [InlineData("homelessness")]
    [InlineData("poverty")]
    [InlineData("coverage")]
    public void An_area_is_judged_exactly_when_its_interval_leaves_the_parent_out(string code)
    {
        var indicator = _calm.Catalogue.Indicators[code];
        var column = From(code).Observe(indicator, InventedSnapshot.Periods[3]);
        var table = Describe(code);
        var judged = 0;
        foreach (var area in _troubled.Areas.OfLevel(2).Where(area => column.Status[area].HasValue()))
        {
            var place = table.Rows.Single(row => row[0] == _troubled.Areas.Areas[area].NameEn)[4];
            var far = Intervals.Wilson(column.Values[area] / indicator.Per * column.Units[area], column.Units[area], Intervals.Z998);
            var isNear = column.Low[area] > column.Values[0] || column.High[area] < column.Values[0];
            var isFar = far.Low * indicator.Per > column.Values[0] || far.High * indicator.Per < column.Values[0];
            Assert.Equal(isFar ? "99.8%" : isNear ? "95%" : "within", GoldenPicture.Bare(place).Split(' ').First(word => word is "within" or "95%" or "99.8%"));
            Assert.Equal(isNear && (column.Values[area] > column.Values[0]) == (code == "coverage"), place.StartsWith("better", StringComparison.Ordinal));
            judged += isNear ? 1 : 0;
        }

        Assert.True(code != "coverage" || judged > 0);
    }

    [Fact]
    public void A_protected_area_is_named_and_has_no_sign()
    {
        var column = _troubled.Observe(_troubled.Catalogue.Indicators["homelessness"], InventedSnapshot.Periods[3]);
        int[] hidden = [.. _troubled.Areas.OfLevel(2).Where(area => column.Status[area] == ObservationStatus.Protected)];
        var scene = Draw("homelessness", Language.En, 760);
        Assert.NotEmpty(hidden);
        Assert.Contains(GoldenPicture.Words(scene), text => text.StartsWith($"protected ({hidden.Length}): ", StringComparison.Ordinal));
        var signs = scene.Marks.OfType<GroupMark>().Where(group => group.Title.Length > 0).Select(group => GoldenPicture.Bare(group.Title)).ToArray();
        Assert.Equal(_troubled.Areas.OfLevel(2).Count(area => column.Status[area].HasValue()), signs.Length);
        Assert.All(hidden, area =>
        {
            var name = _troubled.Areas.Areas[area].NameEn;
            Assert.DoesNotContain(signs, sign => sign.StartsWith(name + ":", StringComparison.Ordinal));
            Assert.Equal([name, "protected", "", "", ""], Describe("homelessness").Rows.Single(row => row[0] == name));
        });
    }

    [Fact]
    public void Without_a_published_centre_nothing_is_judged_and_no_limit_is_drawn()
    {
        var indicator = _troubled.Catalogue.Indicators["coverage"];
        var scene = FunnelChart.Draw(_troubled, indicator, 2, 0, InventedSnapshot.Periods[3], Language.En, shows: area => area > 1);
        Assert.DoesNotContain(GoldenPicture.Words(scene), text => text.Contains("limits of chance", StringComparison.Ordinal));
        Assert.Empty(scene.Marks.OfType<PathMark>());
        Assert.Contains("not published", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_has_no_limits_of_chance_and_a_share_has() =>
        Assert.Equal(["coverage", "poverty", "homelessness"], _troubled.Catalogue.Indicators.Values.Where(FunnelChart.IsPossible).Select(indicator => indicator.Code));

    // Only homelessness is troubled; the others would not be whole beside it.
    private Snapshot From(string indicator) => indicator == "homelessness" ? _troubled : _calm;

    private Scene Draw(string indicator, Language language, double width) =>
        FunnelChart.Draw(From(indicator), _calm.Catalogue.Indicators[indicator], 2, 0, InventedSnapshot.Periods[3], language, width);

    private Mahalleh.Web.Charts.ChartTable Describe(string indicator) =>
        FunnelChart.Describe(From(indicator), _calm.Catalogue.Indicators[indicator], 2, 0, InventedSnapshot.Periods[3], Language.En);
}
