using Mahalleh.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Histogram;

/// <summary>What may be asked of a histogram.</summary>
public sealed record HistogramQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery]
    public string? Indicator { get; init; }

    /// <summary>Code of the level whose areas are shown; the first level below the parent unless given.</summary>
    [FromQuery]
    public string? Level { get; init; }

    /// <summary>Code of the area to stay within; the root unless given.</summary>
    [FromQuery]
    public string? Parent { get; init; }

    /// <summary>Period such as 1404-H1; the latest half-year with data unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
}

/// <summary>Answers <c>/charts/histogram</c>.</summary>
internal static class HistogramEndpoint
{
    /// <summary>Answers the question.</summary>
    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetHistogram(
        string format, HistogramQuery query, HttpContext context, ScopedRelease release, ChartAnswer answer)
    {
        var snapshot = release.Snapshot;
        var read = new QuestionReader(release);
        var language = read.Language(query.Lang);
        var width = read.Width(query.Width);
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator);
        var period = read.Period(query.Period, indicator);
        return ChartAnswer.Refuse(format, read.Fault) is { } problem
            ? problem
            : await answer.WriteAsync(context, format, snapshot.Manifest.Id, $"{release.Scope.Mark}histogram|{indicator.Code}|{level}|{within}|{period}|{language}", width, () =>
                HistogramChart.Draw(snapshot, indicator, level, within, period, language, shows: release.Shows));
    }
}
