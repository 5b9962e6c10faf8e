using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Mahalleh.Web.Tests.Releases;

/// <summary>A release that was revised can still be asked for, says what it said, and is gone when its folder is.</summary>
public sealed class FrozenReleaseTests
{
    private const string Question = "/api/v1/observations.csv?indicator=coverage&level=province&period=1404-H1";

    [Fact]
    public async Task A_revised_value_stands_in_the_new_release_and_never_in_the_old_one()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        var store = new SnapshotStore(ReleaseReader.Open(first.Folder));
        using var watcher = Watcher(package, store, first.Folder);
        await using var app = ServiceHost.Build(store, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        var before = await Text(client, Question);
        var cells = await Bytes(client, $"/release/{first.Id}/{ReleaseFiles.Cells}");
        Revise(package, 1);
        var second = package.Build();
        Assert.True(watcher.Look());

        var after = await Text(client, Question);
        Assert.NotEqual(before, after);
        Assert.Equal(after, await Text(client, $"{Question}&release={second.Id}"));
        Assert.Equal(before, await Text(client, $"{Question}&release={first.Id}"));
        Assert.Equal(cells, await Bytes(client, $"/release/{first.Id}/{ReleaseFiles.Cells}"));
        Assert.NotEqual(cells, await Bytes(client, $"/release/{second.Id}/{ReleaseFiles.Cells}"));
        var listed = (await Json(client, "/api/v1/releases"))["data"]!.AsArray();
        Assert.Equal([$"{second.Id} true", $"{first.Id} false"], listed.Select(row => $"{row!["id"]} {row["is_newest"]}"));

        // What is cited is the release that answered, and its address answers from that one for ever.
        using var cited = await client.GetAsync($"{Question}&release={first.Id}", TestContext.Current.CancellationToken);
        Assert.Contains($"</api/v1/release?release={first.Id}>; rel=\"cite-as\"", cited.Headers.GetValues("Link"));
        Assert.Equal(first.Id, (string?)(await Json(client, $"/api/v1/release?release={first.Id}"))["data"]!["id"]);
        await AssertUnknown(client, first.Id, second.Id);

        // Pages of an older release go on in it.
        var page = await Json(client, $"/api/v1/areas?release={first.Id}&limit=2");
        Assert.Equal(first.Id, (string?)(await Json(client, (string)page["links"]!["next"]!))["meta"]!["release"]);
    }

    [Fact]
    public async Task A_release_whose_folder_is_taken_away_is_withdrawn()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        var store = new SnapshotStore(ReleaseReader.Open(first.Folder));
        using var watcher = Watcher(package, store, first.Folder);
        Revise(package, 1);
        var second = package.Build();
        Assert.True(watcher.Look());
        Assert.Equal([second.Id, first.Id], store.Ids(Audience.Public));
        await using var app = ServiceHost.Build(store, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        Directory.Delete(first.Folder, recursive: true);
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, $"/release/{first.Id}/{ReleaseFiles.Cells}"));
        Assert.False(watcher.Look());
        Assert.Equal([second.Id], store.Ids(Audience.Public));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(client, $"{Question}&release={first.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, $"/release/{first.Id}/{ReleaseFiles.Cells}"));
    }

    [Fact]
    public void Older_releases_of_the_package_are_opened_at_the_start_as_far_as_there_is_room_and_they_are_sound()
    {
        using var package = PackageFolder.Sound();
        var built = new List<(string Id, string Folder)>();
        for (var revision = 0; revision < 4; revision++)
        {
            var one = package.Build();
            built.Add((one.Id, one.Folder));
            Directory.SetLastWriteTimeUtc(one.Folder, DateTime.UnixEpoch.AddDays(revision + 1));
            Revise(package, revision);
        }

        File.AppendAllText(Path.Combine(built[2].Folder, ReleaseFiles.Quality), " ");
        package.Write("datapackage.json", package.Read("datapackage.json").Replace("\"name\": \"sound\"", "\"name\": \"sound-other\"", StringComparison.Ordinal));
        var other = package.Build();
        Directory.SetLastWriteTimeUtc(other.Folder, DateTime.UnixEpoch);
        foreach (var (kept, expected) in new[] { (0, new[] { 3 }), (1, [3, 1]), (2, [3, 1, 0]), (9, [3, 1, 0]) })
        {
            var store = new SnapshotStore(ReleaseReader.Open(built[3].Folder), kept);
            using var watcher = Watcher(package, store, built[3].Folder);
            watcher.OpenEarlier(TestContext.Current.CancellationToken);
            Assert.Equal(expected.Select(at => built[at].Id), store.Ids(Audience.Public));
            Assert.Equal("", store.LastRefusal);
        }
    }

    [Fact]
    public async Task A_file_has_a_strong_tag_for_ever_and_comes_in_parts()
    {
        using var package = PackageFolder.Sound();
        var built = package.Build();
        await using var app = ServiceHost.Build(new SnapshotStore(ReleaseReader.Open(built.Folder)), builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        var address = $"/release/{built.Id}/{ReleaseFiles.Cells}";
        using var whole = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var tag = whole.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", tag.Tag);
        Assert.Contains("immutable", whole.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(client, address, request => request.Headers.IfNoneMatch.Add(tag))).Status);
        var (status, part) = await Ask(client, address, request => (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(null, 8), new RangeConditionHeaderValue(tag)));
        Assert.Equal(HttpStatusCode.PartialContent, status);
        Assert.Equal(bytes[^8..], part);
        var (stale, all) = await Ask(client, address, request => (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(0, 3), new RangeConditionHeaderValue("\"other\"")));
        Assert.Equal(HttpStatusCode.OK, stale);
        Assert.Equal(bytes, all);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await Ask(client, address, request => request.Headers.Range = new RangeHeaderValue(bytes.Length, null))).Status);
    }

    [Fact]
    public async Task The_releases_of_one_audience_are_not_there_for_another_nor_whole_for_a_part()
    {
        using var package = PackageFolder.Sound();
        var built = package.Build();
        var official = ReleaseFolder.OpenNewest(package.Releases, Audience.Official, (_, reason) => Assert.Fail(reason))!.Snapshot;
        await using var service = await AccessService.OpenAsync(ReleaseReader.Open(built.Folder), official);
        var (whole, part) = (service.AddKey(AccessService.Grant(Audience.Official)), service.AddKey(AccessService.Grant(Audience.Official, ["A"])));
        foreach (var (key, mine, theirs) in new[] { (null, built.Id, official.Manifest.Id), (whole, official.Manifest.Id, built.Id) })
        {
            foreach (var (address, status) in new[] { ($"{Question}&release={{0}}", 400), ($"/release/{{0}}/{ReleaseFiles.Cells}", 404) })
            {
                using var own = await service.GetAsync(address.Replace("{0}", mine, StringComparison.Ordinal), key);
                using var other = await service.GetAsync(address.Replace("{0}", theirs, StringComparison.Ordinal), key);
                Assert.Equal((200, status), ((int)own.StatusCode, (int)other.StatusCode));
                var allowed = JsonNode.Parse(await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["allowed"]!.AsArray();
                Assert.Equal([mine], allowed.Select(id => (string)id!));
            }
        }

        Assert.All(official.Manifest.Files, file => Assert.Equal(403, (int)service.GetAsync($"/release/{official.Manifest.Id}/{file.Name}", part).Result.StatusCode));
    }

    private static async Task AssertUnknown(HttpClient client, string first, string second)
    {
        foreach (var (address, status) in new[] { ($"{Question}&release=0000000000000000", HttpStatusCode.BadRequest), ($"/release/0000000000000000/{ReleaseFiles.Cells}", HttpStatusCode.NotFound) })
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal([second, first], problem["allowed"]!.AsArray().Select(id => (string)id!));
            Assert.NotNull(problem["detail_fa"]);
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Status(client, $"{Question}&release={first}&release={second}"));
    }

    private static ReleaseWatcher Watcher(PackageFolder package, SnapshotStore store, string first) => new(package.Releases, Audience.Public, first, store, NullLogger<ReleaseWatcher>.Instance);

    // Ten more persons of a place that shows its number already, so that the revision is told.
    private static void Revise(PackageFolder package, int revision) =>
        package.Write("services.csv", package.Read("services.csv") + string.Concat(Enumerable.Range(0, 10).Select(person => FormattableString.Invariant($"r{revision}{person},1404-04-0{(person % 9) + 1},B1,r{revision}{person:x4}\n"))));

    private static Task<string> Text(HttpClient client, string address) => client.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static Task<byte[]> Bytes(HttpClient client, string address) => client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

    private static async Task<JsonNode> Json(HttpClient client, string address) => JsonNode.Parse(await Text(client, address))!;

    private static async Task<HttpStatusCode> Status(HttpClient client, string address) => (await Ask(client, address, static _ => { })).Status;

    private static async Task<(HttpStatusCode Status, byte[] Body)> Ask(HttpClient client, string address, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        change(request);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
