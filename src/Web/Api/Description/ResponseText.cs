using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Microsoft.OpenApi;

namespace Mahalleh.Web.Api.Description;

/// <summary>Writes the responses of an operation.</summary>
internal static class ResponseText
{
    public static OpenApiResponses Of(AnswerForm form, OpenApiDocument? document)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = "The answer.", Content = form.Formats.ToDictionary(format => format.MediaType(), format => Body(form, format)), Headers = Headers() },
            ["304"] = new OpenApiResponse { Description = "The answer has not changed since the entity tag that was sent." },
            ["400"] = Failure("A parameter is unknown, repeated, missing or has a value that is not allowed; the body names it.", document),
        };
        AddRefusals(responses, document);
        if (form.PathCode.Length + form.PathCodes.Count > 0)
        {
            responses["404"] = Failure("There is nothing with this code.", document);
        }

        if (form.MayBeTooLarge)
        {
            responses["413"] = Failure("The question asks for more than it may, whole or in pages; the body says how much it is and names the file of the release.", document);
        }

        return responses;
    }

    /// <summary>The responses of a drawing.</summary>
    /// <param name="document">The document.</param>
    public static OpenApiResponses OfPicture(OpenApiDocument? document)
    {
        var picture = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The drawing." };
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The drawing.",
                Content = new Dictionary<string, OpenApiMediaType> { ["image/svg+xml"] = new() { Schema = picture }, ["image/png"] = new() { Schema = picture } },
            },
            ["304"] = new OpenApiResponse { Description = "The drawing has not changed since the entity tag that was sent." },
            ["400"] = Failure("A parameter is missing or has a value that is not allowed, or the format is unknown; the body names it.", document),
        };
        AddRefusals(responses, document);
        return responses;
    }

    private static void AddRefusals(OpenApiResponses responses, OpenApiDocument? document)
    {
        responses["401"] = Failure("The key that was sent is not good.", document);
        responses["403"] = Failure("The key that was sent does not open what was named, or the whole release.", document);
        responses["414"] = Failure("The address is longer than 8,192 characters; the body names its longest part and says how to ask instead.", document);
        responses["429"] = TooMany(document);
        responses["500"] = Failure("A fault of the service.", document);
        responses["503"] = Failure("The key opens the official release, and there is none at present.", document);
    }

    public static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A problem body (RFC 9457), in English and Persian.",
        Required = new HashSet<string> { "type", "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Stable address of the kind of problem."),
            ["title"] = Text("The kind, in English."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Status code." },
            ["detail"] = Text("What happened, in English."),
            ["title_fa"] = Text("The kind, in Persian."),
            ["detail_fa"] = Text("What happened, in Persian."),
            ["parameter"] = Text("Name of the parameter concerned."),
            ["allowed"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text("An allowed value, or how one looks."), Description = "Allowed values or names." },
            ["rows"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "How many rows too large a question asks for." },
            ["most"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "How many it may ask for." },
            ["file"] = Text("Address of the file of the release that has all."),
        },
    };

    private static OpenApiMediaType Body(AnswerForm form, AnswerFormat format) => new()
    {
        Schema = format switch
        {
            AnswerFormat.Csv or AnswerFormat.SdmxStructure or AnswerFormat.SdmxGeneric or AnswerFormat.SdmxSpecific or AnswerFormat.SdmxCsv => Text(format.Description()),
            AnswerFormat.CsvMetadata or AnswerFormat.JsonStat or AnswerFormat.GeoJson or AnswerFormat.JsonLd => new OpenApiSchema { Type = JsonSchemaType.Object, Description = format.Description() },
            // A body of bytes: JSON Schema cannot say more of it.
            AnswerFormat.Arrow or AnswerFormat.Xlsx or AnswerFormat.Parquet => new OpenApiSchema { Description = format.Description() },
            _ => form.Id == "GetDescription" ? new OpenApiSchema { Type = JsonSchemaType.Object } : Enveloped(form),
        },
    };

    private static OpenApiSchema Enveloped(AnswerForm form) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "data", "meta", "links" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["data"] = form.Columns.Count == 0 ? new OpenApiSchema { Description = "The answer itself." } : Table(form),
            ["meta"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Release, title, licence, sources, notices; for tables the total number of rows." },
            ["links"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "self, next (null on the last page), release." },
        },
    };

    private static OpenApiSchema Table(AnswerForm form)
    {
        var row = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = form.Columns.ToDictionary(column => column.Name, column => (IOpenApiSchema)Cell(column)),
        };
        return form.Id == "GetArea" ? row : new OpenApiSchema { Type = JsonSchemaType.Array, Items = row };
    }

    private static OpenApiSchema Cell(IColumn column) => new()
    {
        Description = column.Description.En,
        Type = JsonSchemaType.Null | column.Kind switch
        {
            CellKind.Number => JsonSchemaType.Number,
            CellKind.Whole => JsonSchemaType.Integer,
            CellKind.Numbers => JsonSchemaType.Array,
            CellKind.Truth => JsonSchemaType.Boolean,
            _ => JsonSchemaType.String,
        },
        Format = column.Kind == CellKind.Date ? "date" : null,
        Items = column.Kind == CellKind.Numbers ? new OpenApiSchema { Type = JsonSchemaType.Number } : null,
    };

    private static Dictionary<string, IOpenApiHeader> Headers() => new()
    {
        ["ETag"] = new OpenApiHeader { Description = "Weak tag of release, scope, question and representation.", Schema = Text("") },
        [AnswerHeaders.Release] = new OpenApiHeader { Description = "Release id.", Schema = Text("") },
        ["Link"] = new OpenApiHeader { Description = "rel=next: the next page; rel=license: the licence; rel=cite-as: the address of the release, for good; rel=describedby: the description of a CSV answer.", Schema = Text("") },
    };

    private static OpenApiResponse Failure(string description, OpenApiDocument? document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
    };

    private static OpenApiResponse TooMany(OpenApiDocument? document)
    {
        var failure = Failure("All requests of this minute have been made, with the key or, without one, from the address.", document);
        failure.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
        };
        return failure;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description.Length > 0 ? description : null };
}
