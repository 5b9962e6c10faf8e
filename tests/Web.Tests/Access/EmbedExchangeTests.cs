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
    private EmbedSetting _setting = null!;

    public async ValueTask InitializeAsync() => _setting = await EmbedSetting.OpenAsync();

    public async ValueTask DisposeAsync() => await _setting.DisposeAsync();

    [Fact]
    public async Task A_session_sees_what_its_token_says_and_ends_with_it()
    {
        var answer = await _setting.Service.JsonAsync("/embed/session", _setting.Tenant.Token(claims => claims["areas"] = TestTenant.List("IR-09.N01")));
        Assert.Equal(_setting.Service.Clock.GetUtcNow().AddMinutes(5), (DateTimeOffset)answer["expires"]!);
        Assert.Equal("https://city.example", (string)answer["origins"]![0]!);
        var bearer = (string)answer["token"]!;
        Assert.StartsWith("mhs_", bearer, StringComparison.Ordinal);
        var areas = (await _setting.Service.JsonAsync("/api/v1/areas", bearer))["data"]!.AsArray();
        Assert.Equal("IR-09.N01", (string)Assert.Single(areas)!["code"]!);
        _setting.Service.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(401, await _setting.Status("/api/v1/areas", bearer));
    }

    [Fact]
    public async Task A_token_is_used_once_also_with_the_other_signature_of_the_same_text()
    {
        var token = _setting.Tenant.Token();
        await _setting.Service.SessionAsync(token);
        Assert.Equal(401, await _setting.Status("/embed/session", token));
        Assert.Equal(401, await _setting.Status("/embed/session", WithOtherSignature(token)));

        // The other signature is a good one: what stops it is the memory of the token's id.
        await _setting.Service.SessionAsync(WithOtherSignature(_setting.Tenant.Token()));
    }

    [Fact]
    public async Task Of_many_exchanges_of_one_token_at_once_one_succeeds()
    {
        var token = _setting.Tenant.Token();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _setting.Status("/embed/session", token))));
        Assert.Equal(1, statuses.Count(status => status == 200));
        Assert.Equal(63, statuses.Count(status => status == 401));
    }

    [Fact]
    public async Task A_token_from_before_the_start_may_have_been_used_then_and_is_not_taken()
    {
        await using var fresh = await AccessService.OpenAsync(InventedSnapshot.Create());
        var start = fresh.Clock.GetUtcNow().ToUnixTimeSeconds();
        var tenant = fresh.AddTenant(AccessService.Grant(Audience.Public));
        using var before = await fresh.GetAsync("/embed/session", tenant.Token(claims => claims["iat"] = start - 1));
        using var after = await fresh.GetAsync("/embed/session", tenant.Token(claims => claims["iat"] = start));
        Assert.Equal([401, 200], [(int)before.StatusCode, (int)after.StatusCode]);
    }

    [Fact]
    public async Task Keys_and_sessions_are_not_exchanged_and_tokens_are_no_keys()
    {
        var key = _setting.Service.AddKey(AccessService.Grant(Audience.Public));
        Assert.Equal(401, await _setting.Status("/embed/session", key));
        Assert.Equal(401, await _setting.Status("/embed/session", await _setting.Service.SessionAsync(_setting.Tenant.Token())));
        Assert.Equal(401, await _setting.Status("/embed/session", null));
        Assert.Equal(401, await _setting.Status("/api/v1/areas", _setting.Tenant.Token()));
    }

    [Fact]
    public async Task A_session_ends_when_its_tenant_is_revoked_or_narrowed()
    {
        var bearer = await _setting.Service.SessionAsync(_setting.Tenant.Token());
        Assert.Equal(200, await _setting.Status("/api/v1/areas", bearer));
        Grant(grant => grant with { Indicators = ["coverage"] });
        Assert.Equal(401, await _setting.Status("/api/v1/areas", bearer));
        bearer = await _setting.Service.SessionAsync(_setting.Tenant.Token());
        Grant(grant => grant with { Revoked = _setting.Service.Clock.GetUtcNow() });
        Assert.Equal(401, await _setting.Status("/api/v1/areas", bearer));
        Assert.Equal(401, await _setting.Status("/embed/session", _setting.Tenant.Token()));
    }

    private void Grant(Func<AccessGrant, AccessGrant> change) => _setting.Service.Change(store => store with { Tenants = [.. store.Tenants.Select(tenant => tenant with { Grant = change(tenant.Grant) })] });

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
