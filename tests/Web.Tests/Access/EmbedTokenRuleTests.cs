using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>Tokens with a good signature whose header, claims or times are not in order.</summary>
public sealed class EmbedTokenRuleTests : IAsyncLifetime
{
    private EmbedSetting _setting = null!;

    public async ValueTask InitializeAsync() => _setting = await EmbedSetting.OpenAsync();

    public async ValueTask DisposeAsync() => await _setting.DisposeAsync();

    [Theory]
    [InlineData("areas", "IR-23")]
    [InlineData("areas", "IR")]
    [InlineData("areas", "IR-09,IR-07.N01")]
    [InlineData("areas", "nowhere")]
    [InlineData("levels", "nation")]
    [InlineData("indicators", "homelessness")]
    [InlineData("indicators", "coverage,satisfaction")]
    [InlineData("origins", "https://evil.example")]
    public async Task A_token_wider_than_its_tenant_is_a_403_and_stays_unused(string claim, string codes)
    {
        var token = _setting.Tenant.Token(claims => claims[claim] = TestTenant.List(codes.Split(',')));
        using var response = await _setting.Service.GetAsync("/embed/session", token);
        Assert.Equal(403, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/problems/token-too-wide", body, StringComparison.Ordinal);
        Assert.Contains("detail_fa", body, StringComparison.Ordinal);

        // It was not used up: once its tenant has what it asks for, it is taken.
        _setting.Service.Change(store => store with { Tenants = [.. store.Tenants.Select(tenant => tenant with { Origins = [.. tenant.Origins, "https://evil.example"], Grant = AccessService.Grant(Audience.Public) })] });
        Assert.Equal(200, await _setting.Status("/embed/session", token));
    }

    [Theory]
    [InlineData("aud", "\"other\"")]
    [InlineData("aud", "[\"mahalleh\"]")]
    [InlineData("iss", "\"ministry\"")]
    [InlineData("jti", "\"\"")]
    [InlineData("jti", "7")]
    [InlineData("exp", "\"soon\"")]
    [InlineData("exp", "1e10")]
    [InlineData("exp", "253402300799")]
    [InlineData("iat", "0")]
    [InlineData("nbf", "\"x\"")]
    [InlineData("areas", "[]")]
    [InlineData("areas", "\"IR-09\"")]
    [InlineData("areas", "[7]")]
    [InlineData("area", "[\"IR-09\"]")]
    [InlineData("scope", "\"all\"")]
    [InlineData("sub", "7")]
    public async Task A_signed_token_with_a_claim_that_is_not_in_order_is_a_401(string claim, string json) =>
        Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Token(claims => claims[claim] = JsonNode.Parse(json))));

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("iat")]
    [InlineData("exp")]
    [InlineData("jti")]
    public async Task A_signed_token_without_a_claim_is_a_401(string claim) => Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Token(claims => claims.Remove(claim))));

    [Theory]
    [InlineData(0, 600, 200)]
    [InlineData(0, 601, 401)]
    [InlineData(59, 300, 200)]
    [InlineData(61, 300, 401)]
    [InlineData(-300, 241, 200)]
    [InlineData(-300, 240, 401)]
    [InlineData(0, 0, 401)]
    [InlineData(0, -1, 401)]
    public async Task Times_hold_to_the_second_with_a_minute_between_two_clocks(int issued, int length, int status)
    {
        var now = _setting.Service.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(status, await _setting.Status("/embed/session", _setting.Tenant.Token(claims => (claims["iat"], claims["exp"]) = (now + issued, now + issued + length))));
    }

    [Theory]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"jku\":\"https://evil.example\"}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"jwk\":{\"kty\":\"EC\"}}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"x5u\":\"https://evil.example\"}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"crit\":[\"exp\"]}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"zip\":\"DEF\"}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"typ\":\"at+jwt\"}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"K\",\"kid\":\"K\"}")]
    [InlineData("{\"alg\":\"ES384\",\"kid\":\"K\"}")]
    [InlineData("{\"alg\":\"ES256\"}")]
    [InlineData("{\"alg\":\"ES256\",\"kid\":\"\\ud800\"}")]
    [InlineData("{\"\\udfff\":\"ES256\",\"kid\":\"K\"}")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_signed_token_with_another_header_is_a_401(string header) =>
        Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Sign(header.Replace("\"K\"", $"\"{_setting.Tenant.Stored.Kid}\"", StringComparison.Ordinal), _setting.Tenant.Claims().ToJsonString())));

    [Fact]
    public async Task Signed_tokens_with_a_claim_twice_or_over_four_kilobytes_are_a_401()
    {
        var claims = _setting.Tenant.Claims().ToJsonString();
        Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Sign(_setting.Tenant.Header().ToJsonString(), claims.Replace("{", "{\"areas\":[\"IR-09\"],\"areas\":[\"IR-09\"],", StringComparison.Ordinal))));
        Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Token(more => more["sub"] = new string('x', 4_000))));
        Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Sign(_setting.Tenant.Header().ToJsonString(), claims.Replace("reader", "\\udc00", StringComparison.Ordinal))));
    }
}
