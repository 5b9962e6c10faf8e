using System.Text.Json;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Observations with outlines: the cells of the rows, the geometry of the features that OGC serves, and GDAL reads both.</summary>
public sealed class GeoJsonTests(BuiltSample sample)
{
    [Fact]
    public async Task Each_row_is_a_feature_with_its_cells_and_the_outline_of_its_area()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var indicator = sample.Snapshot.Catalogue.Indicators.Values.First(one => sample.Snapshot.PeriodsOf(one).Count > 0);
        var (level, period) = (sample.Snapshot.Areas.Levels[1].Code, sample.Snapshot.PeriodsOf(indicator)[^1]);
        var query = $"?indicator={indicator.Code}&level={level}&period={period}&limit=50";
        var rows = (await Read(service, "/api/v1/observations" + query)).GetProperty("data").EnumerateArray().ToArray();
        var collection = await Read(service, "/api/v1/observations.geojson" + query);
        var features = collection.GetProperty("features").EnumerateArray().ToArray();
        var outlines = (await Read(service, $"/ogc/collections/{level}/items?limit=10000")).GetProperty("features").EnumerateArray()
            .ToDictionary(feature => feature.GetProperty("id").GetString()!, feature => feature.GetProperty("geometry").GetRawText(), StringComparer.Ordinal);
        Assert.NotEmpty(rows);
        Assert.Equal("FeatureCollection", collection.GetProperty("type").GetString());
        Assert.Equal("", MadeRows.Difference(rows, [.. features.Select(feature => feature.GetProperty("properties"))]));
        Assert.All(features, feature => Assert.Equal(outlines[feature.GetProperty("properties").GetProperty("area_code").GetString()!], feature.GetProperty("geometry").GetRawText()));
        Assert.All(features.SelectMany(Rings), ring => Assert.True(ring.Length >= 4 && ring[0] == ring[^1]));
        Assert.Equal(rows.Length, collection.GetProperty("meta").GetProperty("total").GetInt32());
        using var file = new BodyFile(JsonSerializer.SerializeToUtf8Bytes(collection));
        var read = CsvText.Read(Processes.Run("ogr2ogr", "", "-f", "CSV", "/vsistdout/", "GeoJSON:" + file.Path, "-select", "area_code,status", "-lco", "GEOMETRY=AS_WKT", "-lco", "LINEFORMAT=LF"));
        Assert.Equal(rows.Select(row => $"{row.GetProperty("area_code")} {row.GetProperty("status")}"), read.Skip(1).Select(line => $"{line[1]} {line[2]}"));
        Assert.All(read.Skip(1), line => Assert.Contains("POLYGON", line[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_negotiated_by_its_media_type_and_a_table_without_places_has_none()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var indicator = sample.Snapshot.Catalogue.Indicators.Keys.First();
        using var response = await service.GetAsync($"/api/v1/observations.geojson?indicator={indicator}&limit=1", null);
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType!.ToString());
        using var none = await service.GetAsync("/api/v1/levels.geojson", null);
        Assert.Equal(404, (int)none.StatusCode);
        Assert.Equal("application/problem+json", none.Content.Headers.ContentType!.MediaType);
    }

    private static IEnumerable<string[]> Rings(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [geometry.GetProperty("coordinates")] : geometry.GetProperty("coordinates").EnumerateArray().ToArray();
        return polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => ring.EnumerateArray().Select(point => point.GetRawText()).ToArray());
    }

    private static async Task<JsonElement> Read(AccessService service, string address)
    {
        using var response = await service.GetAsync(address, null);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }
}
