using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Downloads;

/// <summary>Routes of this slice: the files of a release as they are, with range requests. They never change, and neither do their addresses.</summary>
public static class DownloadEndpoints
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".json"] = "application/json",
        [".parquet"] = "application/vnd.apache.parquet",
        [".pmtiles"] = "application/vnd.pmtiles",
    };

    // Each was judged to hold published figures only, and no more than the API tells; another file is not served, whatever a manifest says.
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        ReleaseFiles.Areas, ReleaseFiles.Boundaries, ReleaseFiles.Catalogue, ReleaseFiles.Cells, ReleaseFiles.Crosswalk, ReleaseFiles.Disclosure, ReleaseFiles.Neighbours,
        ReleaseFiles.Quality, ReleaseFiles.Targets, ReleaseFiles.Tiles,
    };

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapMethods("/release/{id}/{file}", [HttpMethods.Get, HttpMethods.Head], GetFile)
            .WithMetadata(AccessPolicy.Whole, ReleaseName.InPath).WithName("getReleaseFile").ExcludeFromDescription();
    }

    // A file is found in the manifest, never by its path.
    private static IResult GetFile(string file, HttpContext context, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        var known = Open.Contains(file) ? snapshot.Manifest.Files.FirstOrDefault(known => known.Name == file) : null;
        var path = known is null || snapshot.Folder.Length == 0 ? "" : Path.Combine(snapshot.Folder, known.Name);
        if (known is null || !File.Exists(path))
        {
            return Problem.NotFound("file of the release", "پروندهٔ انتشار", file);
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(
            path, MediaTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"), file, entityTag: new EntityTagHeaderValue($"\"{known.Sha256}\""), enableRangeProcessing: true);
    }
}
