using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Mahalleh.Web.Tests.Releases;

/// <summary>What a release publishes otherwise than one before it is what their observations say, no more and no less.</summary>
public sealed class RevisionTests(TwoReleases releases) : IClassFixture<TwoReleases>
{
    private const string Question = "indicator=coverage&level=nation,province,neighbourhood&limit=50000";

    private static readonly string[] Numbers = ["value", "ci_low", "ci_high"];

    [Fact]
    public async Task Revisions_are_the_observations_that_differ()
    {
        var (before, after) = (await Observations(releases.First), await Observations(releases.Second));
        var expected = after.Where(pair => !Says(before.GetValueOrDefault(pair.Key)).SequenceEqual(Says(pair.Value)))
            .Select(pair => $"{pair.Key}|{string.Join('|', Says(before.GetValueOrDefault(pair.Key)).Concat(Says(pair.Value)))}").ToArray();
        var answer = await releases.Json($"/api/v1/revisions?{Question}");
        var rows = answer["data"]!.AsArray().Select(row => row!).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(row => $"{Key(row)}|{string.Join('|', Told(row, "before").Concat(Told(row, "after")))}"));
        Assert.Equal(releases.First, (string?)answer["meta"]!["since"]);
        Assert.Contains(rows, row => (string?)row["revision"] == "revised" && (string?)row["indicator"] == "coverage");
        Assert.All(rows.Where(row => (string?)row["revision"] == "added"), row => Assert.True(row["before"] is null && row["after"] is not null));
        Assert.Equal(answer["data"]!.ToJsonString(), (await releases.Json($"/api/v1/revisions?{Question}&since={releases.First}&release={releases.Second}"))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Pages_of_revisions_are_all_of_them()
    {
        var all = (await releases.Json($"/api/v1/revisions?{Question}"))["data"]!.AsArray().Select(row => row!.ToJsonString()).ToArray();
        var (paged, next) = (new List<string>(), $"/api/v1/revisions?{Question.Replace("50000", "1", StringComparison.Ordinal)}");
        while (next.Length > 0)
        {
            var page = await releases.Json(next);
            paged.AddRange(page["data"]!.AsArray().Select(row => row!.ToJsonString()));
            next = (string?)page["links"]!["next"] ?? "";
        }

        Assert.True(all.Length > 1);
        Assert.Equal(all, paged);
    }

    [Theory]
    [InlineData("lang=en", "Changed since the release before")]
    [InlineData("", "تفاوت با انتشار پیشین")]
    public async Task The_data_page_leads_to_what_changed_of_its_choice(string language, string words)
    {
        var page = await releases.Client.GetStringAsync($"/data?indicator=coverage&level=province&times=half&{language}", TestContext.Current.CancellationToken);
        Assert.Contains(words, page, StringComparison.Ordinal);
        var address = WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/api/v1/revisions[^\"]*)\"").Groups[1].Value);
        var told = (await releases.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(told, line => line.StartsWith("B,", StringComparison.Ordinal) && line.Contains(",revised,", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.StartsWith("A,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_is_compared_with_one_before_it_only()
    {
        foreach (var (query, allowed) in new[] { ($"since={releases.Second}", releases.First), ("since=0123456789abcdef", releases.First), ($"release={releases.First}", "this service has none"), ($"release={releases.First}&since={releases.Second}", "this service has none") })
        {
            using var answer = await releases.Client.GetAsync($"/api/v1/revisions?{Question}&{query}", TestContext.Current.CancellationToken);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("since", (string?)problem["parameter"]);
            Assert.Contains(allowed, problem["allowed"]!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    private async Task<Dictionary<string, JsonNode>> Observations(string release) =>
        (await releases.Json($"/api/v1/observations?{Question}&release={release}"))["data"]!.AsArray().ToDictionary(row => Key(row!), row => row!, StringComparer.Ordinal);

    private static string Key(JsonNode row) => string.Join(' ', new[] { "area_code", "indicator", "period", "breakdown" }.Select(name => (string?)row[name]));

    // What an earlier release does not have is as if nobody had collected it.
    private static IEnumerable<string> Says(JsonNode? row) => row is null ? ["", "", "", "L"] : [.. Numbers.Select(name => row[name]?.ToJsonString() ?? ""), (string)row["status"]!];

    private static IEnumerable<string> Told(JsonNode row, string when) =>
        [.. new[] { when, $"{when}_low", $"{when}_high" }.Select(name => row[name]?.ToJsonString() ?? ""), (string)row[$"{when}_status"]!];
}

/// <summary>A service with two releases of one package: twenty persons of each place, so that all show their numbers, and then ten more of one.</summary>
public sealed class TwoReleases : IAsyncLifetime
{
    private readonly PackageFolder _package = PackageFolder.Sound();
    private readonly WebApplication _app;

    public TwoReleases()
    {
        foreach (var area in new[] { "A1", "A2", "B1", "B2" })
        {
            Serve(area, 20);
        }

        var first = _package.Build();
        Serve("B1", 10);
        var second = _package.Build();
        Directory.SetLastWriteTimeUtc(first.Folder, FirstTime);
        Directory.SetLastWriteTimeUtc(second.Folder, SecondTime);
        var store = new SnapshotStore(ReleaseReader.Open(first.Folder));
        store.Publish(Audience.Public, ReleaseReader.Open(second.Folder));
        (First, Second, _app) = (first.Id, second.Id, ServiceHost.Build(store, builder => builder.WebHost.UseTestServer()));
    }

    /// <summary>When the first was published.</summary>
    internal static DateTime FirstTime { get; } = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>When the second was.</summary>
    internal static DateTime SecondTime { get; } = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    public string First { get; }

    public string Second { get; }

    internal HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _package.Dispose();
    }

    internal async Task<JsonNode> Json(string address) => JsonNode.Parse(await Client.GetStringAsync(address, TestContext.Current.CancellationToken))!;

    private void Serve(string area, int persons) => _package.Write("services.csv", _package.Read("services.csv")
        + string.Concat(Enumerable.Range(0, persons).Select(person => FormattableString.Invariant($"{area}{persons}-{person},1404-04-0{(person % 9) + 1},{area},{area}{persons}{person:x4}\n"))));
}
