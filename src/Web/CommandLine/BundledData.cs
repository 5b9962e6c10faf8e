namespace Mahalleh.Web.CommandLine;

/// <summary>Where the repository's own data and releases are, for commands that name none.</summary>
internal static class BundledData
{
    /// <summary>Folder that holds the releases, in the current folder.</summary>
    public static string Releases => Path.Combine("var", "releases");

    /// <summary>Key of disclosure control for the bundled data, in the current folder.</summary>
    public static string Key => Path.Combine("var", "disclosure.key");

    /// <summary>Folder of the bundled package with the invented records it lacks, in the current folder.</summary>
    public static string Sample => Path.Combine("var", "packages", "iran");

    /// <summary>The bundled package, found in the current folder or one above the program; null when there is none.</summary>
    public static string? Package()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var package = Path.Combine(folder.FullName, "data", "iran");
                if (File.Exists(Path.Combine(package, "datapackage.json")))
                {
                    return package;
                }
            }
        }

        return null;
    }
}
