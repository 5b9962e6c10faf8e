using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Tiles;

/// <summary>The geometry tiles under the addresses of OGC API Tiles: row before column, and always those of the newest map.</summary>
internal static class OgcTileEndpoints
{
    private const string Scheme = "WebMercatorQuad";
    private const string SchemeUri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private const string WebMercator = "http://www.opengis.net/def/crs/EPSG/0/3857";
    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the routes.</summary>
    public static void MapOgcTiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/ogc/collections/{level}/tiles", ReadOnly, GetTilesets).WithMetadata(AccessPolicy.Open).WithName("getOgcTilesets").ExcludeFromDescription();
        routes.MapMethods($"/ogc/collections/{{level}}/tiles/{Scheme}", ReadOnly, GetTileset).WithMetadata(AccessPolicy.Open).WithName("getOgcTileset").ExcludeFromDescription();
        routes.MapMethods($"/ogc/collections/{{level}}/tiles/{Scheme}/{{z}}/{{row}}/{{column}}", ReadOnly, GetTile).WithMetadata(AccessPolicy.Open).WithName("getOgcTile").ExcludeFromDescription();
    }

    private static IResult GetTilesets(string level, HttpRequest request, ScopedRelease release) =>
        Find(release.Snapshot, level, "0/0/0", out _) ?? (IResult)TypedResults.Ok(new OgcTilesets(
            [new OgcTileset($"{level} as vector tiles", "vector", WebMercator, SchemeUri, [new OgcTileLink(Address(request, level), "self", "application/json", false)])]));

    private static IResult GetTileset(string level, HttpRequest request, ScopedRelease release) =>
        Find(release.Snapshot, level, "0/0/0", out _) ?? (IResult)TypedResults.Ok(new OgcTileset(
            $"{level} as vector tiles", "vector", WebMercator, SchemeUri,
            [
                new OgcTileLink(Address(request, level), "self", "application/json", false),
                new OgcTileLink(SchemeUri, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme", "application/json", false),
                new OgcTileLink(Address(request, level) + "/{tileMatrix}/{tileRow}/{tileCol}", "item", "application/vnd.mapbox-vector-tile", true),
            ]));

    private static IResult GetTile(string level, string z, string row, string column, HttpContext context, ScopedRelease release, TileSlices slices)
    {
        if (Find(release.Snapshot, level, $"{z}/{column}/{row}", out var address) is { } problem)
        {
            return problem;
        }

        // The address has no vintage, so the map behind it may change.
        var tag = new EntityTagHeaderValue($"\"{address.Vintage}\"", isWeak: true);
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TileAnswer.Of(context, address.Slice(slices));
    }

    private static ProblemHttpResult? Find(Snapshot snapshot, string level, string path, out TileAddress address) =>
        TileAddress.Find(snapshot, snapshot.Manifest.Vintage, level, path, out address);

    private static string Address(HttpRequest request, string level) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/ogc/collections/{Uri.EscapeDataString(level)}/tiles/{Scheme}";
}

/// <summary>The tile sets of a collection.</summary>
/// <param name="Tilesets">The tile sets.</param>
internal sealed record OgcTilesets(IReadOnlyList<OgcTileset> Tilesets);

/// <summary>A tile set.</summary>
/// <param name="Title">Its title.</param>
/// <param name="DataType">Kind of tiles.</param>
/// <param name="Crs">System of the tiles.</param>
/// <param name="TileMatrixSetURI">The tile matrix set.</param>
/// <param name="Links">Where it and its tiles are.</param>
internal sealed record OgcTileset(
    string Title, string DataType, string Crs, [property: System.Text.Json.Serialization.JsonPropertyName("tileMatrixSetURI")] string TileMatrixSetURI, IReadOnlyList<OgcTileLink> Links);

/// <summary>A link of a tile set.</summary>
/// <param name="Href">Address, or a template of addresses.</param>
/// <param name="Rel">Relation.</param>
/// <param name="Type">Media type.</param>
/// <param name="Templated">Whether the address is a template.</param>
internal sealed record OgcTileLink(string Href, string Rel, string Type, bool Templated);
