using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mahalleh.Web.Access;
using Mahalleh.Web.Pages.About;
using Mahalleh.Web.Pages.Compare;
using Mahalleh.Web.Pages.Data;
using Mahalleh.Web.Pages.Definitions;
using Mahalleh.Web.Pages.Overview;
using Mahalleh.Web.Pages.Profiles;
using Mahalleh.Web.Pages.Quality;
using Mahalleh.Web.Pages.Ranking;
using Mahalleh.Web.Pages.Search;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Pages;

/// <summary>Routes of the pages: HTML for people, rendered on the server; every figure on them is also in the API.</summary>
public static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var pages = routes.MapGroup("").WithMetadata(AccessPolicy.Whole).ExcludeFromDescription();
        var open = routes.MapGroup("").WithMetadata(AccessPolicy.Open).ExcludeFromDescription();
        pages.MapMethods("/", Reading, (HttpContext http) => Page<OverviewPage, OverviewView>(http, OverviewView.Read));
        pages.MapMethods("/ranking", Reading, (HttpContext http) => Page<RankingPage, RankingView>(http, RankingView.Read));
        pages.MapMethods("/compare", Reading, (HttpContext http) => Page<ComparePage, CompareView>(http, CompareView.Read));
        pages.MapMethods("/indicators", Reading, (HttpContext http) => Page<IndicatorListPage, IndicatorListView>(http, IndicatorListView.Read));
        pages.MapMethods("/indicators/{code}", Reading, GetIndicator);
        pages.MapMethods("/areas/{code}", Reading, GetArea);
        pages.MapMethods("/quality", Reading, (HttpContext http) => Page<QualityPage, QualityView>(http, QualityView.Read));
        pages.MapMethods("/about", Reading, (HttpContext http) => Page<AboutPage>(http));
        pages.MapMethods("/data", Reading, (HttpContext http) => Page<DataPage, DataView>(http, DataView.Read));
        pages.MapMethods("/search", Reading, (HttpContext http) => Page<SearchPage, SearchView>(http, SearchView.Read));
        open.MapMethods("/built/{**name}", Reading, GetBuilt);
        open.MapMethods("/{**path}", Reading, GetMissing).Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }

    /// <summary>Adds the services the pages need.</summary>
    /// <param name="services">Where to add them.</param>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(_ => PageAssets.Open());
        services.AddExceptionHandler<PageFaultHandler>();

        // Persian as itself, not as numeric entities: a third of the bytes, and readable source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    private static RazorComponentResult GetArea(string code, HttpContext http)
    {
        var context = PageContext.Read(http);
        return context.Snapshot.Areas.TryGetNumber(code, out var area)
            ? Rendered<AreaPage>(http, context, AreaView.Read(context, area))
            : Rendered<MissingPage>(http, context, new MissingWhat(FaultWords.NoAreaBefore, code, FaultWords.NoAreaAfter), StatusCodes.Status404NotFound);
    }

    private static RazorComponentResult GetIndicator(string code, HttpContext http)
    {
        var context = PageContext.Read(http);
        return context.Snapshot.Catalogue.Indicators.TryGetValue(code, out var indicator)
            ? Rendered<IndicatorPage>(http, context, IndicatorView.Read(context, indicator))
            : Rendered<MissingPage>(
                http, context, new MissingWhat(IndicatorWords.MissingBefore, code, IndicatorWords.MissingAfter) { Link = ("/indicators", IndicatorWords.Whole) }, StatusCodes.Status404NotFound);
    }

    private static IResult GetMissing(HttpContext http) => ProgramPaths.Contains(http.Request.Path)
        ? Problem.UnknownRoute(http.Request.Path.Value ?? "")
        : Rendered<MissingPage>(http, PageContext.Read(http), null, StatusCodes.Status404NotFound);

    private static IResult GetBuilt(string name, HttpContext http, PageAssets assets)
    {
        if (assets.Find(name) is not { } file)
        {
            return Problem.NotFound("file", "پرونده", name);
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        var packed = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal) ? assets.Find(name + ".br") : null;
        if (packed is not null)
        {
            headers.ContentEncoding = "br";
        }

        return TypedResults.PhysicalFile(packed ?? file, PageAssets.TypeOf(name));
    }

    private static RazorComponentResult Page<TPage>(HttpContext http)
        where TPage : IComponent => Rendered<TPage>(http, PageContext.Read(http), null);

    private static RazorComponentResult Page<TPage, TView>(HttpContext http, Func<PageContext, TView> read)
        where TPage : IComponent
    {
        var context = PageContext.Read(http);
        return Rendered<TPage>(http, context, read(context));
    }

    private static RazorComponentResult Rendered<TPage>(HttpContext http, PageContext context, object? view, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        PageHeaders.Set(http.Response);
        var parameters = new Dictionary<string, object?> { ["Context"] = context };
        if (view is not null)
        {
            parameters["View"] = view;
        }

        return new RazorComponentResult(typeof(TPage), parameters) { StatusCode = status };
    }
}
