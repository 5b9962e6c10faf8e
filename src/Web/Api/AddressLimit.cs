using Mahalleh.Web.Problems;

namespace Mahalleh.Web.Api;

/// <summary>Refuses an address that is too long in words. The server by itself would drop it with a bare 414, and nobody would know how to ask instead.</summary>
internal static class AddressLimit
{
    /// <summary>Greatest length of path and query, in characters, as they were sent.</summary>
    public const int Most = 8_192;

    // A line of ten thousand codes of areas is read, to be refused in words; a longer one is not.
    private const int Read = 262_144;

    /// <summary>Lets the server read addresses that are to be refused.</summary>
    /// <param name="builder">The server.</param>
    public static void ReadLongAddresses(this IWebHostBuilder builder) => builder.ConfigureKestrel(static server => server.Limits.MaxRequestLineSize = Read);

    /// <summary>Refuses an address that is too long.</summary>
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var length = (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0);
        if (length <= Most)
        {
            return next(context);
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        var longest = (request.QueryString.Value ?? "").TrimStart('?').Split('&').MaxBy(part => part.Length) ?? "";
        return Problem.AddressTooLong(longest.Length > (request.Path.Value?.Length ?? 0) ? Uri.UnescapeDataString(longest.Split('=')[0]) : request.Path.Value ?? "", length, Most).ExecuteAsync(context);
    }
}
