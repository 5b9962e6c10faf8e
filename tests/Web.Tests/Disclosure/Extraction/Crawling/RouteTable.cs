using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Embeds;
using Mahalleh.Web.Pages;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>How a route is crawled: what is asked, and how the answers are read.</summary>
internal sealed record RouteHarvest(IReading Reading, Func<CrawlAddresses, IEnumerable<string>> Addresses);

/// <summary>Every route of the service by its pattern. A new route has to be put here, with what its numbers tell of.</summary>
internal static class RouteTable
{
    private static readonly string[] AreaWords = ["data.population", "data.area_ha", "data.bbox", "data.label_point", "data.area_ha_geometry", "data.source_rank"];
    private static readonly string[] DefinitionWords =
    [
        "per", "decimals", "minimum_cases", "scale", "numerator.times", "numerator.coefficient", "denominator.times", "denominator.coefficient",
        "target.change_percent", "target.after_years", "fewest_cases", "weight", "components.weight", "pillars.weight", "draws", "first_count", "minimum_availability", "levels.from", "levels.to", "levels.least",
        "scale_from", "scale_to", "weights_reach", "components.low", "components.high", "components.target", "components.reference",
    ];

    // The first of each table are those of figures.
    private const int FigureTables = 5;

    private static readonly string[] Quality = ["tables", "completeness", "late", "warnings", "rules", "impossible", "outliers", "unlike-before", "unchanged", "disagreements"];

    public static IReadOnlyDictionary<string, RouteHarvest> All { get; } = Routes().ToDictionary(route => route.Pattern, route => route.Harvest, StringComparer.Ordinal);

    private static IEnumerable<(string Pattern, RouteHarvest Harvest)> Routes() =>
        [.. Tables(), .. Cubes(), .. Descriptions(), .. Columns(), .. Documents(), .. Features(), .. Sdmx(), .. Files(), .. Drawings(), .. Pages()];

    private static IEnumerable<(string, RouteHarvest)> Tables()
    {
        foreach (var format in new[] { "", ".json", ".csv" })
        {
            yield return ($"/api/v1/areas{format}", new(new TableReading(TableRules.Areas), _ => [$"/api/v1/areas{format}?limit=50000", $"/api/v1/areas{format}?q=N0001"]));
            yield return ($"/api/v1/crosswalk{format}", new(new TableReading(TableRules.Open("weight")), _ => [$"/api/v1/crosswalk{format}"]));
            yield return ($"/api/v1/levels{format}", new(new TableReading(TableRules.Areas), _ => [$"/api/v1/levels{format}"]));
            yield return ($"/api/v1/releases{format}", new(new TableReading(TableRules.None), _ => [$"/api/v1/releases{format}"]));
            yield return ($"/api/v1/revisions{format}", new(new RefusalReading(), all => [Revisions(all, format)]));
            yield return ($"/api/v1/periods{format}", new(new TableReading(TableRules.None), _ => [$"/api/v1/periods{format}"]));
            yield return ($"/api/v1/availability{format}", new(new TableReading(TableRules.Availability), all => all.Some(all.Availability(format))));
            yield return ($"/api/v1/observations{format}", new(new ObservationReading(), all => format == "" ? all.Smoothed(format).Concat(all.AsIs(format)) : all.Observations(format)));
            yield return ($"/api/v1/profiles/{{area}}{format}", new(new TableReading(TableRules.Profiles, GivenArea("profiles")), all => all.Profiles(format)));
            yield return ($"/api/v1/changes{format}", new(new TableReading(TableRules.Changes), all => all.Changes(format)));
            yield return ($"/api/v1/decompositions/{{area}}{format}", new(new TableReading(DecompositionRules.All), all => all.Decompositions(format)));
            yield return ($"/api/v1/rankings/{{index}}{format}", new(new TableReading(RankingRules.All, GivenRanking), all => all.Rankings(format)));
            yield return ($"/api/v1/summaries/{{index}}{format}", new(new TableReading(RankingRules.Summaries), all => all.Some(all.Summaries(format))));
            yield return ($"/api/v1/quality{format}", new(new QualityReading(), _ => Quality.Select(kind => $"/api/v1/quality{format}?kind={kind}")));
        }
    }

    // One release alone has none; with two they are the observations of both (RevisionTests).
    private static string Revisions(CrawlAddresses all, string format) => $"/api/v1/revisions{format}?indicator={all.Indicators.First().Code}";

    // A cube comes whole, so it is asked without a limit.
    private static IEnumerable<(string, RouteHarvest)> Cubes()
    {
        const string format = ".jsonstat";
        yield return ($"/api/v1/observations{format}", new(new ObservationReading(), all => all.Observations(format).Concat(all.Smoothed(format)).Concat(all.AsIs(format)).Where((_, at) => at % 5 == 0).Select(Whole)));
        yield return ($"/api/v1/profiles/{{area}}{format}", new(new TableReading(TableRules.Profiles, GivenArea("profiles")), all => all.Profiles(format)));
        yield return ($"/api/v1/changes{format}", new(new TableReading(TableRules.Changes), all => all.Changes(format).Select(Whole)));
        yield return ($"/api/v1/availability{format}", new(new TableReading(TableRules.Availability), all => all.Some(all.Availability(format)).Select(Whole)));
        yield return ($"/api/v1/rankings/{{index}}{format}", new(new TableReading(RankingRules.All, GivenRanking), all => all.Rankings(format)));
    }

    // What is said of columns has no number of an area.
    private static IEnumerable<(string, RouteHarvest)> Descriptions()
    {
        var reading = new DocumentReading("dialect.headerRowCount");
        return EachTable(".csv-metadata.json").Select(table => (table.Pattern, new RouteHarvest(table.Reading is RefusalReading ? table.Reading : reading, table.Addresses)));
    }

    // Files of columns, which another program reads: a few of each table, since each takes a process.
    private static IEnumerable<(string, RouteHarvest)> Columns() =>
        new[] { ".arrow", ".xlsx" }.SelectMany(EachTable).Concat(EachTable(".parquet").Take(FigureTables)).Concat(EachTable(".geojson").Take(1)).Select(table => (table.Pattern, new RouteHarvest(table.Reading, table.Addresses)));

    private static IEnumerable<(string Pattern, IReading Reading, Func<CrawlAddresses, IEnumerable<string>> Addresses)> EachTable(string format) =>
    [
        ($"/api/v1/observations{format}", new ObservationReading(), all => all.Some(all.Observations(format).Concat(all.Smoothed(format)).Concat(all.AsIs(format)))),
        ($"/api/v1/profiles/{{area}}{format}", new TableReading(TableRules.Profiles, GivenArea("profiles")), all => all.Some(all.Profiles(format))),
        ($"/api/v1/changes{format}", new TableReading(TableRules.Changes), all => all.Some(all.Changes(format))),
        ($"/api/v1/rankings/{{index}}{format}", new TableReading(RankingRules.All, GivenRanking), all => all.Some(all.Rankings(format))),
        ($"/api/v1/availability{format}", new TableReading(TableRules.Availability), all => all.Some(all.Availability(format)).Take(2)),
        ($"/api/v1/decompositions/{{area}}{format}", new TableReading(DecompositionRules.All), all => all.Some(all.Decompositions(format))),
        ($"/api/v1/summaries/{{index}}{format}", new TableReading(RankingRules.Summaries), all => all.Some(all.Summaries(format))),
        ($"/api/v1/quality{format}", new QualityReading(), all => all.Some(Quality).Append("outliers").Select(kind => $"/api/v1/quality{format}?kind={kind}")),
        ($"/api/v1/areas{format}", new TableReading(TableRules.Areas), _ => [$"/api/v1/areas{format}?limit=50000"]),
        ($"/api/v1/crosswalk{format}", new TableReading(TableRules.Open("weight")), _ => [$"/api/v1/crosswalk{format}"]),
        ($"/api/v1/releases{format}", new TableReading(TableRules.None), _ => [$"/api/v1/releases{format}"]),
        ($"/api/v1/revisions{format}", new RefusalReading(), all => [Revisions(all, format)]),
        ($"/api/v1/levels{format}", new TableReading(TableRules.Areas), _ => [$"/api/v1/levels{format}"]),
        ($"/api/v1/periods{format}", new TableReading(TableRules.None), _ => [$"/api/v1/periods{format}"]),
    ];

    private static IEnumerable<(string, RouteHarvest)> Documents()
    {
        foreach (var format in new[] { "", ".json" })
        {
            yield return ($"/api/v1/areas/{{code}}{format}", new(new DocumentReading(AreaWords), all => all.Some(all.Areas).Select(code => $"/api/v1/areas/{code}{format}")));
            yield return ($"/api/v1/indicators{format}", new(new DocumentReading(Of("data.")), _ => [$"/api/v1/indicators{format}"]));
            yield return ($"/api/v1/indicators/{{code}}{format}", new(new DocumentReading(Of("data.")), all => all.Indicators.Select(indicator => $"/api/v1/indicators/{indicator.Code}{format}")));
            yield return ($"/api/v1/indices{format}", new(new DocumentReading(Of("data.")), _ => [$"/api/v1/indices{format}"]));
            yield return ($"/api/v1/indices/{{code}}{format}", new(new DocumentReading(Of("data.")), all => all.Snapshot.Catalogue.Indices.Keys.Select(code => $"/api/v1/indices/{code}{format}")));
            yield return ($"/api/v1/sensitivity/{{index}}{format}", new(new DocumentReading("data.scenarios", "data.assumptions.*"), all => all.Some(all.Rankings("")).Select(address => address.Replace("rankings/", "sensitivity/", StringComparison.Ordinal).Replace("?", format + "?", StringComparison.Ordinal))));
            yield return ($"/api/v1/explanations/{{index}}{format}", new(new DocumentReading("data.parts.*", "data.changes.*"), all => all.Explanations(format)));
            yield return ($"/api/v1/choropleths/{{indicator}}{format}", new(new ChoroplethReading(), all => all.Choropleths(format)));
            yield return ($"/api/v1/release{format}", new(new DocumentReading("data.format", "data.disclosure.*", "data.files.bytes"), _ => [$"/api/v1/release{format}"]));
        }

        yield return ("/api/v1/catalog.jsonld", new(new DocumentReading(), _ => ["/api/v1/catalog.jsonld"]));
        yield return ("/api/v1/openapi.json", new(new DocumentReading("paths.*", "components.*"), _ => ["/api/v1/openapi.json"]));
        yield return ("/embed/session", new(new RefusalReading(), _ => ["/embed/session"]));
        yield return ("/health/live", new(new DocumentReading(), _ => ["/health/live"]));
        yield return ("/health/ready", new(new DocumentReading(), _ => ["/health/ready"]));
    }

    private static IEnumerable<(string, RouteHarvest)> Features()
    {
        yield return ("/ogc", new(new DocumentReading(), _ => ["/ogc"]));
        yield return ("/ogc/api", new(new DocumentReading("paths.*", "components.*"), _ => ["/ogc/api"]));
        yield return ("/ogc/conformance", new(new DocumentReading(), _ => ["/ogc/conformance"]));
        yield return ("/ogc/collections", new(new DocumentReading("collections.extent.spatial.bbox"), _ => ["/ogc/collections"]));
        yield return ("/ogc/collections/{collection}", new(new DocumentReading("extent.spatial.bbox"), all => all.Levels.Select(level => $"/ogc/collections/{level}")));
        yield return ("/ogc/collections/{collection}/items", new(new FeatureReading(), all => all.Choropleths("").Select((address, at) => $"/ogc/collections/{all.Levels.ElementAt(at % all.Levels.Count())}/items?limit=10000&indicator={address.Split('/')[4].Split('?')[0]}&period={address[(address.IndexOf("period=", StringComparison.Ordinal) + 7)..]}")));
        yield return ("/ogc/collections/{collection}/items/{item}", new(new FeatureReading(), all => all.Some(all.Snapshot.Areas.Areas).Select(area => $"/ogc/collections/{area.Level}/items/{area.Code}?indicator={all.Indicators.First(indicator => all.Snapshot.PeriodsOf(indicator).Count > 0).Code}")));
        yield return ("/ogc/collections/{level}/tiles", new(new DocumentReading(), all => all.Levels.Select(level => $"/ogc/collections/{level}/tiles")));
        yield return ("/ogc/collections/{level}/tiles/WebMercatorQuad", new(new DocumentReading(), all => all.Levels.Select(level => $"/ogc/collections/{level}/tiles/WebMercatorQuad")));
        yield return ("/ogc/collections/{level}/tiles/WebMercatorQuad/{z}/{row}/{column}", new(new TileReading(), all => all.Levels.Select(level => $"/ogc/collections/{level}/tiles/WebMercatorQuad/0/0/0")));
    }

    private static IEnumerable<(string, RouteHarvest)> Sdmx()
    {
        yield return ("/sdmx/2.1/data/{flow}/{key=all}/{provider=all}", new(new TableReading(TableRules.Observations), all => all.Sdmx));
        foreach (var kind in new[] { "dataflow", "datastructure", "codelist", "conceptscheme" })
        {
            yield return ($"/sdmx/2.1/{kind}/{{agency=all}}/{{id=all}}/{{version=latest}}", new(new SdmxStructureReading(), _ => [$"/sdmx/2.1/{kind}", $"/sdmx/2.1/{kind}/all/all/latest/?references=all"]));
        }
    }

    private static IEnumerable<(string, RouteHarvest)> Files()
    {
        yield return ("/tiles/{vintage}/{level}/{z}/{x}/{y}.mvt", new(new TileReading(), all => all.Tiles));
        yield return ("/tiles/{vintage}/{level}/{zoom}/{column}/{row}.mvt", new(new FigureTileReading(), all => all.FigureTiles));
        yield return ("/tiles/{vintage}/{level}.json", new(new DocumentReading("minzoom", "maxzoom", "bounds", "vector_layers.minzoom", "vector_layers.maxzoom"), all => all.Levels.Select(level => $"/tiles/{all.Snapshot.Manifest.Vintage}/{level}.json")));
        yield return ("/styles/{level}.json", new(new DocumentReading("version", "center", "zoom", "layers.*"), all => all.Levels.Select(level => $"/styles/{level}.json")));
        yield return ("/glyphs/{fontstack}/{range}.pbf", new(new ProgramReading(), _ => ["/glyphs/Vazirmatn Regular/0-255.pbf"]));
        yield return ("/release/{id}/{file}", new(new FileReading(), all => all.Snapshot.Manifest.Files.Select(file => file.Name).Append("datapackage.json").Select(file => $"/release/{all.Snapshot.Manifest.Id}/{file}")));
        yield return ("/embed/v1.mjs", new(new ProgramReading(), _ => ["/embed/v1.mjs"]));
        yield return ("/built/{**name}", new(new ProgramReading(), _ => new[] { "app.css", "app.mjs" }.Select(name => PageAssets.Open().Address(name))));
    }

    private static IEnumerable<(string, RouteHarvest)> Drawings()
    {
        yield return ("/charts/rank.{format}", new(new DrawingReading(), all => all.RankCharts));
        yield return ("/charts/trend.{format}", new(new DrawingReading(), all => all.TrendCharts));
        yield return ("/embed/content/{view}", new(new EmbedReading(), all => all.Embeds));
        yield return ("/charts/spine.{format}", new(new DrawingReading(), all => all.SpineCharts));
        yield return ("/charts/tartan.{format}", new(new DrawingReading(), all => all.TartanCharts));
        yield return ("/charts/slope.{format}", new(new DrawingReading(), all => all.SlopeCharts));
        yield return ("/charts/histogram.{format}", new(new DrawingReading(), all => all.RankCharts.Select(address => address.Replace("rank.svg", "histogram.svg", StringComparison.Ordinal).Replace("limit=100&", "", StringComparison.Ordinal))));
        yield return ("/charts/funnel.{format}", new(new DrawingReading(), all => all.FunnelCharts));
        yield return ("/charts/multiples.{format}", new(new DrawingReading(), all => all.MultiplesCharts));
        yield return ("/charts/gap.{format}", new(new DrawingReading(), all => all.GapCharts));
        yield return ("/charts/pyramid.{format}", new(new DrawingReading(), all => all.Pyramids));
        yield return ("/charts/map.{format}", new(new DrawingReading(), all => all.MapCharts));
        yield return ("/charts/{**chart}", new(new RefusalReading(), _ => ["/charts/pie.svg"]));
    }

    private static IEnumerable<(string, RouteHarvest)> Pages()
    {
        var page = new PageReading();
        yield return ("/", new(page, all => all.Some(all.Indicators.SelectMany(indicator => all.Snapshot.PeriodsOf(indicator).Select(period => $"/?lang=en&indicator={indicator.Code}&period={period}")))));
        yield return ("/ranking", new(page, all => all.Snapshot.Catalogue.Indices.Keys.Select(index => $"/ranking?lang=en&index={index}")));
        yield return ("/compare", new(new RugReading(), all => all.Sixes.SelectMany(areas => all.Snapshot.Cells.Periods.Where(period => period.Kind == Indicators.Periods.PeriodKind.Half).TakeLast(2).Select(period => $"/compare?lang=en&areas={areas}&period={period}"))));
        yield return ("/indicators", new(page, _ => ["/indicators?lang=en"]));
        yield return ("/indicators/{code}", new(page, all => all.Indicators.Select(indicator => $"/indicators/{indicator.Code}?lang=en")));
        yield return ("/areas/{code}", new(page, all => all.Some(all.Areas).Select(area => $"/areas/{area}?lang=en")));
        yield return ("/quality", new(page, _ => ["/quality?lang=en"]));
        yield return ("/about", new(page, _ => ["/about?lang=en"]));
        yield return ("/data", new(page, all => all.Some(all.Indicators).Select(indicator => $"/data?lang=en&times=half&level={all.Levels.Last()}&indicator={indicator.Code}")));
        yield return ("/embeds", new(page, _ => EmbedKinds.Names.Select(view => $"/embeds?lang=en&view={view}").Concat(EmbedChart.All.Select(chart => $"/embeds?lang=en&view=chart&chart={chart.Name}"))));
        yield return ("/embed/{view}", new(page, _ => EmbedKinds.Names.Select(view => $"/embed/{view}?lang=en")));
        yield return ("/search", new(page, _ => ["/search?lang=en&q=N0001"]));
        yield return ("/{**path}", new(page, _ => ["/nowhere"]));
    }

    private static string[] Of(string prefix) => [.. DefinitionWords.Select(word => prefix + word)];

    private static Func<string, (string, string)[]> GivenArea(string resource) => address =>
    {
        var path = address[(address.IndexOf(resource, StringComparison.Ordinal) + resource.Length + 1)..].Split('?')[0];
        return [("area_code", Enum.GetValues<AnswerFormat>().Select(format => format.Suffix()).Where(suffix => path.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => path[..^suffix.Length]).FirstOrDefault(path))];
    };

    private static string Whole(string address) => address.Replace("limit=50000&", "", StringComparison.Ordinal);

    private static (string, string)[] GivenRanking(string address) => [("index", GivenArea("rankings")(address)[0].Item2), ("period", address[(address.IndexOf("period=", StringComparison.Ordinal) + 7)..])];
}
