using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mahalleh.Web.Api.Description;

/// <summary>Writes the operations of drawings, which describe their parameters themselves and have no rows.</summary>
internal static class PictureText
{
    /// <summary>Whether a route gives a drawing.</summary>
    /// <param name="description">The route.</param>
    public static bool IsOf(ApiDescription description) =>
        description.RelativePath?.StartsWith("charts/", StringComparison.Ordinal) == true && description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().Any();

    /// <summary>Writes the operation.</summary>
    /// <param name="operation">The operation as it was found.</param>
    /// <param name="context">Its route.</param>
    public static Task Write(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Description = operation.Summary;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = parameter.Name?.ToLowerInvariant();
            parameter.Schema = parameter.Name switch
            {
                "format" => new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["svg", "png"] },
                "lang" => new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["fa", "en"] },
                _ => parameter.Schema,
            };
            parameter.Description = parameter.Name == "format" ? "svg or png." : parameter.Description;
        }

        operation.Responses = ResponseText.OfPicture(context.Document);
        return Task.CompletedTask;
    }
}
