using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Mahalleh.Web.Tests.Tiles;

public sealed class TileEndpointTests(BuiltSample sample)
{
    private Snapshot Release => sample.Snapshot;

    [Fact]
    public async Task A_tile_holds_its_level_only_and_may_be_kept_for_ever()
    {
        using var client = await ClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("province", Tile("province")));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var gzip = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["province", "province-labels"], MvtLayers.Names(Expand(gzip)).Order(StringComparer.Ordinal));
        var plain = await client.GetByteArrayAsync(Address("province", Tile("province")), TestContext.Current.CancellationToken);
        Assert.Equal(Expand(gzip), plain);
    }

    [Fact]
    public async Task Tile_json_has_absolute_addresses_and_the_levels_zooms()
    {
        using var client = await ClientAsync();
        var json = JsonDocument.Parse(await client.GetStringAsync($"/tiles/{Release.Manifest.Vintage}/neighbourhood.json", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("3.0.0", json.GetProperty("tilejson").GetString());
        Assert.StartsWith("http://localhost/tiles/", json.GetProperty("tiles")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(Release.Tiles!.Layers["neighbourhood"].Max, json.GetProperty("maxzoom").GetInt32());
        Assert.Equal(2, json.GetProperty("vector_layers").GetArrayLength());
    }

    [Theory]
    [InlineData("0000/province/4/10/6.mvt", 404)]
    [InlineData("V/nowhere/4/10/6.mvt", 404)]
    [InlineData("V/province-labels/4/10/6.mvt", 404)]
    [InlineData("V/province/4/16/6.mvt", 404)]
    [InlineData("V/province/4/-1/6.mvt", 404)]
    [InlineData("V/province/۴/۱۰/۶.mvt", 404)]
    [InlineData("V/province/99/1/1.mvt", 404)]
    [InlineData("V/province/4/99999999999999999999/6.mvt", 404)]
    [InlineData("V/province/4/0/0.mvt", 204)]
    [InlineData("V/province/23/10/6.mvt", 204)]
    public async Task Empty_is_204_and_out_of_range_is_404(string path, int status)
    {
        using var client = await ClientAsync();
        using var answer = await client.GetAsync("/tiles/" + path.Replace("V/", Release.Manifest.Vintage + "/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 404)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    private string Address(string level, TileId tile) => $"/tiles/{Release.Manifest.Vintage}/{level}/{tile.Zoom}/{tile.Column}/{tile.Row}.mvt";

    private TileId Tile(string level)
    {
        var zooms = Release.Tiles!.Layers[level];
        return Release.Tiles.Reader.Tiles().First(tile => tile.Zoom == zooms.Max);
    }

    private async Task<HttpClient> ClientAsync()
    {
        var app = ServiceHost.Build(new SnapshotStore(Release), builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app.GetTestClient();
    }

    private static byte[] Expand(byte[] gzip)
    {
        using var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
