using System.Net.Http.Headers;
using System.Text;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>What goes with an answer to a key: caches, rates and challenges.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private const string Address = "/api/v1/observations?indicator=coverage&level=neighbourhood";
    private AccessService _service = null!;

    public async ValueTask InitializeAsync()
    {
        var snapshot = InventedSnapshot.Create();
        _service = await AccessService.OpenAsync(snapshot, OfficialSnapshot.Of(snapshot));
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData(Address)]
    [InlineData("/charts/trend.svg?indicator=coverage&area=IR-09")]
    public async Task No_cache_gives_one_reader_the_answer_of_another(string address)
    {
        string?[] keys =
        [
            null, _service.AddKey(AccessService.Grant(Audience.Public, ["IR-09"])), _service.AddKey(AccessService.Grant(Audience.Official)),
            _service.AddKey(AccessService.Grant(Audience.Official, ["IR-09"])), _service.AddKey(AccessService.Grant(Audience.Official, ["IR-09"], [], ["coverage"])),
        ];
        var tags = new List<string>();
        foreach (var key in keys)
        {
            using var response = await _service.GetAsync(address, key);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Contains("Authorization", string.Join(',', response.Headers.Vary), StringComparison.Ordinal);
            Assert.Equal(key is not null, response.Headers.CacheControl!.Private);
            Assert.Equal(key is null, !response.Headers.CacheControl.ToString().Contains("private", StringComparison.Ordinal));
            tags.Add(response.Headers.ETag!.ToString());
        }

        Assert.Equal(keys.Length, tags.Distinct().Count());
        for (var mine = 0; mine < keys.Length; mine++)
        {
            for (var theirs = 0; theirs < keys.Length; theirs++)
            {
                using var response = await _service.GetAsync(address, keys[mine], tags[theirs]);
                Assert.Equal(mine == theirs ? 304 : 200, (int)response.StatusCode);
                Assert.Equal(keys[mine] is not null, response.Headers.CacheControl!.Private);
            }
        }
    }

    [Fact]
    public async Task Mixed_at_once_each_reader_gets_the_figures_of_the_own_scope()
    {
        string?[] keys = [null, _service.AddKey(AccessService.Grant(Audience.Public, ["IR-09"])), _service.AddKey(AccessService.Grant(Audience.Official)), _service.AddKey(AccessService.Grant(Audience.Official, ["IR-23"]))];
        var alone = new List<string>();
        foreach (var key in keys)
        {
            alone.Add((await _service.JsonAsync(Address, key))["data"]!.ToJsonString());
        }

        Assert.Equal(keys.Length, alone.Distinct().Count());
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), async (at, _) =>
            Assert.Equal(alone[at % keys.Length], (await _service.JsonAsync(Address, keys[at % keys.Length]))["data"]!.ToJsonString()));
    }

    [Fact]
    public async Task An_official_key_without_an_official_release_gets_a_503_and_never_the_public_one()
    {
        await using var service = await AccessService.OpenAsync(InventedSnapshot.Create());
        var key = service.AddKey(AccessService.Grant(Audience.Official));
        foreach (var address in new[] { Address, "/", "/api/v1/release" })
        {
            using var response = await service.GetAsync(address, key);
            Assert.Equal(503, (int)response.StatusCode);
            Assert.Contains("/problems/no-release", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var live = await service.GetAsync("/health/ready", key);
        Assert.Equal(200, (int)live.StatusCode);
    }

    [Fact]
    public async Task A_key_that_asks_too_often_waits_and_the_public_does_not()
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Public) with { Rate = 3 });
        var other = _service.AddKey(AccessService.Grant(Audience.Public) with { Rate = 3 });
        for (var at = 0; at < 3; at++)
        {
            Assert.Equal(200, await Status("/api/v1/levels", key));
        }

        using var response = await _service.GetAsync("/api/v1/levels", key);
        Assert.Equal(429, (int)response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("/problems/too-many-requests", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(200, await Status("/api/v1/levels", other));
        for (var at = 0; at < 50; at++)
        {
            Assert.Equal(200, await Status("/api/v1/levels", null));
        }
    }

    [Fact]
    public async Task A_wrong_secret_uses_up_nothing_of_the_key_it_names()
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Public) with { Rate = 1 });
        for (var at = 0; at < 10; at++)
        {
            Assert.Equal(401, await Status("/api/v1/levels", key[..^3] + "xyz"));
        }

        Assert.Equal(200, await Status("/api/v1/levels", key));
    }

    [Theory]
    [InlineData("r:{0}", 200)]
    [InlineData(":{0}", 200)]
    [InlineData("a name with ü:{0}", 200)]
    [InlineData("{0}:", 401)]
    [InlineData("{0}", 401)]
    [InlineData("r:{0}x", 401)]
    public async Task A_key_is_also_read_as_the_password_of_basic(string pair, int status)
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Official));
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, pair, key)));
        using var response = await _service.SendAsync("/api/v1/levels", new AuthenticationHeaderValue("Basic", text));
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 401)
        {
            Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        }
    }

    [Theory]
    [InlineData("Digest", "x")]
    [InlineData("Basic", "***")]
    [InlineData("Bearer", "")]
    public async Task Any_other_way_to_send_a_credential_is_a_401(string scheme, string text)
    {
        using var response = await _service.SendAsync("/api/v1/levels", new AuthenticationHeaderValue(scheme, text));
        Assert.Equal(401, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(0, 401)]
    [InlineData(1, 200)]
    [InlineData(2, 401)]
    public async Task A_header_that_is_empty_or_stands_twice_is_a_401_though_the_key_is_good(int times, int status)
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Public));
        void Ask(HttpContext http)
        {
            http.Request.Path = "/api/v1/levels";
            http.Request.Headers.Authorization = times == 0 ? "" : new StringValues([.. Enumerable.Repeat($"Bearer {key}", times)]);
        }

        var answer = await _service.App.GetTestServer().SendAsync(Ask, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.Response.StatusCode);
    }

    private async Task<int> Status(string path, string? credential)
    {
        using var response = await _service.GetAsync(path, credential);
        return (int)response.StatusCode;
    }
}
