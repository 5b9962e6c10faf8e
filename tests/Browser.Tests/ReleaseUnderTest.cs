using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mahalleh.Browser.Tests;

/// <summary>The one place that says which release the browser tests look at.</summary>
internal static class ReleaseUnderTest
{
    public static Task<SnapshotStore> OpenAsync() => Task.FromResult(new SnapshotStore(InventedSnapshot.Create()));

    /// <summary>Answers for the map what the service does not serve yet: a value column, and tiles that are empty.</summary>
    public static void MapWhatIsMissing(WebApplication service, Snapshot snapshot)
    {
        var routes = ((IEndpointRouteBuilder)service).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText ?? "").ToArray();
        if (!routes.Any(route => route.StartsWith("/tiles", StringComparison.Ordinal)))
        {
            service.MapGet("/tiles/{vintage}/{level}.json", (HttpContext http, string vintage, string level) => TypedResults.Json(new
            {
                tilejson = "3.0.0",
                tiles = new[] { $"http://{http.Request.Host}/tiles/{vintage}/{level}/{{z}}/{{x}}/{{y}}.mvt" },
                minzoom = 0,
                maxzoom = 6,
            }));
            service.MapGet("/tiles/{vintage}/{level}/{z:int}/{x:int}/{y:int}.mvt", () => TypedResults.NoContent());
        }

        if (!routes.Any(route => route.Contains("choropleths", StringComparison.Ordinal)))
        {
            var ids = Enumerable.Range(1, snapshot.Areas.Count).ToArray();
            var data = new
            {
                ids,
                values = ids.Select(id => (double?)id),
                low = ids.Select(id => (double?)id - 1),
                high = ids.Select(id => (double?)id + 1),
                statuses = new string('A', ids.Length),
                classes = ids.Select(id => id % 2),
                colors = new[] { "#ffffcc", "#253494" },
            };
            service.MapGet("/api/v1/choropleths/{indicator}", () => TypedResults.Json(new { data }));
        }
    }
}
