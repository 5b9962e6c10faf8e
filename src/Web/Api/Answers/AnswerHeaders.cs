using Mahalleh.Web.Releases;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Api.Answers;

/// <summary>Headers that every answer carries: which release, under which licence, how long it is good.</summary>
internal static class AnswerHeaders
{
    public const string Release = "Mahalleh-Release";
    public const string Licence = "Mahalleh-Licence";
    public const string Invented = "Mahalleh-Invented";

    /// <summary>Address of a release that stays its own whatever is served later: what is cited.</summary>
    public static string Permanent(ReleaseManifest manifest) => "/api/v1/release?release=" + manifest.Id;

    /// <summary>Sets them.</summary>
    /// <param name="headers">Headers of the response.</param>
    /// <param name="snapshot">The release answered from.</param>
    /// <param name="tag">Entity tag of the answer.</param>
    /// <param name="root">Path of the service, without a slash at its end.</param>
    public static void Set(IHeaderDictionary headers, Snapshot snapshot, EntityTagHeaderValue tag, string root = "")
    {
        headers.Append(HeaderNames.Link, $"<{root}{Permanent(snapshot.Manifest)}>; rel=\"cite-as\"");
        headers.ETag = tag.ToString();
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept, Accept-Encoding";
        headers[Release] = snapshot.Manifest.Id;
        if (snapshot.Manifest.IsInvented)
        {
            headers[Invented] = "true";
        }

        var licence = snapshot.Manifest.Licence;
        if (Uri.TryCreate(licence, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http"))
        {
            headers.Append(HeaderNames.Link, $"<{address.AbsoluteUri}>; rel=\"license\"");
        }
        else
        {
            headers[Licence] = licence.All(letter => letter is >= ' ' and <= '~') ? licence : Uri.EscapeDataString(licence);
        }
    }
}
