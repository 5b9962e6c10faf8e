using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mahalleh.Benchmarks;

/// <summary>The least that Kestrel can do: one endpoint that sends the bytes of a file, as what an answer costs beside making it.</summary>
internal static class SameBytes
{
    private const int PieceBytes = 32_768;

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="file">The body, read once.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="address">Address to listen at.</param>
    public static void Serve(string file, string mediaType, string address)
    {
        var bytes = File.ReadAllBytes(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.MapGet("/body", async (HttpContext context) =>
        {
            context.Response.ContentType = mediaType;
            if (bytes.Length <= PieceBytes)
            {
                context.Response.ContentLength = bytes.Length;
            }

            for (var from = 0; from < bytes.Length; from += PieceBytes)
            {
                await context.Response.BodyWriter.WriteAsync(bytes.AsMemory(from, Math.Min(PieceBytes, bytes.Length - from)), context.RequestAborted);
            }
        });
        app.Run();
    }
}
