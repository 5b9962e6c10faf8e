using System.Security.Cryptography;
using System.Text.Json;
using Mahalleh.Geo.Tiling;

namespace Mahalleh.Web.Releases;

/// <summary>Writes a release beside the others: a hidden folder first, flushed to the disk and verified, then renamed into place.</summary>
public static class ReleaseWriter
{
    /// <summary>Writes the release.</summary>
    /// <param name="content">What goes in.</param>
    /// <param name="root">Folder that holds the releases; made when missing.</param>
    /// <param name="progress">Told the zooms of the tiles; may be null.</param>
    /// <param name="cancellation">Stops the writing; nothing is left.</param>
    /// <returns>Folder of the release; the same content gives the same one.</returns>
    /// <exception cref="IOException">The disk is full or refuses; no release is left.</exception>
    public static string Write(ReleaseContent content, string root, IProgress<PyramidProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(root);
        var draft = Path.Combine(root, $".building-{Guid.NewGuid():N}");
        Directory.CreateDirectory(draft);
        try
        {
            var manifest = WriteFiles(content, draft, progress, cancellation);
            DurableFolder.Flush(draft);
            ReleaseReader.Verify(draft);
            return Publish(draft, root, manifest);
        }
        catch
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }
    }

    private static ReleaseManifest WriteFiles(ReleaseContent content, string draft, IProgress<PyramidProgress>? progress, CancellationToken cancellation)
    {
        var hasTiles = TileFiles.Write(content, Path.Combine(draft, ReleaseFiles.Tiles), progress, cancellation);
        ParquetFiles.WriteAreas(content, Path.Combine(draft, ReleaseFiles.Areas));
        ParquetFiles.WriteCells(content, Path.Combine(draft, ReleaseFiles.Cells));
        ParquetRelations.WriteTargets(content, Path.Combine(draft, ReleaseFiles.Targets));
        ParquetRelations.WriteNeighbours(content, Path.Combine(draft, ReleaseFiles.Neighbours));
        ParquetFiles.WriteBoundaries(content, Path.Combine(draft, ReleaseFiles.Boundaries));
        WriteJson(Path.Combine(draft, ReleaseFiles.Catalogue), ReleaseJson.CatalogueFile.From(content.Catalogue));
        WriteJson(Path.Combine(draft, ReleaseFiles.Quality), content.Quality);
        WriteJson(Path.Combine(draft, ReleaseFiles.Disclosure), content.Disclosure ?? new DisclosureReport(content.Manifest.Disclosure, new MeasureProtectionLine("all", 0, 0, 0, 0, 0), []));
        var files = Directory.GetFiles(draft).Order(StringComparer.Ordinal).Select(Describe).ToArray();
        var vintage = hasTiles ? files.Single(file => file.Name == ReleaseFiles.Tiles).Sha256[..12] : "none";
        var manifest = content.Manifest with { Id = "", Vintage = vintage, Files = files };
        manifest = manifest with { Id = ManifestId(manifest) };
        WriteJson(Path.Combine(draft, ReleaseFiles.Manifest), manifest);
        return manifest;
    }

    /// <summary>The id of a manifest: the first 16 hexadecimal digits of the SHA-256 of everything else in it.</summary>
    /// <param name="manifest">A manifest; its own id does not count.</param>
    public static string ManifestId(ReleaseManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest with { Id = "" }, ReleaseJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    private static string Publish(string draft, string root, ReleaseManifest manifest)
    {
        var folder = Path.Combine(root, $"{manifest.Name}-{manifest.Id}");
        if (Directory.Exists(folder))
        {
            // The same release was built before. It is kept when it is sound, and counts as the newest again.
            if (IsSound(folder))
            {
                Directory.Delete(draft, recursive: true);
                Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
                return folder;
            }

            Directory.Move(folder, Path.Combine(root, $".refused-{manifest.Id}-{Guid.NewGuid():N}"));
        }

        Directory.Move(draft, folder);
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        DurableFolder.FlushEntry(root);
        return folder;
    }

    private static bool IsSound(string folder)
    {
        try
        {
            ReleaseReader.Verify(folder);
            return true;
        }
        catch (ReleaseException)
        {
            return false;
        }
    }

    private static void WriteJson<T>(string path, T value) => File.WriteAllBytes(path, [.. JsonSerializer.SerializeToUtf8Bytes(value, ReleaseJson.Options), (byte)'\n']);

    private static ReleaseFile Describe(string path)
    {
        using var stream = File.OpenRead(path);
        return new ReleaseFile(Path.GetFileName(path), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
