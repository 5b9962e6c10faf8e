using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Access.Auditing;

/// <summary>What a request asked for by name, as far as the release knows the name.</summary>
/// <remarks>A key that somebody pastes into an address is no code of the release, and so never gets into a log.</remarks>
internal static class AskedFor
{
    private const int Most = 20;
    private static readonly string[] Parameters = ["area", "parent", "within", "indicator"];

    /// <summary>Codes of the areas.</summary>
    /// <param name="http">The request.</param>
    /// <param name="snapshot">The release.</param>
    public static string[] Areas(HttpContext http, Snapshot snapshot) => Known(http, code => snapshot.Areas.TryGetNumber(code, out _));

    /// <summary>Codes of the indicators and indices.</summary>
    /// <param name="http">The request.</param>
    /// <param name="snapshot">The release.</param>
    public static string[] Indicators(HttpContext http, Snapshot snapshot) =>
        Known(http, code => snapshot.Catalogue.Indicators.ContainsKey(code) || snapshot.Catalogue.Indices.ContainsKey(code));

    private static string[] Known(HttpContext http, Func<string, bool> isKnown)
    {
        var inPath = http.Request.RouteValues.Values.Select(value => value as string ?? "");
        var inQuery = Parameters.SelectMany(name => http.Request.Query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)));
        return [.. inPath.Concat(inQuery).Where(isKnown).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}
