using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Releases;

/// <summary>The folder that holds the releases, each a folder of its own; drafts start with a dot and do not count.</summary>
public static class ReleaseFolder
{
    // A hyphen and sixteen digits.
    private const int IdLength = 17;

    /// <summary>Folders that may be releases, the newest first.</summary>
    /// <param name="root">Folder that holds the releases.</param>
    public static IEnumerable<string> Candidates(string root) => !Directory.Exists(root) ? [] : Directory.GetDirectories(root)
        .Where(folder => !Path.GetFileName(folder).StartsWith('.') && File.Exists(Path.Combine(folder, ReleaseFiles.Manifest)))
        .OrderByDescending(Directory.GetLastWriteTimeUtc).ThenBy(folder => folder, StringComparer.Ordinal);

    /// <summary>Folders that may be releases of a package, the newest first.</summary>
    /// <param name="root">Folder that holds the releases.</param>
    /// <param name="name">Name of the package.</param>
    public static IEnumerable<string> Candidates(string root, string name) => Candidates(root).Where(folder => IsOf(name, Path.GetFileName(folder)));

    /// <summary>The newest sound release of a package for an audience; null when there is none.</summary>
    /// <param name="root">Folder that holds the releases; empty for none.</param>
    /// <param name="audience">The audience.</param>
    /// <param name="name">Name of the package.</param>
    /// <param name="refused">Told the name of each newer release of it that is not sound, and why.</param>
    public static Snapshot? Newest(string root, Audience audience, string name, Action<string, string> refused) => root.Length == 0 ? null
        : FirstSound(Candidates(ReleaseAudiences.Folder(root, audience), name), audience, refused)?.Snapshot;

    /// <summary>Opens the newest release for an audience that is sound.</summary>
    /// <param name="root">Folder that holds the releases.</param>
    /// <param name="audience">The audience.</param>
    /// <param name="refused">Told the name of each release that is not sound, and why.</param>
    /// <returns>The release, or null when none is sound.</returns>
    public static OpenRelease? OpenNewest(string root, Audience audience, Action<string, string> refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return FirstSound(Candidates(ReleaseAudiences.Folder(root, audience)), audience, refused);
    }

    private static bool IsOf(string name, string folder) => folder.Length == name.Length + IdLength && folder.StartsWith(name + '-', StringComparison.Ordinal);

    private static OpenRelease? FirstSound(IEnumerable<string> folders, Audience audience, Action<string, string> refused)
    {
        foreach (var folder in folders)
        {
            try
            {
                return new OpenRelease(folder, ReleaseReader.Open(folder, audience));
            }
            catch (Exception fault) when (fault is ReleaseException or IOException or UnauthorizedAccessException)
            {
                refused(Path.GetFileName(folder), fault.Message);
            }
        }

        return null;
    }
}

/// <summary>A release that was opened.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Snapshot">It, in memory.</param>
public sealed record OpenRelease(string Folder, Snapshot Snapshot);
