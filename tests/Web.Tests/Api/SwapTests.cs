using System.Net;
using System.Text.Json;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Another release takes over while the service runs; it has a breakdown and a gap.</summary>
public sealed class SwapTests(ApiService service) : IClassFixture<ApiService>
{
    [Fact]
    public async Task A_new_release_has_new_tags_refuses_old_cursors_and_shows_its_breakdowns()
    {
        service.Store.Publish(Audience.Public, InventedSnapshot.Create());
        using var before = await service.Client.GetAsync("/api/v1/observations?indicator=coverage&limit=2", TestContext.Current.CancellationToken);
        var next = (await service.Json("/api/v1/observations?indicator=coverage&limit=2")).GetProperty("links").GetProperty("next").GetString()!;
        service.Store.Publish(Audience.Public, Variants.WithWomen());
        using var after = await service.Client.GetAsync("/api/v1/observations?indicator=coverage&limit=2", TestContext.Current.CancellationToken);
        using var stale = await service.Client.GetAsync(next, TestContext.Current.CancellationToken);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);

        var poverty = (await service.Json("/api/v1/indicators/poverty")).GetProperty("data");
        Assert.Equal("sex=female", poverty.GetProperty("breakdowns")[0].GetString());
        var rows = await Rows("indicator=poverty&area=IR&period=1403-H1&breakdown=sex=female,total");
        Assert.Equal([null, "sex=female"], rows.Select(row => row.GetProperty("breakdown").GetString()));
        Assert.Equal(rows[0].GetProperty("numerator").GetDouble() / 2, rows[1].GetProperty("numerator").GetDouble());
    }

    [Fact]
    public async Task A_gap_has_a_row_only_when_its_period_is_named()
    {
        service.Store.Publish(Audience.Public, Variants.WithWomen());
        var row = Assert.Single(await Rows("indicator=coverage&area=IR&period=1403-H1"));
        Assert.Equal("L", row.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind);
        Assert.Equal(3, (await Rows("indicator=coverage&area=IR")).Length);
        var map = (await service.Json("/api/v1/choropleths/coverage?period=1403-H1")).GetProperty("data");
        Assert.Equal("LLL", map.GetProperty("statuses").GetString());
        Assert.Equal(3, map.GetProperty("missing").GetInt32());
    }

    private async Task<JsonElement[]> Rows(string query) => [.. (await service.Json("/api/v1/observations?" + query)).GetProperty("data").EnumerateArray()];
}
