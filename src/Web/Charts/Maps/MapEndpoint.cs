using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Maps;

/// <summary>What may be asked of a still map.</summary>
public sealed record MapQuery : ChartQuery
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

    /// <summary>Number of maps, 1–6: of the period and of those of its kind before it; 1 unless given.</summary>
    [FromQuery]
    public string? Last { get; init; }

    /// <summary>Codes of up to six areas with commas between, whose edge is drawn strong and that are named.</summary>
    [FromQuery]
    public string? Areas { get; init; }

    /// <summary>How the classes are made, quantiles, natural or equal; by the indicator's own choice unless given.</summary>
    [FromQuery]
    public string? Classes { get; init; }
}

/// <summary>Reads questions to <c>/charts/map</c>.</summary>
internal static class MapEndpoint
{
    /// <summary>Most maps beside each other.</summary>
    public const int MostMaps = 6;

    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(MapQuery query, QuestionReader read, Language language)
    {
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator, known => read.Snapshot.PeriodsOf(known).Count > 0);
        var period = read.Period(query.Period, indicator);
        var last = read.Number("last", query.Last, 1, MostMaps, 1);
        var chosen = query.Areas is null ? [] : read.Areas(query.Areas);
        var classes = read.Classes(query.Classes, indicator);
        return new ChartQuestion($"{indicator.Code}|{level}|{within}|{period}|{last}|{string.Join(',', chosen)}|{classes}", width =>
        {
            var periods = read.Snapshot.PeriodsOf(indicator).Where(other => other.Kind == period.Kind && other <= period).TakeLast(last).ToArray();
            return MapChart.Draw(read.Snapshot, indicator, new MapQuestion(level, within, periods, classes, chosen), language, width ?? MapChart.UsualWidth, shows: read.Shows);
        });
    }
}
