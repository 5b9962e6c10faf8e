using System.Text.Json;
using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>The service on the invented snapshot, in memory.</summary>
public sealed class ApiService : IAsyncLifetime
{
    private WebApplication? _app;

    public SnapshotStore Store { get; } = new(InventedSnapshot.Create());

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        _app = ServiceHost.Build(Store, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });
        _app.MapGet("/api/v1/broken", string () => throw new InvalidOperationException("the secret of the cause")).WithMetadata(AccessPolicy.Open);
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    public async Task<JsonElement> Json(string path)
    {
        using var document = JsonDocument.Parse(await Client.GetByteArrayAsync(path));
        return document.RootElement.Clone();
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mahalleh.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
