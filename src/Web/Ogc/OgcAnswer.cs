using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mahalleh.Web.Access;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Ogc;

/// <summary>Answers with a document of the release, or says that the reader has it.</summary>
/// <param name="release">The release, with what may be seen of it.</param>
/// <param name="type">Media type.</param>
/// <param name="write">Writes the document; not called when the reader holds it.</param>
internal sealed class OgcAnswer(ScopedRelease release, string type, Action<Utf8JsonWriter> write) : IResult
{
    private static readonly string Program = typeof(OgcAnswer).Module.ModuleVersionId.ToString("N");
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Address of the system of the coordinates; empty where there are none.</summary>
    public string ContentCrs { get; init; } = "";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = Tag(request);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Mahalleh-Release"] = release.Snapshot.Manifest.Id;
        if (ContentCrs.Length > 0)
        {
            response.Headers["Content-Crs"] = $"<{ContentCrs}>";
        }

        if (EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var held) && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = type;
        var body = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(body, Options))
        {
            write(json);
        }

        response.ContentLength = body.WrittenCount;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
        }
    }

    private EntityTagHeaderValue Tag(HttpRequest request)
    {
        var question = $"{Program}|{release.Scope.Mark}|{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        return new EntityTagHeaderValue($"\"{release.Snapshot.Manifest.Id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 8))}\"", isWeak: true);
    }
}
