using System.Net;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>What there is, counted again from the observations themselves.</summary>
public sealed class AvailabilityTests(BuiltSample sample)
{
    [Theory]
    [InlineData("")]
    [InlineData("area")]
    [InlineData("level")]
    [InlineData("all")]
    public async Task It_counts_the_letters_of_the_observations_that_the_same_reader_gets(string kind)
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var scope = TestScope.Of(sample.Snapshot);
        var levels = sample.Snapshot.Areas.Levels.Select(level => level.Code).ToArray();
        var key = kind.Length == 0 ? null : service.AddKey(AccessService.Grant(
            Audience.Public, kind == "level" ? [] : [scope.Area], kind == "area" ? [] : [levels[^1]], kind == "all" ? scope.Indicators : []));
        var open = (await service.JsonAsync("/api/v1/indicators", key))["data"]!.AsArray().Select(one => (string)one!["code"]!).ToArray();
        var counted = 0L;
        foreach (var indicator in open.Take(6))
        {
            var rows = await Rows(service, $"/api/v1/availability?indicator={indicator}&limit=50000", key);
            var seen = (await Rows(service, $"/api/v1/levels", key)).Select(level => (string)level["code"]!);
            var observations = await Rows(service, $"/api/v1/observations?indicator={indicator}&level={string.Join(',', seen)}&kind=year,half,quarter,month,window&limit=50000", key);
            var tallies = observations.GroupBy(row => $"{row["area_level"]} {row["period"]}").ToDictionary(group => group.Key, Tally, StringComparer.Ordinal);
            Assert.Equal(tallies.Keys.Order(StringComparer.Ordinal), rows.Select(row => $"{row["level"]} {row["period"]}").Order(StringComparer.Ordinal));
            Assert.All(rows, row => Assert.Equal(tallies[$"{row["level"]} {row["period"]}"], $"{row["published"]} {row["protected"]} {row["impossible"]} {row["missing"]}"));
            counted += rows.Sum(row => (long)row["published"]!);
        }

        Assert.True(counted > 0);
    }

    [Fact]
    public async Task A_named_period_has_a_row_of_every_indicator_and_pages_join_to_the_whole()
    {
        await using var service = await AccessService.OpenAsync(InventedSnapshot.Create());
        var whole = await Rows(service, "/api/v1/availability?period=1403-H1&lang=en", null);
        Assert.Equal(4 * 3, whole.Count);
        Assert.All(whole, row => Assert.Null(row["indicator_name_fa"]));
        var (next, joined) = ("/api/v1/availability?period=1403-H1&lang=en&limit=5", new List<JsonNode>());
        while (next.Length > 0)
        {
            var page = await service.JsonAsync(next);
            Assert.Equal(12, (int)page["meta"]!["total"]!);
            joined.AddRange(page["data"]!.AsArray().Select(row => row!));
            next = (string?)page["links"]!["next"] ?? "";
        }

        Assert.Equal(whole.Select(row => row.ToJsonString()), joined.Select(row => row.ToJsonString()));
    }

    [Theory]
    [InlineData("indicator=nothing", "indicator")]
    [InlineData("level=village", "level")]
    [InlineData("period=1399", "period")]
    [InlineData("kind=week", "kind")]
    [InlineData("breakdown=sex=none", "breakdown")]
    [InlineData("from=1404&to=1403", "to")]
    [InlineData("area=IR", "area")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        await using var service = await AccessService.OpenAsync(InventedSnapshot.Create());
        using var answer = await service.GetAsync("/api/v1/availability?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parameter, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["parameter"]);
    }

    private static string Tally(IEnumerable<JsonNode> rows)
    {
        var letters = string.Concat(rows.Select(row => (string)row["status"]!));
        return $"{letters.Count("AEIU".Contains)} {letters.Count('Q'.Equals)} {letters.Count('M'.Equals)} {letters.Count('L'.Equals)}";
    }

    private static async Task<List<JsonNode>> Rows(AccessService service, string path, string? key) =>
        [.. (await service.JsonAsync(path, key))["data"]!.AsArray().Select(row => row!)];
}
