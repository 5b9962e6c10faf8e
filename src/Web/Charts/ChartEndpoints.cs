using Mahalleh.Web.Access;
using Mahalleh.Web.Charts.Funnel;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Histogram;
using Mahalleh.Web.Charts.Librsvg;
using Mahalleh.Web.Charts.Maps;
using Mahalleh.Web.Charts.Multiples;
using Mahalleh.Web.Charts.Pyramid;
using Mahalleh.Web.Charts.Slope;
using Mahalleh.Web.Charts.Spine;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Routes of this slice: a line a kind.</summary>
public static class ChartEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var answer = new ChartAnswer(new PngPainter(ChartFonts.Paths).DrawAsync);
        routes.MapChart<RankQuery>(answer, "rank", "Areas of one level by an indicator, with intervals and the parent's value, as a drawing.", ReadRank);
        routes.MapChart<TrendQuery>(answer, "trend", "One area's indicator over time with its intervals, as a drawing.", TrendEndpoint.Read);
        routes.MapChart<SpineQuery>(answer, "spine", "All indicators of an area against its parent and among its peers, as a drawing.", SpineEndpoint.Read);
        routes.MapChart<TartanQuery>(answer, "tartan", "Up to six areas side by side in all indicators, with what differs clearly, as a drawing.", TartanEndpoint.Read);
        routes.MapChart<SlopeQuery>(answer, "slope", "An indicator of up to six areas in two periods, coloured where the change is clear, as a drawing.", SlopeEndpoint.Read);
        routes.MapChart<HistogramQuery>(answer, "histogram", "How the areas of a level are spread over the values of an indicator, in the classes of its map, as a drawing.", HistogramEndpoint.Read);
        routes.MapChart<FunnelQuery>(answer, "funnel", "Which areas of a level differ from the area they lie in by more than chance, by their size, as a drawing.", FunnelEndpoint.Read);
        routes.MapChart<MultiplesQuery>(answer, "multiples", "An indicator over time in each area of a level, side by side on one scale, as a drawing.", MultiplesEndpoint.Read);
        routes.MapChart<GapQuery>(answer, "gap", "An indicator in the groups of a breakdown, such as women and men, in each area of a level, the widest gap first, as a drawing.", GapEndpoint.Read);
        routes.MapChart<PyramidQuery>(answer, "pyramid", "The population of an area by sex and age, as a drawing.", PyramidEndpoint.Read);
        routes.MapChart<MapQuery>(answer, "map", "A still map of an indicator, or one for each of up to six periods in the same classes, as a drawing.", MapEndpoint.Read);
        routes.MapMethods("/charts/{**chart}", [HttpMethods.Get, HttpMethods.Head], (string? chart) => Problem.NotFound("chart", "نمودار", chart ?? ""))
            .WithMetadata(AccessPolicy.Open).ExcludeFromDescription();
    }

    private static ChartQuestion ReadRank(RankQuery query, QuestionReader read, Language language)
    {
        var limit = read.Rows(query.Limit);
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator);
        var period = read.Period(query.Period, indicator);
        return new ChartQuestion(
            $"{indicator.Code}|{level}|{within}|{period}|{limit}", width => RankBars.Draw(read.Snapshot, indicator, level, within, period, language, limit, width ?? RankBars.UsualWidth, shows: read.Shows));
    }
}
