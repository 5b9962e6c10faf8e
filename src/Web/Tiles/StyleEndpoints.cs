using System.Globalization;
using Mahalleh.Geo.Glyphs;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Tiles;

/// <summary>Styles and glyphs, so that any MapLibre map can draw a level with nothing but this service.</summary>
internal static class StyleEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string GlyphType = "application/x-protobuf";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Languages = ["fa", "en"];
    private static readonly string[] Parameters = ["lang", "theme"];

    public static void MapStyles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/styles/{level}.json", Methods, GetStyle).WithMetadata(AccessPolicy.Open).WithName("getStyle").ExcludeFromDescription();
        routes.MapMethods("/glyphs/{fontstack}/{range}.pbf", Methods, GetGlyphs).WithMetadata(AccessPolicy.Open).WithName("getGlyphs").ExcludeFromDescription();
    }

    /// <summary>A MapLibre style of a level in the boundaries of the release now served.</summary>
    internal static IResult GetStyle(string level, HttpContext context, ScopedRelease release)
    {
        var (request, snapshot) = (context.Request, release.Snapshot);
        if (Refuse(request.Query) is { } refusal)
        {
            return refusal;
        }

        if (snapshot.Tiles is not { } tiles || !tiles.Layers.ContainsKey(level) || snapshot.Areas.LevelIndex(level) < 0)
        {
            return Problem.NotFound("level", "سطح", level);
        }

        var theme = MapTheme.All.First(known => known.Name == Word(request.Query, "theme", MapTheme.All[0].Name));
        var style = new MapStyle(snapshot, level, $"{request.Scheme}://{request.Host}", Word(request.Query, "lang", Languages[0]), theme);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(style.Document().ToJsonString(), "application/json; charset=utf-8");
    }

    /// <summary>256 glyphs of a font; an empty list where the font draws none of them.</summary>
    internal static IResult GetGlyphs(string fontstack, string range, HttpContext context, GlyphStacks stacks)
    {
        if (!GlyphRange.TryParse(range, CultureInfo.InvariantCulture, out var wanted))
        {
            return Problem.NotFound("glyph range", "بازهٔ نویسه‌ها", range);
        }

        if (stacks.Find(fontstack, wanted) is not { } glyphs)
        {
            return Problem.NotFound("font", "قلم", fontstack);
        }

        context.Response.Headers.CacheControl = Immutable;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(glyphs, GlyphType);
    }

    private static ProblemHttpResult? Refuse(IQueryCollection query) =>
        ClosedSet.Check(query, Parameters) ?? Bad(query, "lang", Languages) ?? Bad(query, "theme", MapTheme.All.Select(theme => theme.Name));

    private static ProblemHttpResult? Bad(IQueryCollection query, string name, IEnumerable<string> allowed) =>
        query[name].ToString() is { Length: > 0 } value && !allowed.Contains(value, StringComparer.Ordinal) ? Problem.BadParameter(name, value, allowed) : null;

    private static string Word(IQueryCollection query, string name, string usual) => query[name].ToString() is { Length: > 0 } value ? value : usual;
}
