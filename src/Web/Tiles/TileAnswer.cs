namespace Mahalleh.Web.Tiles;

/// <summary>Answers with a tile, gzipped unless the reader does not take it so.</summary>
internal static class TileAnswer
{
    private const string MediaType = "application/vnd.mapbox-vector-tile";

    /// <summary>The answer; 204 for a tile in which nothing is drawn.</summary>
    /// <param name="context">The request.</param>
    /// <param name="gzip">The tile; null for none.</param>
    public static IResult Of(HttpContext context, ReadOnlyMemory<byte>? gzip)
    {
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (gzip is not { } bytes)
        {
            return TypedResults.NoContent();
        }

        if (!AcceptsGzip(context.Request))
        {
            return TypedResults.Bytes(TileSlices.Expand(bytes), MediaType);
        }

        context.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(bytes, MediaType);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => (encoding.Value == "gzip" || encoding.Value == "*") && encoding.Quality != 0);
}
