namespace Mahalleh.Web.Problems;

/// <summary>Addresses that belong to programs: they get problem bodies, people get pages elsewhere.</summary>
public static class ProgramPaths
{
    private static readonly string[] Roots = ["/api", "/tiles", "/release", "/charts", "/ogc", "/sdmx", "/styles", "/glyphs", "/health", "/built", "/embed"];

    /// <summary>Whether a path belongs to programs.</summary>
    /// <param name="path">Path of a request.</param>
    public static bool Contains(PathString path) => Roots.Any(root => path.StartsWithSegments(root, StringComparison.Ordinal));
}
