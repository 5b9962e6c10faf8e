using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts;

/// <summary>What may be asked of every kind of chart. A parameter with <see cref="RequiredAttribute"/> is needed.</summary>
public abstract record ChartQuery
{
    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }

    /// <summary>Id of a release, as in /api/v1/releases; the one now served unless given.</summary>
    [FromQuery]
    public string? Release { get; init; }

    /// <summary>Names of what may be asked, as they stand in an address.</summary>
    /// <typeparam name="TQuery">A kind of chart.</typeparam>
    internal static IReadOnlyList<string> NamesOf<TQuery>()
        where TQuery : ChartQuery => Kind<TQuery>.Names;

    /// <summary>Takes what was given empty as not given.</summary>
    /// <typeparam name="TQuery">A kind of chart.</typeparam>
    /// <param name="query">What is asked; it is changed.</param>
    internal static TQuery WithoutEmpty<TQuery>(TQuery query)
        where TQuery : ChartQuery
    {
        foreach (var property in Kind<TQuery>.Properties.Where(property => property.GetValue(query) is ""))
        {
            property.SetValue(query, null);
        }

        return query;
    }

    private static class Kind<TQuery>
    {
        public static readonly PropertyInfo[] Properties = typeof(TQuery).GetProperties();

        public static readonly string[] Names = [.. Properties.Select(property => property.Name.ToLowerInvariant())];
    }
}

/// <summary>What may be asked of a ranked list.</summary>
public sealed record RankQuery : ChartQuery
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

    /// <summary>Most rows, 1–100; 31 unless given.</summary>
    [FromQuery]
    public string? Limit { get; init; }
}

/// <summary>What may be asked of a trend.</summary>
public sealed record TrendQuery : ChartQuery
{
    /// <summary>Code of the indicator.</summary>
    [FromQuery, Required]
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
}
