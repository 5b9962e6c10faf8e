using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>What may be asked of a rug.</summary>
public sealed record TartanQuery : ChartQuery
{
    /// <summary>Codes of one to six areas, separated by commas.</summary>
    [FromQuery, Required]
    public string? Areas { get; init; }

    /// <summary>Period such as 1404-H1; indicators without it are shown in their last one. The last period of the areas unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }
}

/// <summary>Reads questions to <c>/charts/tartan</c>.</summary>
internal static class TartanEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(TartanQuery query, QuestionReader read, Language language)
    {
        var areas = read.Areas(query.Areas);
        var period = read.AnyPeriod(query.Period);
        return new ChartQuestion($"{string.Join(',', areas)}|{period}", width => TartanRug.Draw(read.Snapshot, areas, period, language, width ?? TartanRug.UsualWidth, shows: read.Shows, isOpen: read.Shows));
    }
}
