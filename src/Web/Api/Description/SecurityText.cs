using Microsoft.OpenApi;

namespace Mahalleh.Web.Api.Description;

/// <summary>Writes how a key is sent. None is needed for the public release, so the first choice is none.</summary>
internal static class SecurityText
{
    private static readonly (string Name, string Scheme, string Description)[] Schemes =
    [
        ("Key", "bearer", "A key (mhl_…) that the operator of the service gave out, or the bearer (mhs_…) of an embed session. It opens the official release, or a part of a release."),
        ("KeyAsPassword", "basic", "The same key as the password of HTTP Basic, with any user name: for programs that cannot send a bearer."),
    ];

    /// <summary>Writes the schemes and that each operation takes any of them or none.</summary>
    /// <param name="document">The document.</param>
    public static void Write(OpenApiDocument document)
    {
        document.Security = [new OpenApiSecurityRequirement()];
        foreach (var (name, scheme, description) in Schemes)
        {
            document.AddComponent(name, (IOpenApiSecurityScheme)new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = scheme, Description = description });
            document.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] });
        }
    }
}
