namespace Mahalleh.Web.Access;

/// <summary>What an endpoint declares that can answer from an older release: where a request names it.</summary>
internal sealed class ReleaseName
{
    private const string Name = "release";

    private readonly Func<HttpContext, string> _read;

    private ReleaseName(Func<HttpContext, string> read, bool isInPath) => (_read, IsInPath) = (read, isInPath);

    /// <summary>In the query, as <c>release=</c>. One that stands twice is refused later, as any parameter.</summary>
    public static ReleaseName InQuery { get; } = new(static http => http.Request.Query[Name] is { Count: 1 } id ? id.ToString().Trim() : "", isInPath: false);

    /// <summary>In the path, as <c>{id}</c>.</summary>
    public static ReleaseName InPath { get; } = new(static http => http.Request.RouteValues["id"] as string ?? "", isInPath: true);

    /// <summary>Whether the path names it, so that an unknown one is an address that is not there.</summary>
    public bool IsInPath { get; }

    /// <summary>Id of the release that is asked for; empty for the one now served.</summary>
    /// <param name="http">The request.</param>
    public string Read(HttpContext http) => _read(http);
}
