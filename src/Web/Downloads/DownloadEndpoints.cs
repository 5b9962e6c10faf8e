using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;

namespace Mahalleh.Web.Downloads;

/// <summary>Routes of this slice: the files of the release as they are, with range requests.</summary>
public static class DownloadEndpoints
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".json"] = "application/json",
        [".parquet"] = "application/vnd.apache.parquet",
        [".pmtiles"] = "application/vnd.pmtiles",
    };

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapMethods("/release/{id}/{file}", [HttpMethods.Get, HttpMethods.Head], GetFile).WithMetadata(AccessPolicy.Whole).WithName("getReleaseFile").ExcludeFromDescription();
    }

    // A file is found in the manifest, never by its path.
    private static IResult GetFile(string id, string file, HttpContext context, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        if (id != snapshot.Manifest.Id)
        {
            return Problem.NotFound("release", "انتشار", id);
        }

        if (snapshot.Folder.Length == 0 || !snapshot.Manifest.Files.Any(known => known.Name == file))
        {
            return Problem.NotFound("file of the release", "پروندهٔ انتشار", file);
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(
            Path.Combine(snapshot.Folder, file), MediaTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"), file, enableRangeProcessing: true);
    }
}
