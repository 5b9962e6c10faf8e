using System.Net;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Mahalleh.Web.Tests.Tiles;

/// <summary>Tiles with a figure of each area, as published.</summary>
public sealed class FigureTileTests(BuiltSample sample)
{
    private Snapshot Release => sample.Snapshot;

    [Fact]
    public async Task Every_figure_is_the_published_one_and_a_protected_one_is_no_number()
    {
        var indicator = Release.Catalogue.Indicators.Values.First(one => Release.PeriodsOf(one).Any(period => HasAll(Release.Observe(one, period))));
        var period = Release.PeriodsOf(indicator).First(one => HasAll(Release.Observe(indicator, one)));
        var observed = Release.Observe(indicator, period);
        using var client = await ClientAsync();
        var seen = 0;
        foreach (var tile in Release.Tiles!.Reader.Tiles().Where(tile => tile.Zoom == Release.Tiles.Layers["neighbourhood"].Min))
        {
            var bytes = await client.GetByteArrayAsync($"{Address("neighbourhood", tile)}?indicator={indicator.Code}&period={period}", TestContext.Current.CancellationToken);
            foreach (var feature in Features(bytes, "neighbourhood"))
            {
                seen++;
                var (area, value, status) = (feature.GetProperty("id").GetInt32() - 1, feature.GetProperty("properties").GetProperty("value"), feature.GetProperty("properties").GetProperty("status").GetString());
                Assert.Equal(observed.Status[area].Letter().ToString(), status);
                Assert.Equal(observed.Status[area].HasValue() ? JsonValueKind.Number : JsonValueKind.String, value.ValueKind);
                Assert.True(value.ValueKind == JsonValueKind.String ? value.GetString() == status : value.GetDouble() == observed.Values[area]);
            }
        }

        Assert.True(seen > 50, $"{seen} features");
    }

    [Fact]
    public async Task An_answer_has_a_tag_that_is_honoured_and_is_kept_for_ever_when_it_names_the_release()
    {
        using var client = await ClientAsync();
        var address = Address("province", Tile("province")) + $"?indicator={Release.Catalogue.Indicators.Keys.First()}";
        using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var held = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        using var fixedAnswer = await client.GetAsync($"{address}&release={Release.Manifest.Id}", TestContext.Current.CancellationToken);
        Assert.Contains("immutable", fixedAnswer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Authorization", fixedAnswer.Headers.Vary);
    }

    [Theory]
    [InlineData("?indicator=nothing", 400, "indicator")]
    [InlineData("?period=1403", 400, "indicator")]
    [InlineData("?indicator=", 400, "indicator")]
    [InlineData("?indicator=I&period=1200", 400, "period")]
    [InlineData("?indicator=I&period=۱۴۰۳-H9", 400, "period")]
    [InlineData("?indicator=I&color=red", 400, "color")]
    [InlineData("?indicator=I&indicator=I", 400, "indicator")]
    [InlineData("?indicator=I&release=0000", 404, null)]
    public async Task A_wrong_question_is_told_by_its_parameter(string query, int status, string? parameter)
    {
        using var client = await ClientAsync();
        var address = Address("province", Tile("province")) + query.Replace("=I", "=" + Release.Catalogue.Indicators.Keys.First(), StringComparison.Ordinal);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(parameter, problem.RootElement.TryGetProperty("parameter", out var told) ? told.GetString() : null);
        Assert.True(problem.RootElement.TryGetProperty("title_fa", out _));
    }

    [Fact]
    public async Task Tile_json_of_figures_leads_to_them()
    {
        using var client = await ClientAsync();
        var indicator = Release.Catalogue.Indicators.Keys.First();
        using var json = JsonDocument.Parse(await client.GetStringAsync($"/tiles/{Release.Manifest.Vintage}/province.json?indicator={indicator}", TestContext.Current.CancellationToken));
        var tile = Tile("province");
        var template = json.RootElement.GetProperty("tiles")[0].GetString()!;
        var address = template.Replace("{z}", $"{tile.Zoom}", StringComparison.Ordinal).Replace("{x}", $"{tile.Column}", StringComparison.Ordinal).Replace("{y}", $"{tile.Row}", StringComparison.Ordinal);
        var bytes = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        Assert.All(Features(bytes, "province"), feature => Assert.True(feature.GetProperty("properties").TryGetProperty("value", out _)));
        Assert.True(json.RootElement.GetProperty("vector_layers")[0].GetProperty("fields").TryGetProperty("status", out _));
    }

    private static bool HasAll(ObservationColumn column) => column.Status.Any(status => status == ObservationStatus.Protected) && column.Status.Any(status => status.HasValue());

    private static JsonElement[] Features(byte[] tile, string layer)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, tile);
        using var document = JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "read-tile.mjs"), file));
        File.Delete(file);
        return [.. document.RootElement.GetProperty("layers").GetProperty(layer).GetProperty("features").EnumerateArray().Select(feature => feature.Clone())];
    }

    private string Address(string level, TileId tile) => $"/tiles/{Release.Manifest.Vintage}/{level}/{tile.Zoom}/{tile.Column}/{tile.Row}.mvt";

    private TileId Tile(string level) => Release.Tiles!.Reader.Tiles().First(tile => tile.Zoom == Release.Tiles.Layers[level].Max);

    private async Task<HttpClient> ClientAsync()
    {
        var app = ServiceHost.Build(new SnapshotStore(Release), builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app.GetTestClient();
    }
}
