using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Slope;

/// <summary>What may be asked of a slope chart.</summary>
public sealed record SlopeQuery : IChartQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery]
    public string? Indicator { get; init; }

    /// <summary>Codes of one to six areas, separated by commas.</summary>
    [FromQuery]
    public string? Areas { get; init; }

    /// <summary>The earlier period, of the kind of the later one; the first of that kind unless given.</summary>
    [FromQuery]
    public string? From { get; init; }

    /// <summary>The later period such as 1404-H1; the latest half-year with data unless given.</summary>
    [FromQuery]
    public string? To { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
}

/// <summary>Reads questions to <c>/charts/slope</c>.</summary>
internal static class SlopeEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(SlopeQuery query, QuestionReader read, Language language)
    {
        var areas = read.Areas(query.Areas);
        var indicator = read.Indicator(query.Indicator);
        var to = read.Period(query.To, indicator, "to");
        var from = read.Earlier(query.From, indicator, to);
        return new ChartQuestion($"{indicator.Code}|{string.Join(',', areas)}|{from}|{to}", width => SlopeChart.Draw(read.Snapshot, indicator, areas, from, to, language, width ?? SlopeChart.UsualWidth));
    }
}
