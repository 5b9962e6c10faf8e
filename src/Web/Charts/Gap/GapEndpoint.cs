using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>What may be asked of a gap chart.</summary>
public sealed record GapQuery : ChartQuery
{
    /// <summary>Code of the indicator, one with a breakdown of two groups or more.</summary>
    [FromQuery, Required]
    public string? Indicator { get; init; }

    /// <summary>Column of the breakdown such as sex; the first with at most six groups in the period unless given.</summary>
    [FromQuery]
    public string? By { get; init; }

    /// <summary>Two to six of the breakdown's groups, separated by commas; all unless given, which more than six must be.</summary>
    [FromQuery]
    public string? Groups { get; init; }

    /// <summary>Code of the level whose areas are shown; the first level below the parent unless given.</summary>
    [FromQuery]
    public string? Level { get; init; }

    /// <summary>Code of the area to stay within; the root unless given.</summary>
    [FromQuery]
    public string? Parent { get; init; }

    /// <summary>Period such as 1404-H1; the latest half-year with groups unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>Most rows, 1–100; 31 unless given.</summary>
    [FromQuery]
    public string? Limit { get; init; }
}

/// <summary>Reads questions to <c>/charts/gap</c>.</summary>
internal static class GapEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(GapQuery query, QuestionReader read, Language language)
    {
        var limit = read.Rows(query.Limit);
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator, known => GapBreakdown.IsPossible(read.Snapshot, known));
        var period = read.Period(query.Period, indicator, fits: known => GapBreakdown.Of(read.Snapshot, indicator, known).Count > 0);
        var by = ReadBreakdown(query, read, indicator, period);
        return new ChartQuestion(
            $"{indicator.Code}|{by.Column}|{string.Join(',', by.Groups)}|{level}|{within}|{period}|{limit}",
            width => GapChart.Draw(read.Snapshot, indicator, by, level, within, period, language, limit, width ?? GapChart.UsualWidth, shows: read.Shows));
    }

    // The groups stand in the order of the breakdown, whatever the order in which they are named.
    private static GapBreakdown ReadBreakdown(GapQuery query, QuestionReader read, Indicators.Catalogue.Indicator indicator, Indicators.Periods.Period period)
    {
        if (read.Fault is not null)
        {
            return GapBreakdown.None;
        }

        var known = GapBreakdown.Of(read.Snapshot, indicator, period).OrderBy(breakdown => breakdown.Groups.Length > GapBreakdown.Most);
        var by = read.Choice("by", query.By, [.. known.Select(breakdown => (breakdown.Column, breakdown))]);
        return by with { Groups = [.. read.Several("groups", query.Groups, by.Groups, GapBreakdown.Fewest, GapBreakdown.Most)] };
    }
}
