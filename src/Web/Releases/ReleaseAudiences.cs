using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Releases;

/// <summary>Names of the audiences, and where the releases of each are.</summary>
public static class ReleaseAudiences
{
    /// <summary>Name of an audience in files, answers and messages.</summary>
    /// <param name="audience">An audience.</param>
    public static string Name(Audience audience) => audience == Audience.Official ? "official" : "public";

    /// <summary>The folder of an audience's releases: those for officials in one of their own, which only the owner may open.</summary>
    /// <param name="root">Folder that holds the releases.</param>
    /// <param name="audience">An audience.</param>
    public static string Folder(string root, Audience audience) => audience == Audience.Official ? Path.Combine(root, "official") : root;
}
