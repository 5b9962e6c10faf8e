using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mahalleh.Web.Api.Description;

/// <summary>The OpenAPI document, written once: it follows from the program alone.</summary>
/// <param name="provider">Makes the document from the routes.</param>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";

    private volatile byte[]? _bytes;

    /// <summary>The document as JSON.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        if (_bytes is { } known)
        {
            return known;
        }

        var document = await provider.GetOpenApiDocumentAsync(cancellation);
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1, cancellation);
        return _bytes = stream.ToArray();
    }
}

/// <summary>Serves the OpenAPI document.</summary>
internal static class DescriptionEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void AddDescription(this IServiceCollection services)
    {
        services.AddOpenApi(ApiDocument.Name, static options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = static description => description.ActionDescriptor.EndpointMetadata.OfType<AnswerForm>().Any() || PictureText.IsOf(description);
            options.AddOperationTransformer(OperationText.Write);
            options.AddDocumentTransformer(DocumentText.Write);
        });
        services.AddSingleton<ApiDocument>();
    }

    public static void MapDescription(this RouteGroupBuilder api) => api.MapMethods("/openapi.json", Methods, GetDescription).AddEndpointFilter<AnswerFilter>()
        .WithMetadata(AccessPolicy.Open, new AnswerForm("GetDescription", "Release", "This description of the API (OpenAPI 3.1)."))
        .WithName("GetDescription").WithTags("Release");

    private static Answer GetDescription(ScopedRelease release, ApiDocument description) =>
        new(release.Snapshot, AnswerFormat.Json, async (body, cancellation) =>
            await body.WriteAsync(await description.ReadAsync(cancellation), cancellation));
}
