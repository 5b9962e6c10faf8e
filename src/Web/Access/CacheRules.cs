using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Access;

/// <summary>Sees to it that no cache gives one reader what another was allowed to see.</summary>
internal static class CacheRules
{
    /// <summary>Sets <c>Vary</c> and, for whoever sent a credential, makes the answer private.</summary>
    /// <param name="http">The request, its answer about to start.</param>
    /// <param name="policy">What the endpoint declares.</param>
    public static Task Apply(HttpContext http, AccessPolicy? policy)
    {
        var headers = http.Response.Headers;
        var admission = http.Features.Get<Admission>();
        var isPrivate = admission is not { HasCredential: false, Problem: null };

        // Also of public answers: without it a shared cache may give one to whoever sends a key.
        if (isPrivate || policy is { HasFigures: true })
        {
            headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        }

        if (isPrivate)
        {
            var isKept = admission is { Problem: null } && !headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
            headers.CacheControl = isKept ? "private, no-cache" : "private, no-store";
        }

        return Task.CompletedTask;
    }
}
