using System.Text.Json.Nodes;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Discovery;

/// <summary>Describes a release for catalogues of data (W3C DCAT 3, as DCAT-AP uses it): the release with its files, and each indicator with its representations.</summary>
/// <param name="snapshot">The release.</param>
/// <param name="origin">Address of the service, without a slash at its end.</param>
internal sealed class CatalogText(Snapshot snapshot, string origin)
{
    private static readonly Text Purpose = new(
        "شاخص‌های برنامهٔ محله برای هر ناحیه، از کشور تا محله، با بازهٔ خطا و وضعیت هر رقم.",
        "Indicators of the neighbourhood programme for every area, from the nation to the neighbourhood, with the uncertainty and the status of each figure.");

    private readonly ReleaseManifest _manifest = snapshot.Manifest;

    private string Release => $"{origin}{AnswerHeaders.Permanent(_manifest)}";

    /// <summary>The catalogue.</summary>
    public JsonObject Catalog() => new()
    {
        ["@context"] = Context(),
        ["@id"] = $"{origin}/api/v1/catalog.jsonld",
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = LinkedText.Of(new Text("محله", "Mahalleh")),
        ["dct:description"] = LinkedText.Of(Purpose),
        ["dct:publisher"] = Publisher(),
        ["dct:language"] = Languages(),
        ["dct:modified"] = LinkedText.Typed(_manifest.AsOf.Iso(), "xsd:date"),
        ["foaf:homepage"] = LinkedText.Id(origin + "/"),
        ["dcat:service"] = Service(),
        ["dcat:dataset"] = new JsonArray([Whole(), .. Shown().Select(Part)]),
    };

    private IEnumerable<Indicator> Shown() => snapshot.Catalogue.Indicators.Values.Where(indicator => snapshot.PeriodsOf(indicator).Count > 0);

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    private static JsonObject Publisher() => new() { ["@type"] = "foaf:Agent", ["foaf:name"] = LinkedText.Of(new Text("محله", "Mahalleh")) };

    private static JsonArray Languages() => new(
        LinkedText.Id("http://publications.europa.eu/resource/authority/language/FAS"), LinkedText.Id("http://publications.europa.eu/resource/authority/language/ENG"));

    private JsonObject Service() => new()
    {
        ["@id"] = $"{origin}/api/v1",
        ["@type"] = "dcat:DataService",
        ["dct:title"] = LinkedText.Of(new Text("رابط برنامه‌نویسی محله", "The API of Mahalleh")),
        ["dcat:endpointURL"] = LinkedText.Id($"{origin}/api/v1"),
        ["dcat:endpointDescription"] = LinkedText.Id($"{origin}/api/v1/openapi.json"),
        ["dcat:servesDataset"] = LinkedText.Id(Release),
    };

    // The release whole: its id is the address by which it is cited, and its files never change.
    private JsonObject Whole()
    {
        var dataset = Dataset(Release, _manifest.Title, new Text(string.Join(' ', new[] { Purpose }.Concat(_manifest.Notices).Select(text => text.Fa)), string.Join(' ', new[] { Purpose }.Concat(_manifest.Notices).Select(text => text.En))), snapshot.Cells.Periods);
        dataset["dct:bibliographicCitation"] = LinkedText.Of(Citation.Of(_manifest));
        dataset["dct:source"] = LinkedText.Of(_manifest.Sources.Select(source => source.Title));
        dataset["dct:hasPart"] = new JsonArray([.. Shown().Select(indicator => LinkedText.Id(AddressOf(indicator)))]);
        dataset["dcat:distribution"] = new JsonArray([.. _manifest.Files.Where(file => ReleaseFiles.Open.Contains(file.Name)).Select(FileOf)]);
        return dataset;
    }

    private JsonObject Part(Indicator indicator)
    {
        var dataset = Dataset(AddressOf(indicator), indicator.Name, indicator.Description.Fa.Length + indicator.Description.En.Length > 0 ? indicator.Description : indicator.Name, snapshot.PeriodsOf(indicator));
        dataset["dct:isPartOf"] = LinkedText.Id(Release);
        dataset["dcat:distribution"] = new JsonArray([.. AnswerFormats.Placed.Where(format => format != AnswerFormat.CsvMetadata).Select(format => AnswerOf(indicator, format))]);
        return dataset;
    }

    private JsonObject Dataset(string id, Text title, Text description, IReadOnlyList<Period> periods)
    {
        Period[] spans = [.. periods.Where(period => !period.IsWindow)];
        var dataset = new JsonObject
        {
            ["@id"] = id,
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = id,
            ["dct:title"] = LinkedText.Of(title),
            ["dct:description"] = LinkedText.Of(description),
            ["dct:publisher"] = Publisher(),
            ["dct:language"] = Languages(),
            ["dct:license"] = LinkedText.Licence(_manifest.Licence),
            ["dct:modified"] = LinkedText.Typed(_manifest.AsOf.Iso(), "xsd:date"),
            ["dcat:version"] = _manifest.Id,
        };
        if (spans.Length > 0)
        {
            dataset["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = LinkedText.Typed(spans.Min(period => period.Start).Iso(), "xsd:date"),
                ["dcat:endDate"] = LinkedText.Typed(spans.Max(period => period.End).AddDays(-1).Iso(), "xsd:date"),
            };
        }

        return dataset;
    }

    private string AddressOf(Indicator indicator) => $"{origin}/api/v1/indicators/{Uri.EscapeDataString(indicator.Code)}";

    private JsonObject FileOf(ReleaseFile file)
    {
        var distribution = Distribution($"{origin}/release/{_manifest.Id}/{file.Name}", file.Name, ReleaseFiles.MediaType(file.Name));
        distribution["dcat:byteSize"] = LinkedText.Typed(file.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
        distribution["spdx:checksum"] = new JsonObject
        {
            ["@type"] = "spdx:Checksum",
            ["spdx:algorithm"] = LinkedText.Id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            ["spdx:checksumValue"] = LinkedText.Typed(file.Sha256, "xsd:hexBinary"),
        };
        return distribution;
    }

    private JsonObject AnswerOf(Indicator indicator, AnswerFormat format)
    {
        // A cube comes whole and takes no limit.
        var limit = format == AnswerFormat.JsonStat ? "" : $"&limit={RowLimit.Most}";
        var distribution = Distribution($"{origin}/api/v1/observations{format.Suffix()}?indicator={Uri.EscapeDataString(indicator.Code)}{limit}", format.Description(), format.MediaType());
        distribution["dcat:accessService"] = LinkedText.Id($"{origin}/api/v1");
        return distribution;
    }

    private JsonObject Distribution(string address, string title, string mediaType) => new()
    {
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = title,
        ["dcat:accessURL"] = LinkedText.Id(address),
        ["dcat:downloadURL"] = LinkedText.Id(address),
        ["dcat:mediaType"] = LinkedText.Id("https://www.iana.org/assignments/media-types/" + mediaType),
        ["dct:license"] = LinkedText.Licence(_manifest.Licence),
    };
}
