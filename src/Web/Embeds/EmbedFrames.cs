using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Embeds;

/// <summary>
/// Routes of embeds: the script of the custom element, the empty frame that any site may hold, and the content that the frame asks for
/// with its session, or without one for the public figures; and the page that writes what to paste.
/// </summary>
public static class EmbedFrames
{
    /// <summary>Address of the custom element's script, the same for all versions that understand its attributes.</summary>
    public const string Script = "/embed/v1.mjs";

    /// <summary>Address of the content, before the name of the view.</summary>
    public const string Content = "/embed/content/";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapEmbedFrames(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var open = routes.MapGroup("").WithMetadata(AccessPolicy.Open).ExcludeFromDescription();
        open.MapMethods(Script, Reading, GetScript);
        open.MapMethods("/embed/{view}", Reading, GetFrame);
        routes.MapMethods("/embeds", Reading, GetComposer).WithMetadata(AccessPolicy.Whole).ExcludeFromDescription();
        routes.MapMethods(Content + "{view}", Reading, GetContent).WithMetadata(AccessPolicy.Scoped).ExcludeFromDescription();
    }

    private static RazorComponentResult<ComposerPage> GetComposer(HttpContext http)
    {
        var context = PageContext.Read(http);
        PageHeaders.Set(http.Response);
        return new(new { Context = context, View = ComposerView.Read(context) });
    }

    // Asked for by pages of other origins; what it says is the same for all.
    private static IResult GetScript(HttpContext http, PageAssets assets)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "public, max-age=3600";
        headers.XContentTypeOptions = "nosniff";
        return assets.Find(PageAssets.NameIn(assets.Address("v1.mjs"))) is { } file ? TypedResults.PhysicalFile(file, PageAssets.TypeOf(file)) : Problem.NotFound("file", "پرونده", "v1.mjs");
    }

    private static IResult GetFrame(string view, HttpContext http, KeyRingWatch keys)
    {
        if (EmbedKinds.Of(view) is not { } kind)
        {
            return Problem.BadParameter("view", view, EmbedKinds.Names);
        }

        PageHeaders.SetFrame(http.Response, Ancestors(http.Request.Query["tenant"], keys.Current));
        return new RazorComponentResult<EmbedFrame>(new { Context = PageContext.Read(http), Kind = kind });
    }

    private static IResult GetContent(string view, [AsParameters] EmbedQuery query, HttpContext http, ScopedRelease release)
    {
        if (EmbedKinds.Of(view) is not { } kind)
        {
            return Problem.BadParameter("view", view, EmbedKinds.Names);
        }

        var context = PageContext.Read(http);
        var (read, fault) = EmbedView.Read(kind, context, release, query);
        if (read is null)
        {
            return ChartAnswer.Refuse("svg", fault)!;
        }

        PageHeaders.Set(http.Response);
        return new RazorComponentResult<EmbedContent>(new { Context = context, View = read });
    }

    // Public views may stand anywhere; a tenant's on its own pages alone; those of nobody nowhere.
    private static string Ancestors(string? tenant, KeyRing ring) => string.IsNullOrEmpty(tenant) ? "*"
        : ring.Tenant(tenant) is { Origins.Count: > 0 } known ? string.Join(' ', known.Origins)
        : "'none'";
}
