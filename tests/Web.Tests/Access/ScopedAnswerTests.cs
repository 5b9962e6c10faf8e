using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Tests.Api;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>An answer to a narrowed scope is the filtered answer to the whole one, figure by figure.</summary>
public sealed class ScopedAnswerTests(BuiltSample sample)
{
    [Theory]
    [InlineData(false, "area")]
    [InlineData(false, "leaf")]
    [InlineData(false, "level")]
    [InlineData(false, "indicator")]
    [InlineData(false, "all")]
    [InlineData(true, "area")]
    [InlineData(true, "all")]
    public async Task A_scoped_answer_equals_the_filtered_one(bool isOfficial, string kind)
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot, OfficialSnapshot.Of(sample.Snapshot));
        var scope = TestScope.Of(sample.Snapshot);
        var tree = sample.Snapshot.Areas;
        var (finest, leaf) = (tree.Levels[^1].Code, tree.Areas[^1].Code);
        string[] areas = kind switch { "area" or "all" => [scope.Area], "leaf" => [leaf], _ => [] };
        string[] levels = kind is "level" or "all" ? [finest] : [];
        string[] indicators = kind is "indicator" or "all" ? scope.Indicators : [];
        var filter = new ScopeFilter(sample.Snapshot, areas, levels, indicators);
        var audience = isOfficial ? Audience.Official : Audience.Public;
        var whole = isOfficial ? service.AddKey(AccessService.Grant(audience)) : null;
        var narrowed = service.AddKey(AccessService.Grant(audience, areas, levels, indicators));
        var index = sample.Snapshot.Catalogue.Indices.Keys.First();
        var compared = 0;
        foreach (var address in new[]
        {
            "indicators", "indices", "areas?limit=50000", "levels", "periods", $"observations?indicator={scope.Indicator}&limit=50000",
            $"observations?indicator={string.Join(',', scope.Indicators)}&level={finest}&limit=50000&smooth=none", $"changes?limit=50000&level={finest}", "changes?limit=50000",
            $"rankings/{index}", $"choropleths/{scope.Indicator}", $"choropleths/{scope.Indicator}?level={finest}",
        })
        {
            var resource = address.Split('?', '/')[0];
            var (before, after) = (await service.JsonAsync("/api/v1/" + address, whole), await service.JsonAsync("/api/v1/" + address, narrowed));
            Same(address, filter.Apply(resource, before["data"]!), after["data"]!);
            if (after["meta"]!["total"] is { } total)
            {
                Assert.Equal(after["data"]!.AsArray().Count, (int)total);
            }

            compared += after["data"]!.ToJsonString().Length;
        }

        Assert.True(compared > 2_000);
        await Profiles(service, filter, whole, narrowed);
    }

    [Fact]
    public async Task Whether_an_area_outside_of_the_scope_is_ranked_is_not_said()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot, OfficialSnapshot.Of(sample.Snapshot));
        var scope = TestScope.Of(sample.Snapshot);
        var narrowed = service.AddKey(AccessService.Grant(Audience.Public, [scope.Area], [], scope.Indicators));
        using var response = await service.GetAsync($"/api/v1/explanations/{sample.Snapshot.Catalogue.Indices.Keys.First()}?area={scope.OutsideArea}", narrowed);
        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_scope_of_unknown_codes_is_empty_and_not_whole()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var scope = TestScope.Of(sample.Snapshot);
        var key = service.AddKey(AccessService.Grant(Audience.Public, ["nowhere"]));
        Assert.Empty((await service.JsonAsync("/api/v1/areas", key))["data"]!.AsArray());
        Assert.Empty((await service.JsonAsync($"/api/v1/observations?indicator={scope.Indicator}", key))["data"]!.AsArray());
        var other = service.AddKey(AccessService.Grant(Audience.Public, [], [], ["nothing"]));
        Assert.Empty((await service.JsonAsync("/api/v1/indicators", other))["data"]!.AsArray());
        Assert.Empty((await service.JsonAsync("/api/v1/changes", other))["data"]!.AsArray());
    }

    [Fact]
    public async Task A_page_of_a_scope_goes_on_in_the_scope_and_nowhere_else()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var scope = TestScope.Of(sample.Snapshot);
        var key = service.AddKey(AccessService.Grant(Audience.Public, [scope.Area]));
        var address = $"/api/v1/observations?indicator={scope.Indicator}&level={sample.Snapshot.Areas.Levels[^1].Code}&limit=3";
        var (pages, rows) = (address, new List<JsonNode>());
        while (pages.Length > 0)
        {
            var page = await service.JsonAsync(pages, key);
            rows.AddRange(page["data"]!.AsArray().Select(row => row!.DeepClone()));
            pages = (string?)page["links"]!["next"] ?? "";
        }

        var whole = await service.JsonAsync(address.Replace("&limit=3", "&limit=50000", StringComparison.Ordinal), key);
        Same(address, whole["data"]!, new JsonArray([.. rows]));
        var csv = await Text(service, address.Replace("observations", "observations.csv", StringComparison.Ordinal).Replace("&limit=3", "", StringComparison.Ordinal), key);
        Assert.Equal(rows.Count + 1, CsvText.Read(csv).Count);
        var cursor = (string)(await service.JsonAsync(address, key))["links"]!["next"]!;
        using var foreign = await service.GetAsync(cursor);
        Assert.Equal(400, (int)foreign.StatusCode);
    }

    [Fact]
    public async Task A_chart_shows_the_ranks_among_all_and_the_names_of_the_open_areas_alone()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var scope = TestScope.Of(sample.Snapshot);
        var tree = sample.Snapshot.Areas;
        var key = service.AddKey(AccessService.Grant(Audience.Public, [scope.Area]));
        var rank = await Text(service, $"/charts/rank.svg?indicator={scope.Indicator}&limit=100&lang=en", key);
        var filter = new ScopeFilter(sample.Snapshot, [scope.Area], [], []);
        var shown = tree.Areas.Where(area => area.Parent == scope.Root).ToArray();
        Assert.All(shown, area => Assert.Equal(filter.HasArea(area.Code), rank.Contains(area.NameEn, StringComparison.Ordinal)));
        Assert.Contains(shown, area => filter.HasArea(area.Code));

        // The line of the area above is there for whoever may see it.
        var trend = $"/charts/trend.svg?indicator={scope.Indicator}&area={scope.Area}&lang=en";
        var root = tree.Areas[0].NameEn;
        Assert.Contains(root, await Text(service, trend, null), StringComparison.Ordinal);
        Assert.DoesNotContain(root, await Text(service, trend, key), StringComparison.Ordinal);
    }

    private static async Task<string> Text(AccessService service, string path, string? key)
    {
        using var response = await service.GetAsync(path, key);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task Profiles(AccessService service, ScopeFilter filter, string? whole, string narrowed)
    {
        var tree = sample.Snapshot.Areas;
        int[] open = [.. Enumerable.Range(0, tree.Count).Where(area => filter.HasArea(tree.Areas[area].Code)).Take(4)];
        Assert.NotEmpty(open);
        foreach (var area in open)
        {
            var code = tree.Areas[area].Code;
            var (before, after) = (await service.JsonAsync($"/api/v1/profiles/{code}", whole), await service.JsonAsync($"/api/v1/profiles/{code}", narrowed));
            var expected = filter.Apply("profiles", before["data"]!);
            var isAboveOpen = tree.Parent[area] >= 0 && filter.HasArea(tree.Areas[tree.Parent[area]].Code);
            Same("profiles", isAboveOpen ? expected : ScopeFilter.WithoutParent(expected), after["data"]!);
            (before, after) = (await service.JsonAsync($"/api/v1/areas/{code}", whole), await service.JsonAsync($"/api/v1/areas/{code}", narrowed));
            Same("areas/" + code, filter.Area(before["data"]!), after["data"]!);
            (before, after) = (await service.JsonAsync($"/api/v1/decompositions/{code}", whole), await service.JsonAsync($"/api/v1/decompositions/{code}", narrowed));
            Same("decompositions", filter.Apply("decompositions", before["data"]!), after["data"]!);
        }
    }

    private static void Same(string what, JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{what}: {Short(First(expected, actual).Expected)} instead of {Short(First(expected, actual).Actual)}");

    // Of two lists the first rows that differ are worth more than their beginnings.
    private static (JsonNode Expected, JsonNode Actual) First(JsonNode expected, JsonNode actual) =>
        expected is JsonArray many && actual is JsonArray others && many.Count == others.Count
            ? Enumerable.Range(0, many.Count).Where(at => !JsonNode.DeepEquals(many[at], others[at])).Select(at => (many[at]!, others[at]!)).FirstOrDefault((expected, actual))
            : (expected, actual);

    private static string Short(JsonNode node) => node.ToJsonString() is { Length: > 1600 } text ? text[..1600] : node.ToJsonString();
}
