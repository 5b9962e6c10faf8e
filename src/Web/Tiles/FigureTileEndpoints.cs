using System.Security.Cryptography;
using System.Text;
using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Access;
using Mahalleh.Web.Figures;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Tiles;

/// <summary>Tiles with one figure of each area baked in, for programs that cannot join a column: QGIS, GDAL, other people's maps.</summary>
internal static class FigureTileEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Maps the route: the address of the geometry tiles, asked for with an indicator.</summary>
    public static void MapFigureTiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/tiles/{vintage}/{level}/{zoom}/{column}/{row}.mvt", [HttpMethods.Get, HttpMethods.Head], GetTile)
            .WithMetadata(AccessPolicy.Scoped, new TileContent(HasFigures: true)).WithName("getFigureTile").ExcludeFromDescription();

    /// <summary>One level of one tile with figures, gzipped; 204 where nothing is drawn.</summary>
    internal static IResult GetTile(
        string vintage, string level, string zoom, string column, string row, HttpContext context, ScopedRelease release, TileSlices slices, BakedTiles baked)
    {
        if (TileQuestion.Read(context.Request.Query, release, out var question) is { } unanswerable)
        {
            return unanswerable;
        }

        if (TileAddress.Find(release.Snapshot, vintage, level, $"{zoom}/{column}/{row}", out var address) is { } problem)
        {
            return problem;
        }

        if (!release.ShowsLevel(release.Snapshot.Areas.LevelIndex(level)))
        {
            return Problems.Problem.OutOfScope("level", "سطح", level);
        }

        var tag = Tag(release, address, question!);
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = TileQuestion.IsFixed(context.Request.Query) ? Immutable : "no-cache";
        if (IsHeld(context.Request, tag))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return TileAnswer.Of(context, address.Slice(slices) is { } gzip ? Bake(baked.Prepare(vintage, level, address.Tile, gzip), release, question!) : null);
    }

    private static ReadOnlyMemory<byte> Bake(BakedTile tile, ScopedRelease release, FigureQuestion question)
    {
        var observed = question.Observe(release);
        var (values, statuses) = (new double[tile.Ids.Count], new char[tile.Ids.Count]);
        for (var at = 0; at < values.Length; at++)
        {
            var area = (int)tile.Ids[at] - 1;
            var (isOpen, status) = (release.Shows(area), observed.Status[area]);
            values[at] = isOpen && status.HasValue() ? observed.Values[area] : double.NaN;
            statuses[at] = isOpen ? status.Letter() : '\0';
        }

        return tile.ToGzip(values, statuses);
    }

    private static EntityTagHeaderValue Tag(ScopedRelease release, TileAddress address, FigureQuestion question)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{release.Scope.Mark}|{address.Level}|{address.Tile}|{question}"));
        return new EntityTagHeaderValue($"\"{release.Snapshot.Manifest.Id}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\"", isWeak: true);
    }

    private static bool IsHeld(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var held)
        && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
