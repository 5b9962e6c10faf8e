using System.Net;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The service on one snapshot, in memory.</summary>
internal sealed class PageService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageService(WebApplication app) => (_app, Client) = (app, app.GetTestClient());

    public HttpClient Client { get; }

    public static async Task<PageService> OpenAsync(Snapshot snapshot)
    {
        var app = ServiceHost.Build(new SnapshotStore(snapshot), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        return new PageService(app);
    }

    /// <summary>Status and text of a page, its entities read.</summary>
    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
