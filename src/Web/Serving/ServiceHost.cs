using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Auditing;
using Mahalleh.Web.Access.Embeds;
using Mahalleh.Web.Api;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Downloads;
using Mahalleh.Web.Embeds;
using Mahalleh.Web.Ogc;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sdmx;
using Mahalleh.Web.Tiles;

namespace Mahalleh.Web.Serving;

/// <summary>Puts the service together: one store of snapshots, one folder a slice.</summary>
public static class ServiceHost
{
    /// <summary>Builds the service of the public release alone, without starting it.</summary>
    /// <param name="store">Holds the release to serve.</param>
    /// <param name="configure">Last word on the builder: addresses, a test server.</param>
    public static WebApplication Build(SnapshotStore store, Action<WebApplicationBuilder>? configure = null) => Build(store, null, configure);

    /// <summary>Builds the service without starting it.</summary>
    /// <param name="store">Holds the release to serve.</param>
    /// <param name="access">Keys and audit log; none of them where null.</param>
    /// <param name="configure">Last word on the builder: addresses, a test server.</param>
    public static WebApplication Build(SnapshotStore store, AccessOptions? access, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter(AuditLog.Category, LogLevel.Information);
        builder.Services.AddAccess(access ?? AccessOptions.PublicOnly);
        builder.Services.AddApi();
        builder.Services.AddPages();
        builder.Services.AddTiles();
        builder.Services.AddTextCompression();
        builder.WebHost.ReadLongAddresses();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.Use(AddressLimit.Check);
        app.UseTextCompression();
        app.UseAudit();
        app.UseApi();
        app.UseAccess();
        app.MapApi();
        app.MapTiles();
        app.MapOgc();
        app.MapSdmx();
        app.MapDownloads();
        app.MapCharts();
        app.MapEmbeds();
        app.MapEmbedFrames();
        app.MapPages();
        return app;
    }
}
