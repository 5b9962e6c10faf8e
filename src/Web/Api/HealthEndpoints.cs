using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>Whether the service lives and whether it can answer.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", Methods, GetLive).ExcludeFromDescription();
        routes.MapMethods("/health/ready", Methods, GetReady).ExcludeFromDescription();
    }

    private static JsonHttpResult<Liveness> GetLive(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Liveness("live"));
    }

    // The host is built around an opened release, so whoever answers at all is ready.
    private static JsonHttpResult<Readiness> GetReady(HttpResponse response, SnapshotStore snapshots)
    {
        var manifest = snapshots.Current.Manifest;
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Readiness("ready", manifest.Id, manifest.AsOf.Iso()));
    }

    private sealed record Liveness(string Status);

    private sealed record Readiness(string Status, string Release, [property: System.Text.Json.Serialization.JsonPropertyName("as_of")] string AsOf);
}
