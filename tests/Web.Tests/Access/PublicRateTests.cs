using System.Net;
using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>Who asks without a key is counted by address, for figures alone.</summary>
public sealed class PublicRateTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    [InlineData("127.0.0.1", "")]
    [InlineData("::1", "")]
    [InlineData("::ffff:127.0.0.1", "")]
    public void A_caller_is_known_by_address_or_network_and_this_machine_is_not_counted(string address, string name) => Assert.Equal(name, CallerAddress.Name(IPAddress.Parse(address)));

    [Fact]
    public async Task An_address_that_asks_too_often_waits_and_no_other_does()
    {
        await using var app = await OpenAsync(rate: 3);
        var server = app.GetTestServer();
        for (var at = 0; at < 3; at++)
        {
            Assert.Equal(200, (await Ask(server, "/api/v1/levels", "203.0.113.7")).StatusCode);
        }

        var refused = await Ask(server, "/api/v1/levels", "203.0.113.7");
        Assert.Equal(429, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("no-store", refused.Headers.CacheControl.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("application/problem+json", refused.ContentType, StringComparison.Ordinal);
        Assert.Equal(429, (await Ask(server, "/charts/rank.svg?indicator=coverage", "203.0.113.7")).StatusCode);
        Assert.Equal(429, (await Ask(server, "/", "::ffff:203.0.113.7")).StatusCode);

        // What has no figures is not counted, nor is another address or this machine.
        Assert.Equal(200, (await Ask(server, "/api/v1/openapi.json", "203.0.113.7")).StatusCode);
        Assert.Equal(200, (await Ask(server, "/health/ready", "203.0.113.7")).StatusCode);
        Assert.Equal(200, (await Ask(server, "/api/v1/levels", "203.0.113.8")).StatusCode);
        for (var at = 0; at < 10; at++)
        {
            Assert.Equal(200, (await Ask(server, "/api/v1/levels", "127.0.0.1")).StatusCode);
        }
    }

    [Fact]
    public async Task Without_a_rate_nobody_waits()
    {
        await using var app = await OpenAsync(rate: 0);
        for (var at = 0; at < 30; at++)
        {
            Assert.Equal(200, (await Ask(app.GetTestServer(), "/api/v1/levels", "203.0.113.7")).StatusCode);
        }
    }

    private static async Task<WebApplication> OpenAsync(int rate)
    {
        var app = ServiceHost.Build(new SnapshotStore(InventedSnapshot.Create()), AccessOptions.PublicOnly with { PublicRate = rate }, builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<HttpResponse> Ask(TestServer server, string path, string address) => (await server.SendAsync(context =>
    {
        (context.Request.Path, context.Request.QueryString) = (path.Split('?')[0], new QueryString(path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : ""));
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
    })).Response;
}
