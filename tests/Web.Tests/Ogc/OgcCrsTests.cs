using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.Projections;
using Mahalleh.Web.Ogc;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Ogc;

/// <summary>OGC API Features part 2: systems, axis order, boxes in any of them (OGC 18-058r1, annex A); and readers that are not ours.</summary>
public sealed class OgcCrsTests(BuiltSample sample)
{
    private const string Provinces = "/collections/province/items";

    public static TheoryData<string> Uris => [.. OgcCrs.All.Select(crs => crs.Uri)];

    [Theory]
    [MemberData(nameof(Uris))]
    public async Task Coordinates_are_of_the_asked_system_in_the_order_of_its_axes(string uri)
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var plain = await service.GetAsync(Provinces + "?limit=1");
        Assert.Equal("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>", plain.ContentCrs);
        var reply = await service.GetAsync($"{Provinces}?limit=1&crs={Uri.EscapeDataString(uri)}");
        Assert.Equal($"<{uri}>", reply.ContentCrs);
        var crs = OgcCrs.Find(uri)!;
        var (x, y) = new CrsTransform(crs.Crs).FromDegrees(First(plain.Json)[0], First(plain.Json)[1]);
        double[] expected = crs.IsLatitudeFirst ? [y, x] : [x, y];
        // The plain answer is rounded to a centimetre, and so is this one.
        Assert.All(expected.Zip(First(reply.Json)), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, crs.Crs.Unit == CrsUnit.Degree ? 2e-7 : 0.02));
    }

    [Theory]
    [MemberData(nameof(Uris))]
    public async Task A_box_means_the_same_in_every_system(string uri)
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var place = sample.Snapshot.Places[sample.Snapshot.Areas.OfLevel(sample.Snapshot.Areas.LevelIndex("province")).First()];
        var crs = OgcCrs.Find(uri)!;
        var transform = new CrsTransform(crs.Crs);
        // A small box round the label: straight sides of two systems hardly part on it.
        var (x1, y1) = transform.FromDegrees(place.LabelLongitude - 0.01, place.LabelLatitude - 0.01);
        var (x2, y2) = transform.FromDegrees(place.LabelLongitude + 0.01, place.LabelLatitude + 0.01);
        var (low, high) = ((X: Math.Min(x1, x2), Y: Math.Min(y1, y2)), (X: Math.Max(x1, x2), Y: Math.Max(y1, y2)));
        var box = crs.IsLatitudeFirst ? Numbers(low.Y, low.X, high.Y, high.X) : Numbers(low.X, low.Y, high.X, high.Y);
        var found = (await service.GetAsync($"{Provinces}?bbox={box}&bbox-crs={Uri.EscapeDataString(uri)}")).Ids;
        Assert.Equal((await service.GetAsync($"{Provinces}?bbox={Numbers(place.LabelLongitude - 0.01, place.LabelLatitude - 0.01, place.LabelLongitude + 0.01, place.LabelLatitude + 0.01)}")).Ids, found);
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task Every_collection_names_its_systems_and_the_one_it_is_stored_in()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        foreach (var collection in (await service.GetAsync("/collections")).Json.GetProperty("collections").EnumerateArray())
        {
            var systems = collection.GetProperty("crs").EnumerateArray().Select(one => one.GetString()).ToArray();
            Assert.Equal("http://www.opengis.net/def/crs/OGC/1.3/CRS84", systems[0]);
            Assert.Contains(collection.GetProperty("storageCrs").GetString(), systems);
        }
    }

    [Fact]
    public async Task Tiles_under_the_addresses_of_ogc_are_the_same_tiles()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var tileset = await service.GetAsync((await service.GetAsync("/collections/province/tiles")).Json.GetProperty("tilesets")[0].GetProperty("links")[0].GetProperty("href").GetString()!);
        var template = tileset.Link("item");
        var zooms = sample.Snapshot.Tiles!.Layers["province"];
        var tile = sample.Snapshot.Tiles.Reader.Tiles().First(one => one.Zoom == zooms.Max);
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        var address = template.Replace("{tileMatrix}", Number(tile.Zoom), StringComparison.Ordinal).Replace("{tileRow}", Number(tile.Row), StringComparison.Ordinal).Replace("{tileCol}", Number(tile.Column), StringComparison.Ordinal);
        var own = service.Root.Replace("/ogc", $"/tiles/{sample.Snapshot.Manifest.Vintage}/province/{tile}.mvt", StringComparison.Ordinal);
        Assert.Equal((await service.GetAsync(own)).Bytes, (await service.GetAsync(address)).Bytes);
        Assert.Equal(404, (await service.GetAsync("/collections/province/tiles/WebMercatorQuad/4/99/1")).Status);
    }

    [Fact]
    public async Task Gdal_reads_every_feature_and_asks_for_boxes_by_itself()
    {
        await using var service = await OgcService.OpenAsync(sample.Snapshot);
        var level = sample.Snapshot.Areas.LevelIndex("neighbourhood");
        var csv = await Task.Run(() => Processes.Run("ogr2ogr", "", "-f", "CSV", "/vsistdout/", "OAPIF:" + service.Root, "neighbourhood", "-select", "code", "-lco", "GEOMETRY=AS_WKT"), TestContext.Current.CancellationToken);
        var rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        Assert.Equal(sample.Snapshot.Areas.OfLevel(level).Count(), rows.Length);
        Assert.All(rows, row => Assert.Contains("POLYGON ((", row, StringComparison.Ordinal));
        var place = sample.Snapshot.Places[sample.Snapshot.Areas.OfLevel(level).First()];
        string[] box = ["-spat", Numbers(place.West), Numbers(place.South), Numbers(place.East), Numbers(place.North)];
        var part = await Task.Run(() => Processes.Run("ogr2ogr", "", ["-f", "CSV", "/vsistdout/", "OAPIF:" + service.Root, "neighbourhood", "-select", "code", .. box]), TestContext.Current.CancellationToken);
        var asked = await service.GetAsync($"/collections/neighbourhood/items?limit=10000&bbox={Numbers(place.West, place.South, place.East, place.North)}");
        Assert.Equal(asked.Ids.Length, part.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    private static string Numbers(params double[] numbers) => string.Join(',', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static double[] First(JsonElement page)
    {
        var coordinates = page.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");
        while (coordinates[0].ValueKind == JsonValueKind.Array)
        {
            coordinates = coordinates[0];
        }

        return [coordinates[0].GetDouble(), coordinates[1].GetDouble()];
    }
}
