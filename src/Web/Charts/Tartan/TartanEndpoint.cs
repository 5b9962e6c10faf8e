using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>What may be asked of a rug.</summary>
public sealed record TartanQuery : IChartQuery
{
    /// <summary>Codes of one to six areas, separated by commas.</summary>
    [FromQuery]
    public string? Areas { get; init; }

    /// <summary>Period such as 1404-H1; indicators without it are shown in their last one. The last period of the areas unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
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
