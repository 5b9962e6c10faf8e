using System.Text.Json;
using Mahalleh.Web.Tests.Ogc;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Ten thousand codes in an address are refused in words, by a server that listens: one in memory has no limits of its own.</summary>
public sealed class AddressLimitTests
{
    private static readonly string Codes = string.Join(',', Enumerable.Range(0, 10_000).Select(at => $"IR-09.MHD.N{at:D4}"));

    [Theory]
    [InlineData("/api/v1/observations?indicator=coverage&area=", "area")]
    [InlineData("/api/v1/observations.csv?indicator=", "indicator")]
    [InlineData("/api/v1/profiles/IR?period=", "period")]
    [InlineData("/sdmx/2.1/data/MAHALLEH/all?updatedAfter=", "updatedAfter")]
    [InlineData("/charts/map.svg?lang=fa&indicator=", "indicator")]
    [InlineData("/ogc/collections/province/items?parent=", "parent")]
    [InlineData("/api/v1/areas/", "/api/v1/areas/IR-09")]
    public async Task The_longest_part_is_named_and_how_to_ask_instead(string address, string part)
    {
        await using var service = await OgcService.OpenAsync(InventedSnapshot.Create());
        var reply = await service.GetAsync(service.Root[..^"/ogc".Length] + address + Codes);
        Assert.Equal((414, "application/problem+json"), (reply.Status, reply.Type?.MediaType));
        using var problem = JsonDocument.Parse(reply.Bytes);
        Assert.Equal("/problems/address-too-long", problem.RootElement.GetProperty("type").GetString());
        Assert.StartsWith(part, problem.RootElement.GetProperty("parameter").GetString(), StringComparison.Ordinal);
        Assert.Contains("level or parent", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("نویسه", problem.RootElement.GetProperty("detail_fa").GetString(), StringComparison.Ordinal);
        Assert.InRange(reply.Bytes.Length, 100, 4_000);
    }

    [Fact]
    public async Task An_address_that_is_just_short_enough_is_read()
    {
        await using var service = await OgcService.OpenAsync(InventedSnapshot.Create());
        const string address = "/api/v1/areas?q=";
        var root = service.Root[..^"/ogc".Length];
        var read = await service.GetAsync(root + address + new string('a', 8_192 - address.Length));
        Assert.Equal((400, "q"), (read.Status, read.Json.GetProperty("parameter").GetString()));
        Assert.Equal(414, (await service.GetAsync(root + address + new string('a', 8_193 - address.Length))).Status);
    }
}
