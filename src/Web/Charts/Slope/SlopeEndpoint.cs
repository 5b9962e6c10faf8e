using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Slope;

/// <summary>What may be asked of a slope chart.</summary>
public sealed record SlopeQuery : ChartQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery, Required]
    public string? Indicator { get; init; }

    /// <summary>Codes of one to six areas, separated by commas.</summary>
    [FromQuery, Required]
    public string? Areas { get; init; }

    /// <summary>The earlier period, of the kind of the later one; the first of that kind unless given.</summary>
    [FromQuery]
    public string? From { get; init; }

    /// <summary>The later period such as 1404-H1; the latest half-year with data unless given.</summary>
    [FromQuery]
    public string? To { get; init; }
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
