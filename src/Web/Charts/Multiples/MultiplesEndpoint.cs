using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Multiples;

/// <summary>What may be asked of small multiples.</summary>
public sealed record MultiplesQuery : ChartQuery
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

    /// <summary>Kind of the periods, year, half, quarter, month or window; half unless given, or the finest there is.</summary>
    [FromQuery]
    public string? Kind { get; init; }

    /// <summary>Most areas, 1–100; 31 unless given.</summary>
    [FromQuery]
    public string? Limit { get; init; }
}

/// <summary>Reads questions to <c>/charts/multiples</c>.</summary>
internal static class MultiplesEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(MultiplesQuery query, QuestionReader read, Language language)
    {
        var limit = read.Rows(query.Limit);
        var within = read.Within("parent", query.Parent);
        var level = read.Level(query.Level, within);
        var indicator = read.Indicator(query.Indicator, known => read.Snapshot.PeriodsOf(known).Count > 0);
        var kind = read.Kind(query.Kind, indicator);
        return new ChartQuestion(
            $"{indicator.Code}|{level}|{within}|{kind}|{limit}", width => MultiplesChart.Draw(read.Snapshot, indicator, level, within, kind, language, limit, width ?? MultiplesChart.UsualWidth, shows: read.Shows));
    }
}
