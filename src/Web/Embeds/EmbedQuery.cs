using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Embeds;

/// <summary>What may be asked of an embed.</summary>
public sealed record EmbedQuery
{
    /// <summary>Code of the indicator; the first with figures unless given. Not of a profile.</summary>
    [FromQuery]
    public string? Indicator { get; init; }

    /// <summary>Code of the area; the first of the token, or the root, unless given.</summary>
    [FromQuery]
    public string? Area { get; init; }

    /// <summary>Kind of a chart: trend, histogram, funnel, multiples, gap, slope, spine or tartan; trend unless given.</summary>
    [FromQuery]
    public string? Chart { get; init; }

    /// <summary>Codes of one to six areas, separated by commas; of a slope or tartan chart only.</summary>
    [FromQuery]
    public string? Areas { get; init; }

    /// <summary>Column of the breakdown of a gap chart; the first that the indicator has unless given.</summary>
    [FromQuery]
    public string? By { get; init; }

    /// <summary>Two to six groups of the breakdown, separated by commas; all unless given.</summary>
    [FromQuery]
    public string? Groups { get; init; }

    /// <summary>Code of the level whose areas are shown, of a map, a rank or a chart of many areas; the first below the area unless given.</summary>
    [FromQuery]
    public string? Level { get; init; }

    /// <summary>Period such as 1404-H1; the latest half-year with data unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }
}
