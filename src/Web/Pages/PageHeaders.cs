namespace Mahalleh.Web.Pages;

/// <summary>Headers that every page carries: nothing is loaded from elsewhere, nothing is told to elsewhere.</summary>
internal static class PageHeaders
{
    private const string OwnOnly =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; ";

    /// <summary>Sets the headers.</summary>
    /// <param name="response">The answer.</param>
    public static void Set(HttpResponse response) => Set(response, "frame-src 'self'; frame-ancestors 'none'");

    /// <summary>Sets the headers of a frame that pages of other origins hold.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="ancestors">Origins of the pages that may hold it.</param>
    public static void SetFrame(HttpResponse response, string ancestors) => Set(response, $"frame-ancestors {ancestors}");

    private static void Set(HttpResponse response, string frames)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = OwnOnly + frames;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()";

        // A page may be kept, but is asked for anew: a release can be swapped at any moment.
        headers.CacheControl = "no-cache";
    }
}
