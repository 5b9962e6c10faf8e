using System.Text.Json;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Downloads;

/// <summary>Describes the files of a release as a data package (Frictionless, datapackage.org, version 1), for programs that read such.</summary>
internal static class DataPackage
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>The description.</summary>
    /// <param name="manifest">Manifest of the release.</param>
    public static byte[] Of(ReleaseManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = manifest.Name,
            ["id"] = manifest.Id,
            ["version"] = manifest.Id,
            ["title"] = Both(manifest.Title),
            ["description"] = string.Join('\n', manifest.Notices.Prepend(Citation.Of(manifest)).Select(Both)),
            ["licenses"] = new JsonArray(Licence(manifest.Licence)),
            ["sources"] = new JsonArray([.. manifest.Sources.Select(Source)]),
            ["resources"] = new JsonArray([.. manifest.Files.Where(file => ReleaseFiles.Open.Contains(file.Name)).Select(Resource)]),
        },
        ReleaseJson.Options);

    private static string Both(Text text) => string.Join(" / ", new[] { text.Fa, text.En }.Where(word => word.Length > 0));

    // The standard wants a code or an address; a licence in words is a title with neither.
    private static JsonObject Licence(string licence) => Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        ? new JsonObject { ["path"] = address.AbsoluteUri }
        : new JsonObject { ["name"] = licence.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? licence : "other", ["title"] = licence };

    private static JsonObject Source(ReleaseSource source)
    {
        var written = new JsonObject { ["title"] = Both(source.Title) };
        if (source.Url.Length > 0)
        {
            written["path"] = source.Url;
        }

        return written;
    }

    private static JsonObject Resource(ReleaseFile file)
    {
        var resource = new JsonObject
        {
            ["profile"] = "data-resource",
            ["name"] = Path.GetFileNameWithoutExtension(file.Name),
            ["path"] = file.Name,
            ["format"] = Path.GetExtension(file.Name).TrimStart('.'),
            ["mediatype"] = ReleaseFiles.MediaType(file.Name),
            ["bytes"] = file.Bytes,
            ["hash"] = "sha256:" + file.Sha256,
        };
        if (ReleaseFiles.ColumnsOf(file.Name) is { Count: > 0 } columns)
        {
            resource["schema"] = new JsonObject { ["fields"] = new JsonArray([.. columns.Select(column => new JsonObject { ["name"] = column.Name, ["type"] = TypeOf(column.Type) })]) };
        }

        return resource;
    }

    private static string TypeOf(string type) => type switch
    {
        "integer" or "bigint" => "integer",
        "double" => "number",
        "date" => "date",
        "varchar" => "string",
        _ => "any",
    };
}
