using System.Globalization;
using System.Text.Json.Nodes;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mahalleh.Web.Api.Description;

/// <summary>Writes what a resource declares of itself into its operation.</summary>
internal static class OperationText
{
    public static Task Write(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AnswerForm>().FirstOrDefault() is not { } form)
        {
            return PictureText.Write(operation, context);
        }

        operation.OperationId = form.Id;
        operation.Summary = form.Summary;
        operation.Description = form.Description.Length > 0 ? form.Description : form.Summary;
        var path = (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path).ToArray();
        foreach (var code in path)
        {
            code.Description = form.PathCodes.GetValueOrDefault(code.Name ?? "", form.PathCode);
        }

        operation.Parameters = [.. path, .. form.Parameters.Select(Describe)];
        operation.Responses = ResponseText.Of(form, context.Document);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Describe(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Required = parameter.IsRequired,
        Explode = parameter.Shape != ParameterShape.List,
        Style = ParameterStyle.Form,
        Schema = Schema(parameter),
        Example = parameter.Shape == ParameterShape.List || parameter.Example.Length == 0 ? null : Example(parameter),
    };

    private static OpenApiSchema Schema(Parameter parameter) => parameter.Shape switch
    {
        ParameterShape.List => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [parameter.Example] } },
        ParameterShape.Count => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Maximum = parameter.Maximum.ToString(CultureInfo.InvariantCulture),
            Default = parameter.Default > 0 ? parameter.Default : null,
        },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Allowed.Count > 0 ? [.. parameter.Allowed.Select(value => (JsonNode)value)] : null },
    };

    private static JsonNode Example(Parameter parameter) => parameter.Shape == ParameterShape.Count
        ? int.Parse(parameter.Example, NumberStyles.None, CultureInfo.InvariantCulture)
        : parameter.Example;
}
