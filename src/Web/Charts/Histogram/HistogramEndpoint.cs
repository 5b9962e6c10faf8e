using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Histogram;

/// <summary>What may be asked of a histogram.</summary>
public sealed record HistogramQuery : ChartQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery, Required]
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

    /// <summary>How the classes are made, quantiles, natural or equal; by the indicator's own choice unless given.</summary>
    [FromQuery]
    public string? Classes { get; init; }
}

/// <summary>Reads questions to <c>/charts/histogram</c>.</summary>
internal static class HistogramEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(HistogramQuery query, QuestionReader read, Language language)
    {
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator);
        var period = read.Period(query.Period, indicator);
        var classes = read.Classes(query.Classes, indicator);
        return new ChartQuestion(
            $"{indicator.Code}|{level}|{within}|{period}|{classes}", width => HistogramChart.Draw(read.Snapshot, indicator, level, within, period, language, width ?? HistogramChart.UsualWidth, shows: read.Shows, classes: classes));
    }
}
