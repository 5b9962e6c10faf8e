using System.Numerics;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A token is exchanged once for a session, and for nothing wider than its tenant has.</summary>
public sealed class EmbedExchangeTests : IAsyncLifetime
{
    private AccessService _service = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        var snapshot = InventedSnapshot.Create();
        _service = await AccessService.OpenAsync(snapshot, OfficialSnapshot.Of(snapshot));
        _tenant = _service.AddTenant(AccessService.Grant(Audience.Public, ["IR-09"], ["province", "neighbourhood"], ["coverage", "poverty"]));
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_session_sees_what_its_token_says_and_ends_with_it()
    {
        var answer = await _service.JsonAsync("/embed/session", _tenant.Token(claims => claims["areas"] = TestTenant.List("IR-09.N01")));
        Assert.Equal(_service.Clock.GetUtcNow().AddMinutes(5), (DateTimeOffset)answer["expires"]!);
        Assert.Equal("https://city.example", (string)answer["origins"]![0]!);
        var bearer = (string)answer["token"]!;
        Assert.StartsWith("mhs_", bearer, StringComparison.Ordinal);
        var areas = (await _service.JsonAsync("/api/v1/areas", bearer))["data"]!.AsArray();
        Assert.Equal("IR-09.N01", (string)Assert.Single(areas)!["code"]!);
        _service.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(401, await Status("/api/v1/areas", bearer));
    }

    [Fact]
    public async Task A_token_is_used_once_also_with_the_other_signature_of_the_same_text()
    {
        var token = _tenant.Token();
        await _service.SessionAsync(token);
        Assert.Equal(401, await Status("/embed/session", token));
        Assert.Equal(401, await Status("/embed/session", WithOtherSignature(token)));

        // The other signature is a good one: what stops it is the memory of the token's id.
        await _service.SessionAsync(WithOtherSignature(_tenant.Token()));
    }

    [Fact]
    public async Task Of_many_exchanges_of_one_token_at_once_one_succeeds()
    {
        var token = _tenant.Token();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Status("/embed/session", token))));
        Assert.Equal(1, statuses.Count(status => status == 200));
        Assert.Equal(63, statuses.Count(status => status == 401));
    }

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
        var token = _tenant.Token(claims => claims[claim] = TestTenant.List(codes.Split(',')));
        using var response = await _service.GetAsync("/embed/session", token);
        Assert.Equal(403, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/problems/token-too-wide", body, StringComparison.Ordinal);
        Assert.Contains("detail_fa", body, StringComparison.Ordinal);
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
        Assert.Equal(401, await Status("/embed/session", _tenant.Token(claims => claims[claim] = JsonNode.Parse(json))));

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("iat")]
    [InlineData("exp")]
    [InlineData("jti")]
    public async Task A_signed_token_without_a_claim_is_a_401(string claim) => Assert.Equal(401, await Status("/embed/session", _tenant.Token(claims => claims.Remove(claim))));

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
        var now = _service.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(status, await Status("/embed/session", _tenant.Token(claims => (claims["iat"], claims["exp"]) = (now + issued, now + issued + length))));
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
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_signed_token_with_another_header_is_a_401(string header) =>
        Assert.Equal(401, await Status("/embed/session", _tenant.Sign(header.Replace("\"K\"", $"\"{_tenant.Stored.Kid}\"", StringComparison.Ordinal), _tenant.Claims().ToJsonString())));

    [Fact]
    public async Task Signed_tokens_with_a_claim_twice_or_over_four_kilobytes_are_a_401()
    {
        var claims = _tenant.Claims().ToJsonString();
        Assert.Equal(401, await Status("/embed/session", _tenant.Sign(_tenant.Header().ToJsonString(), claims.Replace("{", "{\"areas\":[\"IR-09\"],\"areas\":[\"IR-09\"],", StringComparison.Ordinal))));
        Assert.Equal(401, await Status("/embed/session", _tenant.Token(more => more["sub"] = new string('x', 4_000))));
    }

    [Fact]
    public async Task Keys_and_sessions_are_not_exchanged_and_tokens_are_no_keys()
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Public));
        Assert.Equal(401, await Status("/embed/session", key));
        Assert.Equal(401, await Status("/embed/session", await _service.SessionAsync(_tenant.Token())));
        Assert.Equal(401, await Status("/embed/session", null));
        Assert.Equal(401, await Status("/api/v1/areas", _tenant.Token()));
    }

    [Fact]
    public async Task A_session_ends_when_its_tenant_is_revoked_or_narrowed()
    {
        var bearer = await _service.SessionAsync(_tenant.Token());
        Assert.Equal(200, await Status("/api/v1/areas", bearer));
        Grant(grant => grant with { Indicators = ["coverage"] });
        Assert.Equal(401, await Status("/api/v1/areas", bearer));
        bearer = await _service.SessionAsync(_tenant.Token());
        Grant(grant => grant with { Revoked = _service.Clock.GetUtcNow() });
        Assert.Equal(401, await Status("/api/v1/areas", bearer));
        Assert.Equal(401, await Status("/embed/session", _tenant.Token()));
    }

    private void Grant(Func<AccessGrant, AccessGrant> change) => _service.Change(store => store with { Tenants = [.. store.Tenants.Select(tenant => tenant with { Grant = change(tenant.Grant) })] });

    private async Task<int> Status(string path, string? credential)
    {
        using var response = await _service.GetAsync(path, credential);
        if ((int)response.StatusCode == 401)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        }

        return (int)response.StatusCode;
    }

    // ECDSA has two signatures of one text: (r, s) and (r, n − s).
    private static string WithOtherSignature(string token)
    {
        var parts = token.Split('.');
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]);
        var order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        var other = (order - new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
        signature.AsSpan(32).Clear();
        other.CopyTo(signature, 64 - other.Length);
        return $"{parts[0]}.{parts[1]}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
    }
}
