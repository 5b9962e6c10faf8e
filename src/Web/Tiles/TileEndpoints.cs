using System.Globalization;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Tiles;

/// <summary>Routes of this slice: geometry tiles, immutable by their boundary vintage, and a TileJSON for each level.</summary>
public static class TileEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapMethods("/tiles/{vintage}/{level}/{z}/{x}/{y}.mvt", [HttpMethods.Get, HttpMethods.Head], GetTile).WithMetadata(AccessPolicy.Open).WithName("getTile").ExcludeFromDescription();
        routes.MapMethods("/tiles/{vintage}/{level}.json", [HttpMethods.Get, HttpMethods.Head], GetTileJson).WithMetadata(AccessPolicy.Open).WithName("getTileJson").ExcludeFromDescription();
    }

    /// <summary>One level of one tile, gzipped; 204 where nothing is drawn.</summary>
    internal static IResult GetTile(string vintage, string level, string z, string x, string y, HttpContext context, ScopedRelease release, TileSlices slices)
    {
        var snapshot = release.Snapshot;
        if (Find(snapshot, vintage, level, out var archive, out var zooms) is { } problem)
        {
            return problem;
        }

        if (!TileId.TryParse($"{z}/{x}/{y}", CultureInfo.InvariantCulture, out var tile))
        {
            return Problem.NotFound("tile", "کاشی", $"{z}/{x}/{y}");
        }

        context.Response.Headers.CacheControl = Immutable;
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (tile.Zoom < zooms.Min || tile.Zoom > zooms.Max || slices.Find(archive, vintage, level, tile) is not { } gzip)
        {
            return TypedResults.NoContent();
        }

        if (!AcceptsGzip(context.Request))
        {
            return TypedResults.Bytes(TileSlices.Expand(gzip), "application/vnd.mapbox-vector-tile");
        }

        context.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(gzip, "application/vnd.mapbox-vector-tile");
    }

    /// <summary>TileJSON 3.0 of a level, with absolute addresses.</summary>
    internal static IResult GetTileJson(string vintage, string level, HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        if (Find(snapshot, vintage, level, out var archive, out var zooms) is { } problem)
        {
            return problem;
        }

        var bounds = archive.Reader.Bounds;
        return TypedResults.Ok(new TileJson(
            "3.0.0",
            $"{snapshot.Manifest.Name} {level}",
            string.Join(" · ", snapshot.Manifest.Sources.Select(source => source.Title.En).Concat(snapshot.Manifest.IsInvented ? ["دادهٔ ساختگی (invented records)"] : [])),
            [$"{request.Scheme}://{request.Host}/tiles/{vintage}/{level}/{{z}}/{{x}}/{{y}}.mvt"],
            zooms.Min,
            zooms.Max,
            [bounds.West, bounds.South, bounds.East, bounds.North],
            [.. new[] { level, TileLayers.LabelsOf(level) }.Select(id => new TileJsonLayer(id, zooms.Min, zooms.Max, TileJsonLayer.AreaFields))]));
    }

    private static ProblemHttpResult? Find(Snapshot snapshot, string vintage, string level, out TileArchive archive, out ZoomRange zooms)
    {
        (archive, zooms) = (snapshot.Tiles!, default);
        if (snapshot.Tiles is null || vintage != snapshot.Manifest.Vintage)
        {
            return Problem.NotFound("boundary vintage", "نسخهٔ مرزها", vintage);
        }

        return archive.Layers.TryGetValue(level, out zooms) && snapshot.Areas.LevelIndex(level) >= 0 ? null : Problem.NotFound("level", "سطح", level);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => (encoding.Value == "gzip" || encoding.Value == "*") && encoding.Quality != 0);
}
