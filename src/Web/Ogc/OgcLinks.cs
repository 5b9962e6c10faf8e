using System.Text.Json;

namespace Mahalleh.Web.Ogc;

/// <summary>Writes links: absolute, each with relation and type.</summary>
/// <param name="request">The request, whose host the addresses have.</param>
internal sealed class OgcLinks(HttpRequest request)
{
    public const string Json = "application/json";
    public const string GeoJson = "application/geo+json";
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";
    public const string Mvt = "application/vnd.mapbox-vector-tile";

    /// <summary>The address of the service: what all others begin with.</summary>
    public string Root => $"{request.Scheme}://{request.Host}{request.PathBase}/ogc";

    /// <summary>The address of this answer.</summary>
    public string Self => $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";

    /// <summary>The address of a collection.</summary>
    public string Collection(string id) => $"{Root}/collections/{Uri.EscapeDataString(id)}";

    /// <summary>Writes one link.</summary>
    public static void Write(Utf8JsonWriter json, string address, string relation, string type, string title)
    {
        json.WriteStartObject();
        json.WriteString("href", address);
        json.WriteString("rel", relation);
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteEndObject();
    }

    /// <summary>Writes the link of this answer.</summary>
    public void WriteSelf(Utf8JsonWriter json, string type) => Write(json, Self, "self", type, "This document");

    /// <summary>This question with another offset.</summary>
    public string WithOffset(int offset)
    {
        var parts = request.Query.Where(pair => pair.Key != "offset").Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}");
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}?{string.Join('&', parts.Append(FormattableString.Invariant($"offset={offset}")))}";
    }
}
