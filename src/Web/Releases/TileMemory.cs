using System.Security.Cryptography;
using Mahalleh.Geo.Tiling;
using NetTopologySuite.IO;

namespace Mahalleh.Web.Releases;

/// <summary>
/// Which release of a package has the tiles of which outlines, places and names, as a hidden file beside the releases: where none of these has changed the archive is copied.
/// One that is gone or has other bytes than it had is built anew.
/// </summary>
internal sealed class TileMemory
{
    private readonly string _root;
    private readonly string _note;
    private readonly string _question;

    /// <summary>Opens it for what a release is made of.</summary>
    /// <param name="root">Folder that holds the releases.</param>
    /// <param name="content">What goes into the release.</param>
    public TileMemory(string root, ReleaseContent content) =>
        (_root, _note, _question) = (root, Path.Combine(root, $".{content.Manifest.Name}.tiles"), Digest(content));

    /// <summary>Copies the archive of an earlier release.</summary>
    /// <param name="path">Where to.</param>
    /// <returns>Whether there was one.</returns>
    public bool Copy(string path) => MemoryFaults.Forgive(() => CopyNoted(path) ? path : null) is not null;

    /// <summary>Notes that a release has them.</summary>
    /// <param name="release">Its folder.</param>
    public void Note(string release) => MemoryFaults.Forgive(() =>
    {
        var archive = Path.Combine(release, ReleaseFiles.Tiles);
        if (File.Exists(archive))
        {
            File.WriteAllText(_note + ".draft", $"{_question}\n{Path.GetFileName(release)}\n{Sha256(archive)}\n");
            File.Move(_note + ".draft", _note, overwrite: true);
        }
    });

    private bool CopyNoted(string path)
    {
        if (!File.Exists(_note) || File.ReadAllText(_note).Split('\n') is not [var question, var folder, var sha256, ..] || question != _question)
        {
            return false;
        }

        var archive = Path.Combine(_root, Path.GetFileName(folder), ReleaseFiles.Tiles);
        if (!File.Exists(archive))
        {
            return false;
        }

        File.Copy(archive, path, overwrite: true);
        if (Sha256(path) == sha256)
        {
            return true;
        }

        File.Delete(path);
        return false;
    }

    // All that TileFiles reads, and the code that makes tiles of it.
    private static string Digest(ReleaseContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var writer = new WKBWriter();
        var manifest = content.Manifest;
        hash.AppendPart($"{typeof(TileMemory).Module.ModuleVersionId} {typeof(PyramidBuilder).Module.ModuleVersionId} {manifest.Name} {manifest.Title.En} {manifest.IsInvented}");
        foreach (var (number, area) in content.Areas.Areas.Index())
        {
            hash.AppendPart($"{area.Code}\n{area.NameFa}\n{area.NameEn}\n{area.Parent}\n{area.Level}\n{area.IsValidOn(manifest.LastDay())}\n{content.Places[number]}");
            hash.AppendPart(content.Outlines[number] is { } outline ? writer.Write(outline) : []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
