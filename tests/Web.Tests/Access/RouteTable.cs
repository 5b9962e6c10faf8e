using Mahalleh.Web.Access;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Embeds;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Access;

/// <summary>One route of the service, as a reader would ask it.</summary>
/// <param name="Pattern">Its pattern, without the suffix of a format.</param>
/// <param name="Policy">What it must declare.</param>
/// <param name="Path">An address inside the scope of the tests' narrowed keys; R stands for the release's id.</param>
/// <param name="Status">Status of the answer to whoever may see it.</param>
internal sealed record RouteCase(string Pattern, AccessPolicy Policy, string Path, int Status = 200)
{
    /// <summary>Status of the answer to a narrowed scope.</summary>
    public int Narrowed => Policy == AccessPolicy.Whole ? 403 : Status;

    /// <summary>The address in every format that is no route of its own.</summary>
    public string[] Paths => Pattern.EndsWith(".{format}", StringComparison.Ordinal) ? [Path, Path.Replace(".svg", ".png", StringComparison.Ordinal)] : [Path];

    /// <summary>Query of the address.</summary>
    public string Query { get; init; } = "";

    /// <summary>Formats that are routes of their own.</summary>
    public string[] Suffixes { get; init; } = [""];

    /// <summary>Addresses that name something outside the narrowed scope.</summary>
    public string[] Outside { get; init; } = [];
}

/// <summary>Every route of the service, written down by hand: a route that is not here fails a test.</summary>
internal static class RouteTable
{
    private static readonly string[] Json = ["", ".json"];
    private static readonly string[] Tables = ["", ".json", ".csv", ".csv-metadata.json", ".arrow", ".xlsx"];
    private static readonly string[] Cubes = [.. Tables, ".jsonstat", ".parquet"];
    private static readonly string[] Placed = [.. Cubes, ".geojson"];

    public static IEnumerable<RouteCase> All(Snapshot snapshot, TestScope scope)
    {
        var (area, outside) = (scope.Area, scope.OutsideArea);
        var (indicator, other) = (scope.Indicator, scope.OutsideIndicator);
        var (grouped, otherGrouped) = (Grouped(isOpen: true), Grouped(isOpen: false));
        var index = snapshot.Catalogue.Indices.Keys.First();
        return
        [
            Api("indicators", Json, outside: []),
            Api("indicators/{code}", Json, $"indicators/{indicator}", outside: [$"indicators/{other}"]),
            Api("indices", Json, outside: []),
            Api("indices/{code}", Json, $"indices/{index}", outside: []),
            Api("areas", Tables, outside: [$"areas?parent={outside}", "areas?parent=" + scope.Root]),
            Api("areas/{code}", Json, $"areas/{area}", outside: [$"areas/{outside}"]),
            Api("levels", Tables, outside: []),
            Api("crosswalk", Tables, outside: []),
            Api("periods", Tables, outside: []),
            Api("availability", Cubes, "availability", $"?indicator={indicator}", [$"availability?indicator={other}"]),
            Api("observations", Placed, "observations", $"?indicator={indicator}", [$"observations?indicator={indicator}&area={area},{outside}", $"observations?indicator={indicator},{other}", $"observations?indicator={indicator}&parent={scope.Root}"]),
            Api("profiles/{area}", Cubes, $"profiles/{area}", outside: [$"profiles/{outside}"]),
            Api("changes", Cubes, "changes", $"?indicator={indicator}", [$"changes?area={outside}", $"changes?indicator={other}"]),
            Api("decompositions/{area}", Tables, $"decompositions/{area}", outside: [$"decompositions/{outside}"]),
            Api("rankings/{index}", Cubes, $"rankings/{index}", outside: []),
            Api("summaries/{index}", Tables, $"summaries/{index}", outside: [$"summaries/{index}?within={outside}"]),
            Api("sensitivity/{index}", Json, $"sensitivity/{index}", outside: [$"sensitivity/{index}?within={outside}"]),
            // The first index ranks no area this wide, and says so to whoever may see it.
            new("/api/v1/explanations/{index}", AccessPolicy.Scoped, $"/api/v1/explanations/{index}", 400) { Suffixes = Json, Query = $"?area={area}" },
            Api("choropleths/{indicator}", Json, $"choropleths/{indicator}", outside: [$"choropleths/{other}"]),
            new("/api/v1/quality", AccessPolicy.Whole, "/api/v1/quality") { Suffixes = Tables, Query = "?kind=completeness" },
            new("/api/v1/release", AccessPolicy.Whole, "/api/v1/release") { Suffixes = Json },
            Api("releases", Tables, outside: []),
            // There is none before the one that the tests serve.
            new("/api/v1/revisions", AccessPolicy.Scoped, "/api/v1/revisions", 400) { Suffixes = Tables, Query = $"?indicator={indicator}" },
            new("/api/v1/catalog.jsonld", AccessPolicy.Open, "/api/v1/catalog.jsonld"),
            new("/api/v1/openapi.json", AccessPolicy.Open, "/api/v1/openapi.json"),
            new("/charts/rank.{format}", AccessPolicy.Scoped, "/charts/rank.svg") { Query = $"?indicator={indicator}", Outside = [$"/charts/rank.svg?indicator={other}", $"/charts/rank.png?indicator={indicator}&parent={outside}"] },
            new("/charts/trend.{format}", AccessPolicy.Scoped, "/charts/trend.svg") { Query = $"?indicator={indicator}&area={area}", Outside = [$"/charts/trend.svg?indicator={indicator}", $"/charts/trend.png?indicator={indicator}&area={outside}"] },
            new("/charts/spine.{format}", AccessPolicy.Scoped, "/charts/spine.svg") { Query = $"?area={area}", Outside = [$"/charts/spine.svg?area={outside}", $"/charts/spine.png?area={outside}"] },
            new("/charts/tartan.{format}", AccessPolicy.Scoped, "/charts/tartan.svg") { Query = $"?areas={area}", Outside = [$"/charts/tartan.svg?areas={area},{outside}", $"/charts/tartan.png?areas={outside}"] },
            new("/charts/slope.{format}", AccessPolicy.Scoped, "/charts/slope.svg") { Query = $"?areas={area}&indicator={indicator}", Outside = [$"/charts/slope.svg?areas={area}&indicator={other}", $"/charts/slope.png?areas={area},{outside}&indicator={indicator}"] },
            new("/charts/histogram.{format}", AccessPolicy.Scoped, "/charts/histogram.svg") { Query = $"?indicator={indicator}", Outside = [$"/charts/histogram.svg?indicator={other}", $"/charts/histogram.png?indicator={indicator}&parent={outside}"] },
            // The indicator outside is a mean, which has no funnel for anybody.
            new("/charts/funnel.{format}", AccessPolicy.Scoped, "/charts/funnel.svg") { Query = $"?indicator={indicator}", Outside = [$"/charts/funnel.svg?indicator={indicator}&parent={outside}", $"/charts/funnel.png?indicator={indicator}&parent={outside}"] },
            new("/charts/multiples.{format}", AccessPolicy.Scoped, "/charts/multiples.svg") { Query = $"?indicator={indicator}", Outside = [$"/charts/multiples.svg?indicator={other}", $"/charts/multiples.png?indicator={indicator}&parent={outside}"] },
            new("/charts/gap.{format}", AccessPolicy.Scoped, "/charts/gap.svg") { Query = $"?indicator={grouped}", Outside = [$"/charts/gap.svg?indicator={otherGrouped}", $"/charts/gap.png?indicator={grouped}&parent={outside}"] },
            new("/charts/pyramid.{format}", AccessPolicy.Scoped, "/charts/pyramid.svg") { Query = $"?area={area}", Outside = ["/charts/pyramid.svg", $"/charts/pyramid.png?area={outside}"] },
            new("/charts/map.{format}", AccessPolicy.Scoped, "/charts/map.svg") { Query = $"?indicator={indicator}", Outside = [$"/charts/map.svg?indicator={other}", $"/charts/map.png?indicator={indicator}&parent={outside}", $"/charts/map.svg?indicator={indicator}&areas={area},{outside}"] },
            new("/charts/{**chart}", AccessPolicy.Open, "/charts/none.gif", 404),
            new("/tiles/{vintage}/{level}/{z}/{x}/{y}.mvt", AccessPolicy.Open, $"/tiles/{snapshot.Manifest.Vintage}/{snapshot.Areas.Levels[^1].Code}/0/0/0.mvt", 204),
            new("/tiles/{vintage}/{level}/{zoom}/{column}/{row}.mvt", AccessPolicy.Scoped, $"/tiles/{snapshot.Manifest.Vintage}/{snapshot.Areas.Levels[^1].Code}/0/0/0.mvt", 204) { Query = $"?indicator={indicator}", Outside = [$"/tiles/{snapshot.Manifest.Vintage}/{snapshot.Areas.Levels[^1].Code}/0/0/0.mvt?indicator={other}"] },
            new("/tiles/{vintage}/{level}.json", AccessPolicy.Open, $"/tiles/{snapshot.Manifest.Vintage}/{snapshot.Areas.Levels[^1].Code}.json"),
            new("/styles/{level}.json", AccessPolicy.Open, $"/styles/{snapshot.Areas.Levels[^1].Code}.json"),
            new("/glyphs/{fontstack}/{range}.pbf", AccessPolicy.Open, "/glyphs/Vazirmatn Regular/1536-1791.pbf"),
            new("/ogc", AccessPolicy.Open, "/ogc"),
            new("/ogc/api", AccessPolicy.Open, "/ogc/api"),
            new("/ogc/conformance", AccessPolicy.Open, "/ogc/conformance"),
            new("/ogc/collections", AccessPolicy.Scoped, "/ogc/collections"),
            new("/ogc/collections/{collection}", AccessPolicy.Scoped, $"/ogc/collections/{snapshot.Areas.Levels[^1].Code}"),
            new("/ogc/collections/{collection}/items", AccessPolicy.Scoped, $"/ogc/collections/{snapshot.Areas.Levels[^1].Code}/items") { Query = $"?indicator={indicator}", Outside = [$"/ogc/collections/{snapshot.Areas.Levels[^1].Code}/items?indicator={other}"] },
            new("/ogc/collections/{collection}/items/{item}", AccessPolicy.Scoped, $"/ogc/collections/{scope.AreaLevel}/items/{area}") { Query = $"?indicator={indicator}", Outside = [$"/ogc/collections/{scope.AreaLevel}/items/{outside}", $"/ogc/collections/{scope.AreaLevel}/items/{area}?indicator={other}"] },
            new("/ogc/collections/{level}/tiles", AccessPolicy.Open, $"/ogc/collections/{snapshot.Areas.Levels[^1].Code}/tiles"),
            new("/ogc/collections/{level}/tiles/WebMercatorQuad", AccessPolicy.Open, $"/ogc/collections/{snapshot.Areas.Levels[^1].Code}/tiles/WebMercatorQuad"),
            new("/ogc/collections/{level}/tiles/WebMercatorQuad/{z}/{row}/{column}", AccessPolicy.Open, $"/ogc/collections/{snapshot.Areas.Levels[^1].Code}/tiles/WebMercatorQuad/0/0/0", 204),
            .. new[] { "dataflow", "datastructure", "codelist", "conceptscheme" }.Select(kind => new RouteCase($"/sdmx/2.1/{kind}/{{agency=all}}/{{id=all}}/{{version=latest}}", AccessPolicy.Scoped, $"/sdmx/2.1/{kind}/all/all/latest/") { Query = "?references=all" }),
            .. new[] { "generic", "structurespecific", "csv" }.Select(format => new RouteCase("/sdmx/2.1/data/{flow}/{key=all}/{provider=all}", AccessPolicy.Scoped, $"/sdmx/2.1/data/MAHALLEH/.{indicator}..{SdmxId(area)}./all/")
            {
                Query = $"?format={format}",
                Outside = [$"/sdmx/2.1/data/MAHALLEH/.{indicator}..{SdmxId(area)}+{SdmxId(outside)}./all?format={format}", $"/sdmx/2.1/data/MAHALLEH/.{indicator}+{other}..{SdmxId(area)}./all?format={format}", $"/sdmx/2.1/data/MAHALLEH/.{indicator}..{SdmxId(scope.Root)}./all?format={format}"],
            }),
            new("/release/{id}/{file}", AccessPolicy.Whole, "/release/R/cells.parquet"),
            new("/health/live", AccessPolicy.Open, "/health/live"),
            new("/health/ready", AccessPolicy.Open, "/health/ready"),
            new("/embed/session", AccessPolicy.Exchange, "/embed/session", 401),
            new("/embed/v1.mjs", AccessPolicy.Open, "/embed/v1.mjs"),
            new("/embed/{view}", AccessPolicy.Open, "/embed/map"),
            .. EmbedKinds.Names.Select(view => new RouteCase("/embed/content/{view}", AccessPolicy.Scoped, $"/embed/content/{view}")
            {
                Query = $"?area={area}" + (view == "profile" ? "" : $"&indicator={indicator}"),
                Outside = [$"/embed/content/{view}?area={outside}", .. view == "profile" ? Array.Empty<string>() : [$"/embed/content/{view}?area={area}&indicator={other}"]],
            }),
            .. EmbedChart.All.Select(chart => OfChart(chart, chart.Name == "gap" ? grouped : indicator, chart.Name switch { "funnel" => null, "gap" => otherGrouped, _ => other }, scope)),
            new("/", AccessPolicy.Whole, "/"),
            new("/ranking", AccessPolicy.Whole, "/ranking"),
            new("/compare", AccessPolicy.Whole, "/compare"),
            new("/indicators", AccessPolicy.Whole, "/indicators"),
            new("/indicators/{code}", AccessPolicy.Whole, $"/indicators/{indicator}"),
            new("/areas/{code}", AccessPolicy.Whole, $"/areas/{area}"),
            new("/quality", AccessPolicy.Whole, "/quality"),
            new("/about", AccessPolicy.Whole, "/about"),
            new("/data", AccessPolicy.Whole, "/data"),
            new("/embeds", AccessPolicy.Whole, "/embeds"),
            new("/search", AccessPolicy.Whole, "/search"),
            new("/built/{**name}", AccessPolicy.Open, "/built/none.css", 404),
            new("/{**path}", AccessPolicy.Open, "/nothing-here", 404),
        ];

        string Grouped(bool isOpen) => snapshot.Catalogue.Indicators.Values
            .First(known => scope.Indicators.Contains(known.Code, StringComparer.Ordinal) == isOpen && GapBreakdown.IsPossible(snapshot, known)).Code;
    }

    // The outside indicator is a mean, which has no funnel for anybody.
    private static RouteCase OfChart(EmbedChart chart, string indicator, string? other, TestScope scope)
    {
        var (place, path) = (chart.Needs.HasFlag(EmbedNeeds.Areas) ? "areas" : "area", $"/embed/content/chart?chart={chart.Name}");
        return new RouteCase("/embed/content/{view}", AccessPolicy.Scoped, "/embed/content/chart")
        {
            Query = $"?chart={chart.Name}&indicator={indicator}&{place}={scope.Area}",
            Outside =
            [
                $"{path}&indicator={indicator}&{place}={scope.OutsideArea}",
                .. other is not null && chart.Needs.HasFlag(EmbedNeeds.Indicator) ? new[] { $"{path}&indicator={other}&{place}={scope.Area}" } : [],
            ],
        };
    }

    // As docs/sdmx.md says.
    private static string SdmxId(string area) => area.Replace('.', '_');

    private static RouteCase Api(string pattern, string[] suffixes, string? path = null, string query = "", string[]? outside = null) => new("/api/v1/" + pattern, AccessPolicy.Scoped, "/api/v1/" + (path ?? pattern))
    {
        Query = query,
        Suffixes = suffixes,
        Outside = [.. (outside ?? []).Select(address => "/api/v1/" + address)],
    };
}
