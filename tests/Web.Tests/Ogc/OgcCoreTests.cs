using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Ogc;

/// <summary>OGC API Features part 1: its requirements, each as the abstract test suite asks (OGC 17-069r4, annex A).</summary>
public sealed class OgcCoreTests(BuiltSample sample)
{
    private const string Neighbourhoods = "/collections/neighbourhood/items";

    [Fact]
    public async Task Every_link_of_every_document_is_absolute_typed_and_leads_to_that_type()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var landing = await service.GetAsync("");
        Assert.All(new[] { "self", "service-desc", "conformance", "data" }, relation => Assert.True(landing.HasLink(relation), relation));
        var (open, seen) = (new Queue<string>([service.Root]), new HashSet<string>(StringComparer.Ordinal));
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address) || seen.Count > 60)
            {
                continue;
            }

            var reply = await service.GetAsync(address);
            Assert.True(reply.Status == 200, $"{address}: {reply.Status}");
            foreach (var link in Links(reply.Json))
            {
                var (href, type) = (link.GetProperty("href").GetString()!, link.GetProperty("type").GetString()!);
                Assert.True(Uri.IsWellFormedUriString(href.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute), href);
                if (href.StartsWith(service.Root, StringComparison.Ordinal) && !href.Contains('{', StringComparison.Ordinal))
                {
                    var target = await service.GetAsync(href);
                    Assert.Equal(type.Split(';')[0], target.Type!.MediaType);
                    open.Enqueue(href);
                }
            }
        }

        Assert.True(seen.Count > 12, $"{seen.Count} documents");
    }

    [Fact]
    public async Task The_classes_that_are_claimed_are_those_that_are_tested()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var classes = (await service.GetAsync("/conformance")).Json.GetProperty("conformsTo").EnumerateArray().Select(one => one.GetString()!).ToArray();
        Assert.All(new[] { "features-1/1.0/conf/core", "features-1/1.0/conf/oas30", "features-1/1.0/conf/geojson", "features-2/1.0/conf/crs" }, one => Assert.Contains("http://www.opengis.net/spec/ogcapi-" + one, classes));
    }

    [Fact]
    public async Task There_is_a_collection_a_level_with_id_extent_and_systems()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var collections = (await service.GetAsync("/collections")).Json.GetProperty("collections").EnumerateArray().ToArray();
        Assert.Equal(sample.Snapshot.Areas.Levels.Select(level => level.Code), collections.Select(one => one.GetProperty("id").GetString()));
        foreach (var one in collections)
        {
            Assert.Matches("^[a-z0-9_-]+$", one.GetProperty("id").GetString());
            var box = one.GetProperty("extent").GetProperty("spatial").GetProperty("bbox")[0].EnumerateArray().Select(number => number.GetDouble()).ToArray();
            Assert.True(box[0] < box[2] && box[1] < box[3]);
            var alone = (await service.GetAsync($"/collections/{one.GetProperty("id").GetString()}")).Json;
            Assert.Equal(one.GetProperty("crs").GetRawText(), alone.GetProperty("crs").GetRawText());
        }

        Assert.Equal(404, (await service.GetAsync("/collections/nowhere")).Status);
        Assert.Equal(404, (await service.GetAsync("/collections/nowhere/items")).Status);
    }

    [Fact]
    public async Task Pages_hold_every_feature_once_and_count_exactly()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var expected = sample.Snapshot.Areas.OfLevel(sample.Snapshot.Areas.LevelIndex("neighbourhood")).Select(area => sample.Snapshot.Areas.Areas[area].Code).ToArray();
        var (ids, address) = (new List<string>(), Neighbourhoods + "?limit=7");
        while (true)
        {
            var reply = await service.GetAsync(address);
            Assert.Equal("application/geo+json", reply.Type!.MediaType);
            Assert.Equal((expected.Length, reply.Ids.Length), (reply.Json.GetProperty("numberMatched").GetInt32(), reply.Json.GetProperty("numberReturned").GetInt32()));
            var stamp = DateTimeOffset.Parse(reply.Json.GetProperty("timeStamp").GetString()!, CultureInfo.InvariantCulture);
            Assert.InRange((DateTimeOffset.UtcNow - stamp).TotalMinutes, -1, 1);
            ids.AddRange(reply.Ids);
            if (!reply.HasLink("next"))
            {
                break;
            }

            address = reply.Link("next");
        }

        Assert.Equal(expected, ids);
        Assert.Equal(expected.Length, (await service.GetAsync(Neighbourhoods + "?limit=99999999")).Ids.Length);
        Assert.Empty((await service.GetAsync(Neighbourhoods + "?offset=100000")).Ids);
    }

    [Fact]
    public async Task A_box_gives_those_that_meet_it_also_with_heights_and_over_the_date_line()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var place = sample.Snapshot.Places[sample.Snapshot.Areas.OfLevel(sample.Snapshot.Areas.LevelIndex("neighbourhood")).First()];
        var box = string.Create(CultureInfo.InvariantCulture, $"{place.West},{place.South},{place.East},{place.North}");
        var ids = (await service.GetAsync($"{Neighbourhoods}?limit=10000&bbox={box}")).Ids;
        Assert.NotEmpty(ids);
        Assert.True(ids.Length < sample.Snapshot.Areas.OfLevel(sample.Snapshot.Areas.LevelIndex("neighbourhood")).Count());
        var tall = string.Create(CultureInfo.InvariantCulture, $"{place.West},{place.South},-10,{place.East},{place.North},9000");
        Assert.Equal(ids, (await service.GetAsync($"{Neighbourhoods}?limit=10000&bbox={tall}")).Ids);
        Assert.Equal(ids, (await service.GetAsync($"{Neighbourhoods}?limit=10000&bbox={box}&datetime=2020-01-01T00:00:00Z/..")).Ids);
        var point = string.Create(CultureInfo.InvariantCulture, $"{place.LabelLongitude},{place.LabelLatitude},{place.LabelLongitude},{place.LabelLatitude}");
        Assert.NotEmpty((await service.GetAsync($"{Neighbourhoods}?bbox={point}")).Ids);
        Assert.Empty((await service.GetAsync($"{Neighbourhoods}?bbox=170,-10,-170,10")).Ids);
        Assert.NotEmpty((await service.GetAsync($"{Neighbourhoods}?bbox=170,-90,169,90")).Ids);
    }

    [Theory]
    [InlineData("limit=0", "عددی درست از 1؛")]
    [InlineData("offset=x", "عددی درست از 0")]
    [InlineData("bbox=1", "چهار یا شش عدد")]
    [InlineData("datetime=soon", "تاریخ و ساعت")]
    [InlineData("parent=NOWHERE", "کد یک ناحیه")]
    public async Task What_a_value_may_be_is_said_in_Persian_too(string query, string hint)
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var reply = await service.GetAsync($"{Neighbourhoods}?{query}");
        Assert.Equal(400, reply.Status);
        Assert.Contains(hint, reply.Json.GetProperty("detail_fa").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(hint, reply.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=۵", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=1,2,3,4,5", "bbox")]
    [InlineData("bbox=1,2,3,x", "bbox")]
    [InlineData("bbox=NaN,2,3,4", "bbox")]
    [InlineData("bbox=1,2,Infinity,4", "bbox")]
    [InlineData("bbox=1,2,1e400,4", "bbox")]
    [InlineData("bbox=51,36,52,35", "bbox")]
    [InlineData("bbox=51,35,52,91", "bbox")]
    [InlineData("bbox=۵۱,۳۵,۵۲,۳۶", "bbox")]
    [InlineData("bbox=", "bbox")]
    [InlineData("bbox=51,35,52,36&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/2039", "bbox-crs")]
    [InlineData("bbox=6000000,4000000,5000000,4100000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", "bbox")]
    [InlineData("bbox=1e9,1e9,2e9,2e9&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/32640", "bbox")]
    [InlineData("crs=EPSG:3857", "crs")]
    [InlineData("crs=http://www.opengis.net/def/crs/EPSG/0/2039", "crs")]
    [InlineData("datetime=1403", "datetime")]
    [InlineData("datetime=2024-03-20T00:00:00Z/2020-01-01T00:00:00Z", "datetime")]
    [InlineData("datetime=../..", "datetime")]
    [InlineData("datetime=2024-02-30T00:00:00Z", "datetime")]
    [InlineData("f=html", "f")]
    [InlineData("parent=NOWHERE", "parent")]
    [InlineData("indicator=nothing", "indicator")]
    [InlineData("period=1403", "indicator")]
    [InlineData("filter=code='x'", "filter")]
    [InlineData("LIMIT=3", "LIMIT")]
    public async Task A_wrong_or_unknown_parameter_is_a_400_that_names_it(string query, string parameter)
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var reply = await service.GetAsync($"{Neighbourhoods}?{query}");
        Assert.Equal((400, "application/problem+json"), (reply.Status, reply.Type!.MediaType));
        Assert.Equal(parameter, reply.Json.GetProperty("parameter").GetString());
        Assert.True(reply.Json.TryGetProperty("detail_fa", out _));
    }

    [Fact]
    public async Task A_feature_is_the_same_alone_and_says_where_it_is_from()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var page = await service.GetAsync(Neighbourhoods + "?limit=1");
        var id = page.Ids[0];
        var alone = await service.GetAsync($"{Neighbourhoods}/{id}");
        Assert.Equal(page.Json.GetProperty("features")[0].GetProperty("geometry").GetRawText(), alone.Json.GetProperty("geometry").GetRawText());
        Assert.EndsWith("/collections/neighbourhood", alone.Link("collection"), StringComparison.Ordinal);
        Assert.Equal(404, (await service.GetAsync($"{Neighbourhoods}/NOWHERE")).Status);
        Assert.Equal(404, (await service.GetAsync($"/collections/province/items/{id}")).Status);
    }

    [Fact]
    public async Task A_figure_is_the_published_one_and_a_protected_one_is_null_with_its_status()
    {
        var (snapshot, level) = (sample.Snapshot, sample.Snapshot.Areas.LevelIndex("neighbourhood"));
        var question = snapshot.Catalogue.Indicators.Values.SelectMany(indicator => snapshot.PeriodsOf(indicator).Select(period => (indicator, period)))
            .First(pair => snapshot.Areas.OfLevel(level).Any(area => snapshot.Observe(pair.indicator, pair.period).Status[area] == ObservationStatus.Protected)
                && snapshot.Areas.OfLevel(level).Any(area => snapshot.Observe(pair.indicator, pair.period).Status[area].HasValue()));
        var observed = snapshot.Observe(question.indicator, question.period);
        await using var service = await OgcService.OpenAsync(snapshot);
        var reply = await service.GetAsync($"{Neighbourhoods}?limit=10000&indicator={question.indicator.Code}&period={question.period}");
        foreach (var feature in reply.Json.GetProperty("features").EnumerateArray())
        {
            snapshot.Areas.TryGetNumber(feature.GetProperty("id").GetString()!, out var area);
            var value = feature.GetProperty("properties").GetProperty("value");
            Assert.Equal(observed.Status[area].Letter().ToString(), feature.GetProperty("properties").GetProperty("status").GetString());
            Assert.Equal(observed.Status[area].HasValue() ? observed.Values[area] : double.NaN, value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble());
        }
    }

    [Fact]
    public async Task The_description_is_open_api_3_whose_references_and_addresses_are_there()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var reply = await service.GetAsync("/api");
        Assert.Equal("application/vnd.oai.openapi+json", reply.Type!.MediaType);
        Assert.StartsWith("3.0.", reply.Json.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(service.Root, reply.Json.GetProperty("servers")[0].GetProperty("url").GetString());
        var text = reply.Json.GetRawText();
        foreach (Match reference in Regex.Matches(text, "\"\\$ref\": ?\"#/([^\"]+)\""))
        {
            var node = reply.Json;
            Assert.All(reference.Groups[1].Value.Split('/'), part => Assert.True((node = node.GetProperty(part)).ValueKind == JsonValueKind.Object));
        }

        var parameters = reply.Json.GetProperty("components").GetProperty("parameters");
        Assert.Equal(("integer", 1), (Schema(parameters, "limit").GetProperty("type").GetString(), Schema(parameters, "limit").GetProperty("minimum").GetInt32()));
        Assert.Equal(("array", "number", 4, 6), (Schema(parameters, "bbox").GetProperty("type").GetString(), Schema(parameters, "bbox").GetProperty("items").GetProperty("type").GetString(), Schema(parameters, "bbox").GetProperty("minItems").GetInt32(), Schema(parameters, "bbox").GetProperty("maxItems").GetInt32()));
        Assert.Equal("string", Schema(parameters, "datetime").GetProperty("type").GetString());
        Assert.All(new[] { "limit", "bbox", "datetime" }, name => Assert.False(parameters.GetProperty(name).GetProperty("explode").GetBoolean()));
        var id = (await service.GetAsync(Neighbourhoods + "?limit=1")).Ids[0];
        foreach (var path in reply.Json.GetProperty("paths").EnumerateObject())
        {
            var address = path.Name.TrimEnd('/').Replace("{collectionId}", "neighbourhood", StringComparison.Ordinal).Replace("{featureId}", id, StringComparison.Ordinal);
            Assert.Equal(200, (await service.GetAsync(address)).Status);
        }
    }

    private static JsonElement Schema(JsonElement parameters, string name) => parameters.GetProperty(name).GetProperty("schema");

    private static IEnumerable<JsonElement> Links(JsonElement document)
    {
        if (document.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in document.EnumerateObject())
            {
                foreach (var link in property is { Name: "links", Value.ValueKind: JsonValueKind.Array } ? property.Value.EnumerateArray() : Links(property.Value))
                {
                    yield return link;
                }
            }
        }
        else if (document.ValueKind == JsonValueKind.Array)
        {
            foreach (var link in document.EnumerateArray().Take(3).SelectMany(Links))
            {
                yield return link;
            }
        }
    }
}
