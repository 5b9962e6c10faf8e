using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts;

/// <summary>What may be asked of a ranked list.</summary>
public sealed record RankQuery : IChartQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery]
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

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Most rows, 1–100; 31 unless given.</summary>
    [FromQuery]
    public string? Limit { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
}

/// <summary>What may be asked of a trend.</summary>
public sealed record TrendQuery : IChartQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery]
    public string? Indicator { get; init; }

    /// <summary>Code of the area; the root unless given.</summary>
    [FromQuery]
    public string? Area { get; init; }

    /// <summary>Kind of the periods, year, half, quarter, month or window; half unless given, or the finest there is.</summary>
    [FromQuery]
    public string? Kind { get; init; }

    /// <summary>as-is tells earlier periods of the area as it is today, as-was of the areas of their time; as-was unless given.</summary>
    [FromQuery]
    public string? Boundaries { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
}
