using System.Net;
using System.Text.Json;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Mahalleh.Web.Tests.Releases;

/// <summary>A newer release is taken up without a failed request; a bad one is refused and the old one keeps serving.</summary>
public sealed class SwapTests
{
    [Fact]
    public async Task Ten_swaps_under_load_drop_no_request()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        var store = new SnapshotStore(ReleaseReader.Open(first.Folder));
        using var watcher = new ReleaseWatcher(package.Releases, Audience.Public, first.Folder, store, NullLogger<ReleaseWatcher>.Instance);
        await using var app = ServiceHost.Build(store, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        using var stop = new CancellationTokenSource();
        var asked = Task.Run(() => AskAsync(client, stop.Token), TestContext.Current.CancellationToken);
        var releases = new HashSet<string> { first.Id };
        for (var swap = 0; swap < 10; swap++)
        {
            package.Write("services.csv", package.Read("services.csv") + $"n{swap},1404-06-0{swap % 9 + 1},B2,n{swap:x4}\n");
            releases.Add(package.Build().Id);
            Assert.True(watcher.Look());
        }

        await stop.CancelAsync();
        var answers = await asked;
        Assert.Equal(11, releases.Count);
        Assert.True(answers.Count > 50);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.Contains(answer.Release, releases));
    }

    [Fact]
    public async Task A_release_that_is_taken_up_is_handed_on_once_to_be_asked_its_slowest_questions()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        var store = new SnapshotStore(ReleaseReader.Open(first.Folder));
        var taken = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new ReleaseWatcher(package.Releases, Audience.Public, first.Folder, store, NullLogger<ReleaseWatcher>.Instance)
        {
            Taken = (next, _) => { taken.SetResult(next.Manifest.Id); return Task.CompletedTask; },
        };
        await watcher.StartAsync(TestContext.Current.CancellationToken);
        package.Write("services.csv", package.Read("services.csv") + "n1,1404-06-01,B2,n0001\n");
        var second = package.Build();
        Assert.Equal(second.Id, await taken.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        await watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_bad_release_is_refused_and_health_says_so()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        var store = new SnapshotStore(ReleaseReader.Open(first.Folder));
        using var watcher = new ReleaseWatcher(package.Releases, Audience.Public, first.Folder, store, NullLogger<ReleaseWatcher>.Instance);
        package.Write("services.csv", package.Read("services.csv") + "n1,1404-06-01,B2,n0001\n");
        var second = package.Build();
        var cells = Path.Combine(second.Folder, ReleaseFiles.Cells);
        await File.AppendAllTextAsync(cells, "x", TestContext.Current.CancellationToken);
        Assert.False(watcher.Look());
        Assert.Equal(first.Id, store.Public().Manifest.Id);
        Assert.Contains(ReleaseFiles.Cells, store.LastRefusal, StringComparison.Ordinal);
        await using var app = ServiceHost.Build(store, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        var ready = JsonDocument.Parse(await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(first.Id, ready.GetProperty("release").GetString());
        Assert.Contains(ReleaseFiles.Cells, ready.GetProperty("last_refusal").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_sound_release_is_opened_first()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        package.Write("services.csv", package.Read("services.csv") + "n1,1404-06-01,B2,n0001\n");
        var second = package.Build();
        var refused = new List<string>();
        Assert.Equal(second.Id, ReleaseFolder.OpenNewest(package.Releases, Audience.Public, (name, _) => refused.Add(name))!.Snapshot.Manifest.Id);
        File.Delete(Path.Combine(second.Folder, ReleaseFiles.Areas));
        Assert.Equal(first.Id, ReleaseFolder.OpenNewest(package.Releases, Audience.Public, (name, _) => refused.Add(name))!.Snapshot.Manifest.Id);
        Assert.Equal([Path.GetFileName(second.Folder)], refused);
    }

    private static async Task<List<(HttpStatusCode Status, string Release)>> AskAsync(HttpClient client, CancellationToken stop)
    {
        var answers = new List<(HttpStatusCode, string)>();
        while (!stop.IsCancellationRequested)
        {
            using var answer = await client.GetAsync("/api/v1/observations.csv?indicator=coverage&period=1404-H1", CancellationToken.None);
            answers.Add((answer.StatusCode, answer.Headers.GetValues("Mahalleh-Release").Single()));
        }

        return answers;
    }
}
