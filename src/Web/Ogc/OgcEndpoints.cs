using System.Text.Json;
using System.Text.Json.Nodes;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Ogc;

/// <summary>Routes of this slice: OGC API Features 1.0, part 1 (core, GeoJSON, OpenAPI 3.0) and part 2 (reference systems).</summary>
public static class OgcEndpoints
{
    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapOgc(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        Map(routes, "/ogc", AccessPolicy.Open, GetLanding, "getOgcLanding");
        Map(routes, "/ogc/api", AccessPolicy.Open, GetApi, "getOgcApi");
        Map(routes, "/ogc/conformance", AccessPolicy.Open, GetConformance, "getOgcConformance");
        Map(routes, "/ogc/collections", AccessPolicy.Scoped, GetCollections, "getOgcCollections");
        Map(routes, "/ogc/collections/{collection}", AccessPolicy.Scoped, GetCollection, "getOgcCollection");
        Map(routes, "/ogc/collections/{collection}/items", AccessPolicy.Scoped, GetItems, "getOgcItems");
        Map(routes, "/ogc/collections/{collection}/items/{item}", AccessPolicy.Scoped, GetItem, "getOgcItem");
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, AccessPolicy policy, Delegate handler, string name) =>
        routes.MapMethods(pattern, ReadOnly, handler).WithMetadata(policy).WithName(name).ExcludeFromDescription();

    private static IResult GetLanding(HttpRequest request, ScopedRelease release) => ItemsQuestion.Refuse(request.Query, "f")
        ?? (IResult)new OgcAnswer(release, OgcLinks.Json, new OgcDocuments(release, new OgcLinks(request)).WriteLanding);

    private static IResult GetApi(HttpRequest request, ScopedRelease release) => ItemsQuestion.Refuse(request.Query, "f")
        ?? (IResult)new OgcAnswer(release, OgcLinks.OpenApi, json => WriteApi(json, new OgcLinks(request)));

    private static IResult GetConformance(HttpRequest request, ScopedRelease release) => ItemsQuestion.Refuse(request.Query, "f")
        ?? (IResult)new OgcAnswer(release, OgcLinks.Json, OgcDocuments.WriteConformance);

    private static IResult GetCollections(HttpRequest request, ScopedRelease release) => ItemsQuestion.Refuse(request.Query, "f")
        ?? (IResult)new OgcAnswer(release, OgcLinks.Json, new OgcDocuments(release, new OgcLinks(request)).WriteCollections);

    private static IResult GetCollection(string collection, HttpRequest request, ScopedRelease release)
    {
        var documents = new OgcDocuments(release, new OgcLinks(request));
        return ItemsQuestion.Refuse(request.Query, "f") ?? Find(release, collection, out var level)
            ?? (IResult)new OgcAnswer(release, OgcLinks.Json, json => documents.WriteCollection(json, level));
    }

    private static IResult GetItems(string collection, HttpRequest request, ScopedRelease release, TimeProvider clock)
    {
        if (Find(release, collection, out var level) is { } problem)
        {
            return problem;
        }

        return ItemsQuestion.ReadItems(request.Query, release, out var question)
            ?? (IResult)new OgcAnswer(release, OgcLinks.GeoJson, json => Features(request, release, question, level).WritePage(json, clock.GetUtcNow())) { ContentCrs = question.Crs.Uri };
    }

    private static IResult GetItem(string collection, string item, HttpRequest request, ScopedRelease release)
    {
        if (Find(release, collection, out var level) is { } problem)
        {
            return problem;
        }

        var tree = release.Snapshot.Areas;
        if (!tree.TryGetNumber(item, out var area) || tree.Level[area] != level)
        {
            return Problem.NotFound("feature", "عارضه", item);
        }

        return !release.Shows(area) ? Problem.OutOfScope("feature", "عارضه", item)
            : ItemsQuestion.ReadItem(request.Query, release, out var question)
                ?? (IResult)new OgcAnswer(release, OgcLinks.GeoJson, json => Features(request, release, question, level).WriteItem(json, area)) { ContentCrs = question.Crs.Uri };
    }

    private static FeatureDocuments Features(HttpRequest request, ScopedRelease release, ItemsQuestion question, int level) =>
        new(release, release.Snapshot.Outlines!, new OgcLinks(request), question, level);

    private static ProblemHttpResult? Find(ScopedRelease release, string collection, out int level)
    {
        level = release.Snapshot.Areas.LevelIndex(collection);
        return level < 0 || release.Snapshot.Outlines is null || !release.Snapshot.Areas.OfLevel(level).Any(area => release.Snapshot.Places[area].IsKnown)
            ? Problem.NotFound("collection", "مجموعه", collection)
            : release.ShowsLevel(level) ? null : Problem.OutOfScope("collection", "مجموعه", collection);
    }

    private static void WriteApi(Utf8JsonWriter json, OgcLinks links)
    {
        using var stream = typeof(OgcEndpoints).Assembly.GetManifestResourceStream("ogc-openapi.json")!;
        var document = JsonNode.Parse(stream)!;
        document["servers"] = new JsonArray(new JsonObject { ["url"] = links.Root });
        document.WriteTo(json);
    }
}
