using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>A release as it is served, and the patterns of all its routes.</summary>
internal sealed class AttackedService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AttackedService(WebApplication app) => (_app, Client) = (app, app.GetTestClient());

    public HttpClient Client { get; }

    public IEnumerable<string> Patterns => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

    public static async Task<AttackedService> OpenAsync(Snapshot snapshot)
    {
        var app = ServiceHost.Build(new SnapshotStore(snapshot), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        return new AttackedService(app);
    }

    public async Task<CrawledAnswer> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new CrawledAnswer(address, (int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), headers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
