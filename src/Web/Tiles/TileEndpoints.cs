using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Access;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tiles;

/// <summary>Routes of this slice: geometry tiles, immutable by their boundary vintage, the same with figures, a TileJSON and a style for each level, and the glyphs of its labels.</summary>
public static class TileEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapMethods("/tiles/{vintage}/{level}/{z}/{x}/{y}.mvt", [HttpMethods.Get, HttpMethods.Head], GetTile)
            .WithMetadata(AccessPolicy.Open, new TileContent(HasFigures: false)).WithName("getTile").ExcludeFromDescription();
        routes.MapMethods("/tiles/{vintage}/{level}.json", [HttpMethods.Get, HttpMethods.Head], GetTileJson).WithMetadata(AccessPolicy.Open).WithName("getTileJson").ExcludeFromDescription();
        routes.MapFigureTiles();
        routes.MapOgcTiles();
        routes.MapStyles();
    }

    /// <summary>Registers what the slice remembers and how its endpoints are told apart.</summary>
    /// <param name="services">Where to register.</param>
    public static void AddTiles(this IServiceCollection services)
    {
        services.AddSingleton<TileSlices>();
        services.AddSingleton<BakedTiles>();
        services.AddSingleton<GlyphStacks>();
        services.AddSingleton<MatcherPolicy, TileContentPolicy>();
    }

    /// <summary>One level of one tile, gzipped; 204 where nothing is drawn.</summary>
    internal static IResult GetTile(string vintage, string level, string z, string x, string y, HttpContext context, ScopedRelease release, TileSlices slices)
    {
        if (TileAddress.Find(release.Snapshot, vintage, level, $"{z}/{x}/{y}", out var address) is { } problem)
        {
            return problem;
        }

        context.Response.Headers.CacheControl = Immutable;
        return TileAnswer.Of(context, address.Slice(slices));
    }

    /// <summary>TileJSON 3.0 of a level, with absolute addresses; with an indicator, that of the tiles with its figures.</summary>
    internal static IResult GetTileJson(string vintage, string level, HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        FigureQuestion? question = null;
        if (TileQuestion.IsAsked(request.Query) && TileQuestion.Read(request.Query, release, out question) is { } unanswerable)
        {
            return unanswerable;
        }

        return TileAddress.Find(snapshot, vintage, level, "0/0/0", out var address) is { } problem
            ? problem
            : TypedResults.Ok(Describe(request, snapshot, address, question));
    }

    private static TileJson Describe(HttpRequest request, Snapshot snapshot, TileAddress address, FigureQuestion? question)
    {
        var bounds = address.Archive.Reader.Bounds;
        var query = question is null ? "" : $"?indicator={Uri.EscapeDataString(question.Indicator.Code)}&period={question.Period}";
        var zooms = address.Zooms;
        return new TileJson(
            "3.0.0",
            $"{snapshot.Manifest.Name} {address.Level}" + (question is null ? "" : $" {question.Indicator.Code} {question.Period}"),
            string.Join(" · ", snapshot.Manifest.Sources.Select(source => source.Title.En).Concat(snapshot.Manifest.IsInvented ? ["دادهٔ ساختگی (invented records)"] : [])),
            [$"{request.Scheme}://{request.Host}/tiles/{address.Vintage}/{address.Level}/{{z}}/{{x}}/{{y}}.mvt{query}"],
            zooms.Min,
            zooms.Max,
            [bounds.West, bounds.South, bounds.East, bounds.North],
            [
                new TileJsonLayer(address.Level, zooms.Min, zooms.Max, question is null ? TileJsonLayer.AreaFields : TileJsonLayer.FigureFields),
                new TileJsonLayer(TileLayers.LabelsOf(address.Level), zooms.Min, zooms.Max, TileJsonLayer.AreaFields),
            ]);
    }
}
