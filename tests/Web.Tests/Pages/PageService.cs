using System.Net;
using System.Text.RegularExpressions;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Xunit;

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

    /// <summary>Text of a page that is there, without the marks that keep numbers from running backwards.</summary>
    public async Task<string> PlainAsync(string path)
    {
        var (status, text) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return Regex.Replace(text, "[\u2066\u2069]", "");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
