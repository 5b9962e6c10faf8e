using System.Net.Http.Headers;
using System.Text.Json;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Mahalleh.Web.Tests.Ogc;

/// <summary>A running service of a release at an address of its own, and what it answers.</summary>
internal sealed class OgcService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private OgcService(WebApplication app) => _app = app;

    public string Root => _app.Urls.First() + "/ogc";

    public static async Task<OgcService> OpenAsync(Snapshot release)
    {
        var app = ServiceHost.Build(new SnapshotStore(release), builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new OgcService(app);
    }

    public async Task<OgcReply> GetAsync(string address)
    {
        using var response = await _client.GetAsync(address.StartsWith("http", StringComparison.Ordinal) ? address : Root + address, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new OgcReply((int)response.StatusCode, response.Content.Headers.ContentType, response.Headers.TryGetValues("Content-Crs", out var crs) ? crs.Single() : "", bytes);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>One answer.</summary>
internal sealed record OgcReply(int Status, MediaTypeHeaderValue? Type, string ContentCrs, byte[] Bytes)
{
    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public string Link(string relation) => Json.GetProperty("links").EnumerateArray().Single(link => link.GetProperty("rel").GetString() == relation).GetProperty("href").GetString()!;

    public bool HasLink(string relation) => Json.GetProperty("links").EnumerateArray().Any(link => link.GetProperty("rel").GetString() == relation);

    public string[] Ids => [.. Json.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!)];
}
