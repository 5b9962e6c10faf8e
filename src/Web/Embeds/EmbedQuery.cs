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

    /// <summary>Code of the level whose areas a map or rank shows; the first below the area unless given.</summary>
    [FromQuery]
    public string? Level { get; init; }

    /// <summary>Period such as 1404-H1; the latest half-year with data unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }
}
