using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mahalleh.Web.Api.Description;

/// <summary>Writes what is said of the API as a whole.</summary>
internal static class DocumentText
{
    private static readonly (string Name, string Description)[] Tags =
    [
        ("Areas", "The tree of areas and its levels."),
        ("Catalogue", "Indicators, indices and periods."),
        ("Changes", "What changed from one period to another, and beside similar areas."),
        ("Charts", "Drawings of the values, as SVG and PNG."),
        ("Maps", "Value columns for maps."),
        ("Observations", "The values."),
        ("Profiles", "All of one area: its indicators, and what its poverty is made of."),
        ("Rankings", "Areas ranked by composite indices."),
        ("Release", "The release now served and this description."),
        ("SDMX", "The same values and their definitions for programs that speak SDMX 2.1."),
    ];

    public static Task Write(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Mahalleh",
            Version = "1",
            Description = "Indicators of Iran's neighbourhood programme, read-only. Append .json or .csv to an address, or send Accept. "
                + "Every answer names its release; a missing value is empty and its status says why.",
            Contact = new OpenApiContact { Name = "Mahalleh" },
            License = new OpenApiLicense { Name = "MIT License", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This service" }];
        document.Tags = new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));
        foreach (var path in document.Paths.Values)
        {
            // HEAD answers as GET without a body; describing it would give two operations one id.
            path.Operations?.Remove(HttpMethod.Head);
        }

        document.Components ??= new OpenApiComponents();
        document.AddComponent("Problem", ResponseText.ProblemSchema());
        SecurityText.Write(document);
        return Task.CompletedTask;
    }
}
