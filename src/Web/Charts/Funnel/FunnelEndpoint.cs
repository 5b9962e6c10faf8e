using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Funnel;

/// <summary>What may be asked of a funnel.</summary>
public sealed record FunnelQuery : ChartQuery
{
    /// <summary>Code of the indicator, a share or a rate with an interval of Wilson's or Byar's.</summary>
    [FromQuery, Required]
    public string? Indicator { get; init; }

    /// <summary>Code of the level whose areas are shown; the first level below the parent unless given.</summary>
    [FromQuery]
    public string? Level { get; init; }

    /// <summary>Code of the area to stay within, whose value is the centre; the root unless given.</summary>
    [FromQuery]
    public string? Parent { get; init; }

    /// <summary>Period such as 1404-H1; the latest half-year with data unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }
}

/// <summary>Reads questions to <c>/charts/funnel</c>.</summary>
internal static class FunnelEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(FunnelQuery query, QuestionReader read, Language language)
    {
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator, FunnelChart.IsPossible);
        var period = read.Period(query.Period, indicator);
        return new ChartQuestion(
            $"{indicator.Code}|{level}|{within}|{period}", width => FunnelChart.Draw(read.Snapshot, indicator, level, within, period, language, width ?? FunnelChart.UsualWidth, shows: read.Shows));
    }
}
