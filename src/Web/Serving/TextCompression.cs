using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Mahalleh.Web.Serving;

/// <summary>
/// Compresses every text on its way out, as the client accepts it. Tiles and built files are stored compressed, Parquet and XLSX are by themselves; the
/// files of a release go out as they lie, so that their tags and ranges are those of the bytes.
/// </summary>
internal static class TextCompression
{
    private static readonly string[] Texts =
    [
        "text/html", "text/csv", "text/plain", "image/svg+xml", "application/xml", "application/json", "application/problem+json", "application/geo+json", "application/ld+json",
        "application/json-stat+json", "application/csvm+json", "application/vnd.oai.openapi+json", "application/vnd.sdmx.data+csv",
        "application/vnd.sdmx.genericdata+xml", "application/vnd.sdmx.structurespecificdata+xml", "application/vnd.sdmx.structure+xml", "application/vnd.apache.arrow.stream",
    ];

    /// <summary>Adds what it needs. Over TLS too: credentials come in headers, which nothing sends by itself, and no body holds one.</summary>
    public static void AddTextCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Texts;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(static options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(static options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Compresses the answers of what comes after it.</summary>
    public static void UseTextCompression(this IApplicationBuilder app) =>
        app.UseWhen(static context => !context.Request.Path.StartsWithSegments("/release", StringComparison.Ordinal), static texts => texts.UseResponseCompression());
}
