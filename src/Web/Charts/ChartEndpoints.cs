using Mahalleh.Web.Access;
using Mahalleh.Web.Charts.Histogram;
using Mahalleh.Web.Charts.Librsvg;
using Mahalleh.Web.Charts.Slope;
using Mahalleh.Web.Charts.Spine;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Charts;

/// <summary>Routes of this slice.</summary>
public static class ChartEndpoints
{
    private const int MostRows = 100;
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var answer = new ChartAnswer(new PngPainter(ChartFonts.Paths).DrawAsync);
        routes.MapMethods("/charts/rank.{format}", Methods, (string format, [AsParameters] RankQuery query, HttpContext context, ScopedRelease release) =>
                GetRank(format, query, context, release, answer))
            .WithMetadata(AccessPolicy.Scoped).WithName("GetRankChart").WithTags("Charts").WithSummary("Areas of one level by an indicator, with intervals and the parent's value, as a drawing.");
        routes.MapMethods("/charts/trend.{format}", Methods, (string format, [AsParameters] TrendQuery query, HttpContext context, ScopedRelease release) =>
                GetTrend(format, query, context, release, answer))
            .WithMetadata(AccessPolicy.Scoped).WithName("GetTrendChart").WithTags("Charts").WithSummary("One area's indicator over time with its intervals, as a drawing.");
        routes.MapMethods("/charts/spine.{format}", Methods, (string format, [AsParameters] SpineQuery query, HttpContext context, ScopedRelease release) =>
                SpineEndpoint.GetSpine(format, query, context, release, answer))
            .WithMetadata(AccessPolicy.Scoped).WithName("GetSpineChart").WithTags("Charts").WithSummary("All indicators of an area against its parent and among its peers, as a drawing.");
        routes.MapMethods("/charts/tartan.{format}", Methods, (string format, [AsParameters] TartanQuery query, HttpContext context, ScopedRelease release) =>
                TartanEndpoint.GetTartan(format, query, context, release, answer))
            .WithMetadata(AccessPolicy.Scoped).WithName("GetTartanChart").WithTags("Charts").WithSummary("Up to six areas side by side in all indicators, with what differs clearly, as a drawing.");
        routes.MapMethods("/charts/slope.{format}", Methods, (string format, [AsParameters] SlopeQuery query, HttpContext context, ScopedRelease release) =>
                SlopeEndpoint.GetSlope(format, query, context, release, answer))
            .WithMetadata(AccessPolicy.Scoped).WithName("GetSlopeChart").WithTags("Charts").WithSummary("An indicator of up to six areas in two periods, coloured where the change is clear, as a drawing.");
        routes.MapMethods("/charts/histogram.{format}", Methods, (string format, [AsParameters] HistogramQuery query, HttpContext context, ScopedRelease release) =>
                HistogramEndpoint.GetHistogram(format, query, context, release, answer))
            .WithMetadata(AccessPolicy.Scoped).WithName("GetHistogramChart").WithTags("Charts").WithSummary("How the areas of a level are spread over the values of an indicator, in the classes of its map, as a drawing.");
        routes.MapMethods("/charts/{**chart}", Methods, (string? chart) => Problem.NotFound("chart", "نمودار", chart ?? "")).WithMetadata(AccessPolicy.Open).ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetRank(
        string format, RankQuery query, HttpContext context, ScopedRelease release, ChartAnswer answer)
    {
        var snapshot = release.Snapshot;
        var read = new QuestionReader(release);
        var language = read.Language(query.Lang);
        var limit = read.Number("limit", query.Limit, 1, MostRows, RankSelection.UsualLimit);
        var width = read.Width(query.Width);
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator);
        var period = read.Period(query.Period, indicator);
        return ChartAnswer.Refuse(format, read.Fault) is { } problem
            ? problem
            : await answer.WriteAsync(context, format, snapshot.Manifest.Id, $"{release.Scope.Mark}rank|{indicator.Code}|{level}|{within}|{period}|{language}|{limit}", width, () =>
                RankBars.Draw(snapshot, indicator, level, within, period, language, limit, shows: release.Shows));
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetTrend(
        string format, TrendQuery query, HttpContext context, ScopedRelease release, ChartAnswer answer)
    {
        var snapshot = release.Snapshot;
        var read = new QuestionReader(release);
        var language = read.Language(query.Lang);
        var width = read.Width(query.Width);
        var area = read.Area("area", query.Area);
        var indicator = read.Indicator(query.Indicator);
        var kind = read.Kind(query.Kind, indicator);
        var isAsIs = read.IsAsIs(query.Boundaries, area);
        return ChartAnswer.Refuse(format, read.Fault) is { } problem
            ? problem
            : await answer.WriteAsync(context, format, snapshot.Manifest.Id, $"{release.Scope.Mark}trend|{indicator.Code}|{area}|{kind}|{language}{(isAsIs ? "|as-is" : "")}", width, () =>
                TrendLine.Draw(snapshot, indicator, area, kind, language, shows: release.Shows, isAsIs: isAsIs));
    }
}
