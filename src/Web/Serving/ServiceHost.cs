using Mahalleh.Web.Api;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Downloads;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tiles;

namespace Mahalleh.Web.Serving;

/// <summary>Puts the service together: one store of snapshots, one folder a slice.</summary>
public static class ServiceHost
{
    /// <summary>Builds the service without starting it.</summary>
    /// <param name="store">Holds the release to serve.</param>
    /// <param name="configure">Last word on the builder: addresses, a test server.</param>
    public static WebApplication Build(SnapshotStore store, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<TileSlices>();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddApi();
        builder.Services.AddPages();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseApi();
        app.MapApi();
        app.MapTiles();
        app.MapDownloads();
        app.MapCharts();
        app.MapPages();
        return app;
    }
}
