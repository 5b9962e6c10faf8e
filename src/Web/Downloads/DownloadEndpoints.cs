using System.Security.Cryptography;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Downloads;

/// <summary>Routes of this slice: the files of a release as they are, with range requests. They never change, and neither do their addresses.</summary>
public static class DownloadEndpoints
{
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
        if (file == DataPackage.FileName)
        {
            return Description(context, snapshot.Manifest);
        }

        var known = ReleaseFiles.Open.Contains(file) ? snapshot.Manifest.Files.FirstOrDefault(known => known.Name == file) : null;
        var path = known is null || snapshot.Folder.Length == 0 ? "" : Path.Combine(snapshot.Folder, known.Name);
        if (known is null || !File.Exists(path))
        {
            return Problem.NotFound("file of the release", "پروندهٔ انتشار", file);
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(
            path, ReleaseFiles.MediaType(file), file, entityTag: new EntityTagHeaderValue($"\"{known.Sha256}\""), enableRangeProcessing: true);
    }

    // Made by the program and not a file of the release, so another version of the program may write it otherwise.
    private static FileContentHttpResult Description(HttpContext context, ReleaseManifest manifest)
    {
        var bytes = DataPackage.Of(manifest);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(bytes, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""), enableRangeProcessing: true);
    }
}
