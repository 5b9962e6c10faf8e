using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>What other catalogues and search engines are told of a release is so: every address answers, in the type and with the bytes that are named.</summary>
public sealed partial class DiscoveryTests(BuiltSample sample)
{
    [Fact]
    public async Task Every_distribution_of_the_catalogue_is_there_in_its_media_type()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        using var answer = await service.GetAsync("/api/v1/catalog.jsonld");
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType!.MediaType);
        var catalog = await service.JsonAsync("/api/v1/catalog.jsonld");
        Assert.Equal("dcat:Catalog", (string?)catalog["@type"]);
        var datasets = catalog["dcat:dataset"]!.AsArray().Select(one => one!).ToArray();
        var shown = sample.Snapshot.Catalogue.Indicators.Values.Where(indicator => sample.Snapshot.PeriodsOf(indicator).Count > 0).Select(indicator => $"http://localhost/api/v1/indicators/{indicator.Code}").ToArray();
        Assert.Equal(shown.Prepend($"http://localhost/api/v1/release?release={sample.Snapshot.Manifest.Id}"), datasets.Select(dataset => (string)dataset["@id"]!));
        Assert.Equal(shown, datasets[0]["dct:hasPart"]!.AsArray().Select(part => (string)part!["@id"]!));

        // What DCAT-AP asks of every dataset and distribution.
        Assert.All(datasets, dataset => Assert.All(["dct:title", "dct:description"], member => Assert.NotEmpty(dataset[member]!.AsArray())));
        var prefixes = catalog["@context"]!.AsObject().Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        Assert.All(Members(catalog), member => Assert.True(member.StartsWith('@') || prefixes.Contains(member.Split(':')[0]), member));
        var distributions = datasets.Take(3).SelectMany(dataset => dataset["dcat:distribution"]!.AsArray().Select(one => one!)).ToArray();
        Assert.Equal(sample.Snapshot.Manifest.Files.Count + (2 * 7), distributions.Length);
        foreach (var distribution in distributions)
        {
            var address = (string)distribution["dcat:downloadURL"]!["@id"]!;
            using var file = await service.GetAsync(address);
            Assert.True(file.IsSuccessStatusCode, address);
            Assert.Equal((string?)distribution["dcat:mediaType"]!["@id"], "https://www.iana.org/assignments/media-types/" + file.Content.Headers.ContentType!.MediaType);
            if (distribution["spdx:checksum"] is { } checksum)
            {
                var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                Assert.Equal((string?)checksum["spdx:checksumValue"]!["@value"], Convert.ToHexStringLower(SHA256.HashData(bytes)));
                Assert.Equal((string?)distribution["dcat:byteSize"]!["@value"], bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public async Task The_data_package_names_every_file_with_its_bytes_and_columns()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var root = $"/release/{sample.Snapshot.Manifest.Id}/";
        var package = await service.JsonAsync(root + "datapackage.json");
        Assert.Matches("^[-a-z0-9._/]+$", (string)package["name"]!);
        Assert.Contains(sample.Snapshot.Manifest.Id, (string)package["description"]!, StringComparison.Ordinal);
        var resources = package["resources"]!.AsArray().Select(one => one!).ToArray();
        Assert.Equal(sample.Snapshot.Manifest.Files.Select(file => file.Name), resources.Select(resource => (string)resource["path"]!));
        Assert.Equal(resources.Length, resources.Select(resource => (string)resource["name"]!).Distinct().Count());
        using var engine = DuckDbConnection.Open();
        foreach (var resource in resources)
        {
            using var file = await service.GetAsync(root + resource["path"]);
            var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(((int)resource["bytes"]!, (string)resource["hash"]!), (bytes.Length, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.Equal((string?)resource["mediatype"], file.Content.Headers.ContentType!.MediaType);
            if ((string?)resource["format"] == "parquet")
            {
                Assert.Equal(Columns(engine, Path.Combine(sample.Snapshot.Folder, (string)resource["path"]!)), resource["schema"]!["fields"]!.AsArray().Select(field => $"{field!["name"]} {field["type"]}"));
            }
        }
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/data?lang=en&indicator=coverage,poverty&times=half")]
    public async Task The_data_page_says_what_it_offers_as_data_that_no_browser_runs(string path)
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        using var page = await service.GetAsync(path);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.All(Scripts().Matches(text), script => Assert.Matches("src=|type=\"application/(ld\\+)?json\"", script.Value));
        var dataset = JsonNode.Parse(Linked().Match(text).Groups[1].Value)!;
        Assert.Equal(("https://schema.org", "Dataset"), ((string?)dataset["@context"], (string?)dataset["@type"]));
        Assert.InRange(((string)dataset["description"]!).Length, 50, 5000);
        Assert.Matches(@"^\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$", (string)dataset["temporalCoverage"]!);
        foreach (var download in dataset["distribution"]!.AsArray())
        {
            using var file = await service.GetAsync((string)download!["contentUrl"]!);
            Assert.Equal((200, (string?)download["encodingFormat"]), ((int)file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        }

        using var address = await service.GetAsync((string)dataset["url"]!);
        Assert.True(address.IsSuccessStatusCode);
    }

    private static List<string> Columns(DuckDbConnection engine, string path)
    {
        using var rows = engine.Query($"select column_name, column_type from (describe select * from read_parquet({DuckDbConnection.Literal(path)}))");
        var types = new Dictionary<string, string>(StringComparer.Ordinal) { ["VARCHAR"] = "string", ["DOUBLE"] = "number", ["INTEGER"] = "integer", ["BIGINT"] = "integer", ["DATE"] = "date" };
        var columns = new List<string>();
        while (rows.Read())
        {
            columns.Add($"{rows.Text(0)} {types.GetValueOrDefault(rows.Text(1), "any")}");
        }

        return columns;
    }

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject thing => thing.Where(pair => pair.Key != "@context").SelectMany(pair => Members(pair.Value).Prepend(pair.Key)),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Linked();
}
