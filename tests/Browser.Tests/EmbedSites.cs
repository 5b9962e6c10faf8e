using System.Collections.Concurrent;
using System.Security.Cryptography;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mahalleh.Browser.Tests;

/// <summary>The service with one tenant, the tenant's site and a site of somebody else, each on an origin of its own.</summary>
internal sealed class EmbedSites : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mahalleh-embed-");
    private readonly List<WebApplication> _apps = [];

    public string Service { get; private set; } = "";

    /// <summary>Origin of the tenant's site.</summary>
    public string Own { get; private set; } = "";

    /// <summary>Origin of a site that is no tenant's.</summary>
    public string Foreign { get; private set; } = "";

    public TestTenant Tenant { get; private set; } = null!;

    /// <summary>All that the service logged.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>How the tenant's site makes the token of a visit.</summary>
    public Func<string> MakeToken { get; set; } = () => "";

    public static async Task<EmbedSites> OpenAsync(Snapshot snapshot, AccessGrant grant)
    {
        var sites = new EmbedSites();
        sites.Own = await sites.StartAsync(sites.Site());
        sites.Foreign = await sites.StartAsync(sites.Site());
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var tenant = new StoredTenant(KeyText.NewId(), "city", [sites.Own], pair.ExportSubjectPublicKeyInfoPem(), grant);
        var path = Path.Combine(sites._folder.FullName, "keys.json");
        KeyStoreFile.Change(path, store => store with { Tenants = [tenant] });
        var access = new AccessOptions { Keys = KeyRingWatch.Open(path, TimeProvider.System), AuditPath = Path.Combine(sites._folder.FullName, "audit.jsonl") };
        sites.Service = await sites.StartAsync(ServiceHost.Build(new SnapshotStore(snapshot), access, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(sites.Log));
        }));
        sites.Tenant = new TestTenant(tenant, pair, TimeProvider.System);
        sites.MakeToken = () => sites.Tenant.Token();
        return sites;
    }

    public static AccessGrant Grant(params string[] indicators) =>
        new() { Audience = Audience.Public, Areas = ["IR-09"], Indicators = indicators, Rate = AccessGrant.MostRate };

    /// <summary>Address of a page of a site with an embed.</summary>
    public string Page(string site, string question) => $"{site}/host.html?service={Uri.EscapeDataString(Service)}&{question}";

    /// <summary>What the audit log holds.</summary>
    public string Audit() => File.ReadAllText(Path.Combine(_folder.FullName, "audit.jsonl"));

    /// <summary>Lets the tenant's site show a page of its own.</summary>
    public string Pasted { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private WebApplication Site()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/host.html", () => Results.File(Path.Combine(ServiceFixture.Root, "tests", "Browser.Tests", "site", "host.html"), "text/html; charset=utf-8"));
        site.MapGet("/pasted.html", () => Results.Content($"<!doctype html><meta charset=\"utf-8\"><title>site</title><body>{Pasted}", "text/html; charset=utf-8"));
        site.MapGet("/token", () => MakeToken());
        site.MapGet("/favicon.ico", () => Results.NoContent());
        return site;
    }

    private async Task<string> StartAsync(WebApplication app)
    {
        _apps.Add(app);
        await app.StartAsync();
        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
