using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Mahalleh.Browser.Tests.ServiceFixture))]

namespace Mahalleh.Browser.Tests;

/// <summary>The real service on a free port and one real Chromium, started once for all tests.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    // How long a browser may take for what it will show, on a machine that is busy with other tests; in milliseconds.
    private const float Patience = 30_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mahalleh-browser-");
    private WebApplication? _service;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Root of the repository: the folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    public string Address { get; private set; } = "";

    public Snapshot Snapshot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var store = await ReleaseUnderTest.OpenAsync(_folder.FullName);
        Snapshot = store.Open(Scope.Public)!.Snapshot;
        _service = ServiceHost.Build(store, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await _service.StartAsync();
        Address = _service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await FirstAnswers.PrepareAsync(_service.Services, Snapshot, CancellationToken.None);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args =
            [
                "--no-sandbox", "--headless", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run",
            ],
        });
    }

    /// <summary>Opens a page of the service and keeps a record of what goes wrong on it.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="hasScript">Whether JavaScript runs.</param>
    public async Task<Visit> OpenAsync(string path, int width = 1440, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = Visit.Height(width) },
            JavaScriptEnabled = hasScript,
            BypassCSP = false,
        });
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        await visit.Page.GotoAsync(Address + path);
        return visit;
    }

    /// <summary>Opens a page of any site.</summary>
    /// <param name="address">Address of the page.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="own">Origin whose requests are as they should be.</param>
    /// <param name="other">Another one; none when null.</param>
    /// <param name="first">Script that runs before any of the page and of its frames; none when null.</param>
    public async Task<Visit> OpenSiteAsync(string address, int width, string own, string? other = null, string? first = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = Visit.Height(width) } });
        if (first is not null)
        {
            await context.AddInitScriptAsync(first);
        }

        var visit = new Visit(context, await context.NewPageAsync(), own, other ?? own);
        await visit.Page.GotoAsync(address);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mahalleh.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Mahalleh.sln is in no folder above the tests.");
    }
}
