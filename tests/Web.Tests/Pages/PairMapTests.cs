using System.Text.Json;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The map of two indicators together.</summary>
public sealed class PairMapTests : IAsyncLifetime
{
    private const string Address = "/?indicator=poverty&level=neighbourhood&period=1404-H2&lang=en";

    private readonly Snapshot _snapshot = InventedSnapshot.Create();
    private PageService _service = null!;

    public async ValueTask InitializeAsync() => _service = await PageService.OpenAsync(_snapshot);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Every_area_stands_in_the_third_of_both_and_no_hidden_one_has_a_class()
    {
        var page = await _service.PlainAsync($"{Address}&beside=coverage");
        using var settings = JsonDocument.Parse(Regex.Match(page, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        var column = settings.RootElement.GetProperty("inline");
        int[] ids = [.. column.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32() - 1)];
        int[] classes = [.. column.GetProperty("classes").EnumerateArray().Select(number => number.GetInt32())];
        string[] statuses = [.. column.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()!)];
        var both = new[] { "poverty", "coverage" }.Select(code => _snapshot.Observe(_snapshot.Catalogue.Indicators[code], Period.Parse("1404-H2", null))).ToArray();

        Assert.Equal(_snapshot.Areas.OfLevel(_snapshot.Areas.LevelIndex("neighbourhood")), ids);
        var seen = new HashSet<int>();
        for (var at = 0; at < ids.Length; at++)
        {
            var isProtected = both.Any(one => one.Status[ids[at]] == ObservationStatus.Protected);
            var hasBoth = both.All(one => one.Status[ids[at]].HasValue());
            Assert.Equal(isProtected ? "Q" : hasBoth ? "A" : "L", statuses[at]);
            Assert.Equal(hasBoth, classes[at] >= 0);
            _ = hasBoth && seen.Add(classes[at]);
        }

        Assert.True(seen.Count > 3, $"{seen.Count} classes");
        foreach (var (one, third) in new[] { (both[0], (Func<int, int>)(number => number % 3)), (both[1], number => number / 3) })
        {
            var spans = Enumerable.Range(0, ids.Length).Where(at => classes[at] >= 0).GroupBy(at => third(classes[at])).OrderBy(group => group.Key)
                .Select(group => (Least: group.Min(at => one.Values[ids[at]]), Most: group.Max(at => one.Values[ids[at]]))).ToArray();
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Most <= pair.Second.Least));
        }
    }

    [Fact]
    public async Task The_legend_counts_every_area_once_and_the_table_has_both_figures()
    {
        var page = await _service.PlainAsync($"{Address}&beside=coverage");
        var legend = Regex.Match(page, "data-part=\"legend\".*?</section>", RegexOptions.Singleline).Value;
        Assert.Equal(9, Regex.Count(legend, "<li data-class=\"[0-8]\""));
        var counted = Regex.Matches(legend, "<b[^>]*>([0-9]+)</b>").Sum(found => int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(_snapshot.Areas.OfLevel(_snapshot.Areas.LevelIndex("neighbourhood")).Count(), counted);
        Assert.Contains(_snapshot.Catalogue.Indicators["coverage"].Name.En, Regex.Match(page, "data-region=\"table\".*?</thead>", RegexOptions.Singleline).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fa", "شاخصی با شناسهٔ «nowhere» نیست؛ نقشه همان یک شاخص را نشان می‌دهد.")]
    [InlineData("en", "There is no indicator “nowhere” to show beside it; the map shows the one.")]
    public async Task A_wrong_one_is_said_and_the_map_shows_the_one(string lang, string words)
    {
        var page = await _service.PlainAsync($"/?indicator=poverty&beside=nowhere&lang={lang}");
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pair\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_keep_it_and_an_indicator_is_not_beside_itself()
    {
        Assert.Contains("beside=coverage&order=best", await _service.PlainAsync($"{Address}&beside=coverage"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pair\"", await _service.PlainAsync($"{Address}&beside=poverty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_maps_are_of_the_same_areas_and_the_second_follows_the_first_in_time()
    {
        var page = await _service.PlainAsync($"{Address}&beside=coverage&maps=two");
        JsonElement[] settings = [.. Regex.Matches(page, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Select(found => JsonDocument.Parse(found.Groups[1].Value).RootElement)];
        Assert.Equal(["poverty", "coverage"], settings.Select(map => Regex.Match(map.GetProperty("column").GetString()!, "choropleths/([^?]*)").Groups[1].Value));
        Assert.Equal([false, true], settings.Select(map => map.GetProperty("follows").GetBoolean()));
        Assert.All(new[] { "tiles", "first", "last", "bounds" }, name => Assert.Equal(settings[0].GetProperty(name).ToString(), settings[1].GetProperty(name).ToString()));

        string[] legends = [.. Regex.Matches(page, "data-part=\"legend\".*?</section>", RegexOptions.Singleline).Select(found => found.Value)];
        Assert.Equal(["poverty", "coverage"], legends.Select(legend => _snapshot.Catalogue.Indicators.Values.Single(indicator => legend.Contains($"<h2>{indicator.Name.En}", StringComparison.Ordinal)).Code));
        Assert.Contains("second half of 1404", Regex.Match(legends[1], "data-part=\"when\">(.*?)<").Groups[1].Value, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(page, "<select name=\"classes\""));
        Assert.Contains("beside=coverage&maps=two&order=best", page, StringComparison.Ordinal);
        Assert.Contains(_snapshot.Catalogue.Indicators["coverage"].Name.En, Regex.Match(page, "data-region=\"table\".*?</thead>", RegexOptions.Singleline).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&beside=coverage&maps=three", "There is no “three” for the maps; only “two” is known.", "class=\"pair\"")]
    [InlineData("&maps=two", "", "legend-classes")]
    public async Task What_is_not_two_maps_is_one(string asked, string words, string legend)
    {
        var page = await _service.PlainAsync(Address + asked);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(legend, page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<mahalleh-map "));
    }

    [Fact]
    public void The_nine_colours_differ_and_darken_in_both_directions()
    {
        int[] light = [.. PairColours.All.Select(color => Enumerable.Range(0, 3).Sum(part => Convert.ToInt32(color.Substring(1 + (part * 2), 2), 16)))];
        Assert.Equal(9, PairColours.All.Distinct().Count());
        Assert.All(Enumerable.Range(0, 9), number => Assert.True((number % 3 == 0 || light[number] < light[number - 1]) && (number < 3 || light[number] < light[number - 3])));
    }
}
