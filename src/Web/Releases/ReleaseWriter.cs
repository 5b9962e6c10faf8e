using System.Security.Cryptography;
using System.Text.Json;
using Mahalleh.Geo.Tiling;

namespace Mahalleh.Web.Releases;

/// <summary>Writes the releases of one build beside the others: hidden folders first, flushed to the disk and verified, then renamed into place.</summary>
public static class ReleaseWriter
{
    /// <summary>Writes the releases for all audiences; none appears before all are whole.</summary>
    /// <param name="contents">What goes in; the last one appears last.</param>
    /// <param name="root">Folder that holds the releases; made when missing.</param>
    /// <param name="progress">Told the zooms of the tiles; may be null.</param>
    /// <param name="cancellation">Stops the writing; nothing is left.</param>
    /// <returns>Folders of the releases; the same content gives the same ones.</returns>
    /// <exception cref="IOException">The disk is full or refuses; no release is left.</exception>
    public static IReadOnlyList<string> Write(IReadOnlyList<ReleaseContent> contents, string root, IProgress<PyramidProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var drafts = new List<ReleaseDraft>();
        try
        {
            var tiles = new TileMemory(root, contents[0]);
            foreach (var content in contents)
            {
                var draft = ReleaseDraft.Make(ReleaseAudiences.Folder(root, content.Manifest.Audience), content.Manifest.Audience);
                drafts.Add(draft);
                WriteTiles(content, Path.Combine(draft.Folder, ReleaseFiles.Tiles), Path.Combine(drafts[0].Folder, ReleaseFiles.Tiles), tiles, progress, cancellation);
            }

            Task.WhenAll(contents.Zip(drafts, (content, draft) => Task.Run(() => Finish(content, draft), cancellation))).GetAwaiter().GetResult();
            string[] folders = [.. drafts.Select(draft => draft.Publish())];
            tiles.Note(folders[^1]);
            return folders;
        }
        finally
        {
            drafts.ForEach(draft => draft.Dispose());
        }
    }

    private static void Finish(ReleaseContent content, ReleaseDraft draft)
    {
        draft.Manifest = WriteFiles(content, draft.Folder);
        DurableFolder.Flush(draft.Folder);
        ReleaseReader.Verify(draft.Folder);
    }

    // Beside the tiles, which are there already when there is anything to draw.
    private static ReleaseManifest WriteFiles(ReleaseContent content, string draft)
    {
        ParquetFiles.WriteAreas(content, Path.Combine(draft, ReleaseFiles.Areas));
        ParquetFiles.WriteCells(content, Path.Combine(draft, ReleaseFiles.Cells));
        ParquetRelations.WriteTargets(content, Path.Combine(draft, ReleaseFiles.Targets));
        ParquetRelations.WriteNeighbours(content, Path.Combine(draft, ReleaseFiles.Neighbours));
        ParquetRelations.WriteCrosswalk(content, Path.Combine(draft, ReleaseFiles.Crosswalk));
        ParquetFiles.WriteBoundaries(content, Path.Combine(draft, ReleaseFiles.Boundaries));
        WriteJson(Path.Combine(draft, ReleaseFiles.Catalogue), ReleaseJson.CatalogueFile.From(content.Catalogue));
        WriteJson(Path.Combine(draft, ReleaseFiles.Quality), content.Quality);
        WriteJson(Path.Combine(draft, ReleaseFiles.Disclosure), content.Disclosure ?? new DisclosureReport(content.Manifest.Disclosure, DisclosureAudit.None, new MeasureProtectionLine("all", 0, 0, 0, 0, 0), []));
        var files = Directory.GetFiles(draft).Order(StringComparer.Ordinal).Select(Describe).ToArray();
        var vintage = Array.Find(files, file => file.Name == ReleaseFiles.Tiles)?.Sha256[..12] ?? "none";
        var manifest = content.Manifest with { Id = "", Vintage = vintage, Files = files };
        manifest = manifest with { Id = ManifestId(manifest) };
        WriteJson(Path.Combine(draft, ReleaseFiles.Manifest), manifest);
        return manifest;
    }

    // Tiles hold places and names and no figure, so those of one audience are those of all.
    private static void WriteTiles(ReleaseContent content, string path, string first, TileMemory tiles, IProgress<PyramidProgress>? progress, CancellationToken cancellation)
    {
        if (path == first || !File.Exists(first))
        {
            _ = tiles.Copy(path) || TileFiles.Write(content, path, progress, cancellation);
            return;
        }

        File.Copy(first, path);
    }

    /// <summary>The id of a manifest: the first 16 hexadecimal digits of the SHA-256 of everything else in it.</summary>
    /// <param name="manifest">A manifest; its own id does not count.</param>
    public static string ManifestId(ReleaseManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest with { Id = "" }, ReleaseJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    private static void WriteJson<T>(string path, T value) => File.WriteAllBytes(path, [.. JsonSerializer.SerializeToUtf8Bytes(value, ReleaseJson.Options), (byte)'\n']);

    private static ReleaseFile Describe(string path)
    {
        using var stream = File.OpenRead(path);
        return new ReleaseFile(Path.GetFileName(path), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
