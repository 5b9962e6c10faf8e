using System.Text.Json;
using Mahalleh.Indicators.Areas;
using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Ogc;

/// <summary>The documents that describe the service: landing page, conformance, collections.</summary>
/// <param name="release">The release, with what may be seen of it.</param>
/// <param name="links">Addresses.</param>
internal sealed class OgcDocuments(ScopedRelease release, OgcLinks links)
{
    private static readonly string[] Classes =
    [
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    ];

    /// <summary>The levels that have outlines and that may be seen.</summary>
    public IEnumerable<int> Collections() => release.Snapshot.Outlines is null ? []
        : Enumerable.Range(0, release.Snapshot.Areas.Levels.Length).Where(level => release.ShowsLevel(level) && Seen(level).Any());

    /// <summary>Writes the landing page.</summary>
    public void WriteLanding(Utf8JsonWriter json)
    {
        var manifest = release.Snapshot.Manifest;
        json.WriteStartObject();
        json.WriteString("title", manifest.Title.En);
        json.WriteString("description", "Areas with their outlines and one published figure of each. / ناحیه‌ها با مرزشان و یک رقم منتشرشده از هر یک." + Invented());
        json.WriteString("attribution", string.Join(" · ", manifest.Sources.Select(source => source.Title.En)));
        json.WriteStartArray("links");
        links.WriteSelf(json, OgcLinks.Json);
        OgcLinks.Write(json, $"{links.Root}/api", "service-desc", OgcLinks.OpenApi, "The API, as OpenAPI 3.0");
        OgcLinks.Write(json, $"{links.Root}/conformance", "conformance", OgcLinks.Json, "What of the standards is implemented");
        OgcLinks.Write(json, $"{links.Root}/collections", "data", OgcLinks.Json, "The levels of areas");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the classes of conformance.</summary>
    public static void WriteConformance(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("conformsTo");
        Array.ForEach(Classes, json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes all collections.</summary>
    public void WriteCollections(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("links");
        links.WriteSelf(json, OgcLinks.Json);
        json.WriteEndArray();
        WriteSystems(json);
        json.WriteStartArray("collections");
        foreach (var level in Collections())
        {
            WriteCollection(json, level);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one collection.</summary>
    public void WriteCollection(Utf8JsonWriter json, int index)
    {
        var level = release.Snapshot.Areas.Levels[index];
        var address = links.Collection(level.Code);
        json.WriteStartObject();
        json.WriteString("id", level.Code);
        json.WriteString("title", $"{level.PluralEn} · {level.PluralFa}");
        json.WriteString("description", Describe(level));
        json.WriteString("itemType", "feature");
        WriteExtent(json, index);
        WriteSystems(json);
        json.WriteString("storageCrs", OgcCrs.Default.Uri);
        json.WriteStartArray("links");
        OgcLinks.Write(json, address, "self", OgcLinks.Json, "This collection");
        OgcLinks.Write(json, $"{address}/items", "items", OgcLinks.GeoJson, "Its features");
        OgcLinks.Write(json, $"{address}/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", OgcLinks.Json, "The same as vector tiles");
        WriteLicence(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private IEnumerable<int> Seen(int level) => release.Snapshot.Areas.OfLevel(level).Where(area => release.Shows(area) && release.Snapshot.Places[area].IsKnown);

    private string Describe(Level level) => $"Areas of the level '{level.Code}' with their outlines." + Invented();

    private string Invented() => release.Snapshot.Manifest.IsInvented ? " Records are invented. / دادهٔ ساختگی." : "";

    private void WriteExtent(Utf8JsonWriter json, int level)
    {
        AreaPlace[] places = [.. Seen(level).Select(area => release.Snapshot.Places[area])];
        json.WriteStartObject("extent");
        json.WriteStartObject("spatial");
        json.WriteStartArray("bbox");
        json.WriteStartArray();
        Array.ForEach([places.Min(place => place.West), places.Min(place => place.South), places.Max(place => place.East), places.Max(place => place.North)], json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteString("crs", OgcCrs.Default.Uri);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSystems(Utf8JsonWriter json)
    {
        json.WriteStartArray("crs");
        foreach (var crs in OgcCrs.All)
        {
            json.WriteStringValue(crs.Uri);
        }

        json.WriteEndArray();
    }

    private void WriteLicence(Utf8JsonWriter json)
    {
        if (Uri.TryCreate(release.Snapshot.Manifest.Licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            OgcLinks.Write(json, address.AbsoluteUri, "license", "text/html", "Licence of the figures");
        }
    }
}
