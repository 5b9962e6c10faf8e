using System.Text.Json.Serialization;
using Mahalleh.Web.Access;
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
        routes.MapMethods("/health/live", Methods, GetLive).WithMetadata(AccessPolicy.Open).ExcludeFromDescription();
        routes.MapMethods("/health/ready", Methods, GetReady).WithMetadata(AccessPolicy.Open).ExcludeFromDescription();
    }

    private static JsonHttpResult<Liveness> GetLive(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Liveness("live"));
    }

    // The host is built around an opened release, so whoever answers at all is ready.
    private static JsonHttpResult<Readiness> GetReady(HttpResponse response, ScopedRelease release, SnapshotStore snapshots)
    {
        var manifest = release.Snapshot.Manifest;
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Readiness("ready", manifest.Id, manifest.AsOf.Iso(), snapshots.LastRefusal));
    }

    private sealed record Liveness(string Status);

    private sealed record Readiness(string Status, string Release, [property: JsonPropertyName("as_of")] string AsOf, [property: JsonPropertyName("last_refusal")] string LastRefusal);
}
