using System.Text.Json;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;

namespace Mahalleh.Web.Api.Discovery;

/// <summary>The release as other catalogues of data take it in.</summary>
internal static class CatalogEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    // Names, addresses and sizes, no figures: it tells of the public release to whoever asks.
    public static void MapCatalog(this RouteGroupBuilder api) => api.MapMethods("/catalog.jsonld", Methods, GetCatalog).AddEndpointFilter<AnswerFilter>()
        .WithMetadata(AccessPolicy.Open, new AnswerForm("GetCatalog", "Release", "The public release and its indicators as a DCAT catalogue, for other catalogues of data to take in.") { Formats = [AnswerFormat.JsonLd], Fixed = AnswerFormat.JsonLd })
        .WithName("GetCatalog").WithTags("Release");

    private static Answer GetCatalog(HttpRequest request, ScopedRelease release)
    {
        var origin = $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new(release.Snapshot, AnswerFormat.JsonLd, async (body, cancellation) =>
        {
            await using var json = new Utf8JsonWriter(body, Envelope.Options);
            new CatalogText(release.Snapshot, origin).Catalog().WriteTo(json);
            await json.FlushAsync(cancellation);
        })
        { Mark = origin };
    }
}
