using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mahalleh.Web.Tests.Access;

/// <summary>The service with a key store and an audit log of its own, in memory but for these two files.</summary>
internal sealed class AccessService : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mahalleh-access-");

    private AccessService(Snapshot publicRelease) => (Store, KeyPath, AuditPath) = (new(publicRelease), Path.Combine(_folder.FullName, "keys.json"), Path.Combine(_folder.FullName, "audit.jsonl"));

    public SnapshotStore Store { get; }

    public string KeyPath { get; }

    public string AuditPath { get; }

    public TestClock Clock { get; } = new();

    public LogLines Log { get; } = new();

    public WebApplication App { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<AccessService> OpenAsync(Snapshot publicRelease, Snapshot? official = null, Action<WebApplication>? map = null)
    {
        var service = new AccessService(publicRelease);
        if (official is not null)
        {
            service.Store.Publish(Audience.Official, official);
        }

        KeyStoreFile.Change(service.KeyPath, store => store);
        var access = new AccessOptions { Keys = KeyRingWatch.Open(service.KeyPath, service.Clock), AuditPath = service.AuditPath };
        service.App = ServiceHost.Build(service.Store, access, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(service.Log);
            builder.Services.AddSingleton<TimeProvider>(service.Clock);
        });
        map?.Invoke(service.App);
        await service.App.StartAsync();
        service.Client = service.App.GetTestClient();
        return service;
    }

    public static AccessGrant Grant(Audience audience, string[]? areas = null, string[]? levels = null, string[]? indicators = null) =>
        new() { Audience = audience, Areas = areas ?? [], Levels = levels ?? [], Indicators = indicators ?? [], Rate = AccessGrant.MostRate };

    /// <summary>Adds a key; the service sees it after the next second.</summary>
    public string AddKey(AccessGrant grant)
    {
        var id = KeyText.NewId();
        var key = KeyText.New(KeyText.KeyPrefix, id);
        Change(store => store with { Keys = [.. store.Keys, new StoredKey(id, Convert.ToHexStringLower(KeyText.Hash(key)), grant)] });
        return key;
    }

    /// <summary>Adds a tenant; the service sees it after the next second.</summary>
    public TestTenant AddTenant(AccessGrant grant, string name = "city", string origin = "https://city.example")
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var tenant = new StoredTenant(KeyText.NewId(), name, [origin], pair.ExportSubjectPublicKeyInfoPem(), grant);
        Change(store => store with { Tenants = [.. store.Tenants, tenant] });
        return new TestTenant(tenant, pair, Clock);
    }

    public void Change(Func<KeyStore, KeyStore> change)
    {
        KeyStoreFile.Change(KeyPath, change);
        Clock.Pass(TimeSpan.FromSeconds(2));
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? credential = null, string tag = "") =>
        SendAsync(path, credential is null ? null : new AuthenticationHeaderValue("Bearer", credential), tag);

    public async Task<HttpResponseMessage> SendAsync(string path, AuthenticationHeaderValue? authorization, string tag = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = authorization;
        if (tag.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await Client.SendAsync(request);
    }

    public async Task<JsonNode> JsonAsync(string path, string? credential = null)
    {
        using var response = await GetAsync(path, credential);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }

    /// <summary>Exchanges a token for the bearer of a session.</summary>
    public async Task<string> SessionAsync(string token) => (string)(await JsonAsync("/embed/session", token))["token"]!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
