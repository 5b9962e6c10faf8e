using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Embeds;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A hundred thousand forged or altered tokens, keys and bearers, of which none is taken.</summary>
public sealed class ForgeryTests
{
    private const int Tokens = 60_000;
    private const int Texts = 40_000;
    private const int OverHttp = 400;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [Fact]
    public async Task No_forged_or_altered_token_is_taken()
    {
        var forger = new Forger(new Random(1404));
        var (tokens, ring, now) = (new EmbedTokens(new SnapshotStore(InventedSnapshot.Create()), forger.Clock), forger.Ring, forger.Clock.GetUtcNow());
        var refusals = new Dictionary<Refusal, int>();
        for (var at = 0; at < Tokens; at++)
        {
            var verdict = await tokens.JudgeAsync(forger.Token(at), ring, now);
            Assert.True(verdict.Token is null, $"token {at} of kind {at % Forger.Kinds} was taken");
            refusals[verdict.Refusal] = refusals.GetValueOrDefault(verdict.Refusal) + 1;
        }

        // The attacks reach every rule, and what they were made from is a good token.
        Assert.All([Refusal.Unreadable, Refusal.Unknown, Refusal.BadSignature, Refusal.BadClaims, Refusal.Expired], refusal => Assert.True(refusals.GetValueOrDefault(refusal) > 1_000, refusal.ToString()));
        Assert.NotNull((await tokens.JudgeAsync(forger.Tenant.Token(), ring, now)).Token);
    }

    [Fact]
    public async Task No_forged_or_altered_key_or_bearer_is_taken()
    {
        var random = new Random(110);
        var forger = new Forger(random);
        var (sessions, now) = (new EmbedSessions(), forger.Clock.GetUtcNow());
        var token = (await new EmbedTokens(new SnapshotStore(InventedSnapshot.Create()), forger.Clock).JudgeAsync(forger.Tenant.Token(), forger.Ring, now)).Token!;
        var bearer = sessions.Begin(token, now)!;
        for (var at = 0; at < Texts; at++)
        {
            var isKey = at % 2 == 0;
            var forged = Alter(isKey ? forger.Key : bearer, at / 2, random);
            var identity = isKey ? forger.Ring.Identify(forged, now) : sessions.Identify(forged, forger.Ring, now);
            Assert.True(identity.Scope is null, $"text {at} was taken: {forged}");
        }

        Assert.NotNull(forger.Ring.Identify(forger.Key, now).Scope);
        Assert.NotNull(sessions.Identify(bearer, forger.Ring, now).Scope);
        Assert.Null(sessions.Identify(forger.Key, forger.Ring, now).Scope);
        Assert.Null(forger.Ring.Identify(bearer, now).Scope);
    }

    [Fact]
    public async Task Over_http_a_forgery_is_a_401_and_never_the_public_answer()
    {
        await using var service = await AccessService.OpenAsync(InventedSnapshot.Create());
        var forger = new Forger(new Random(7), service.AddTenant(AccessService.Grant(Audience.Public)));
        var (random, key) = (new Random(8), service.AddKey(AccessService.Grant(Audience.Public)));
        var sent = 0;
        for (var at = 0; at < OverHttp; at++)
        {
            var (path, text) = at % 2 == 0 ? ("/embed/session", forger.Token(at / 2)) : ("/api/v1/levels", Alter(key, at / 2, random));
            // A flipped bit may end the line, which no header can hold.
            if (text.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            {
                continue;
            }

            sent++;
            using var response = await service.GetAsync(path, text);
            Assert.True(response.StatusCode == System.Net.HttpStatusCode.Unauthorized, $"{at} {path}: {response.StatusCode}");
        }

        Assert.InRange(sent, OverHttp * 9 / 10, OverHttp);
    }

    private static string Alter(string text, int kind, Random random) => (kind % 7) switch
    {
        0 => Changed(text, random),
        1 => text[..random.Next(text.Length)],
        2 => text + Letters[random.Next(64)],
        3 => text[..13] + Base64Url.EncodeToString(RandomBytes(random, 32)),
        4 => KeyText.New(text[..4], KeyText.NewId()),
        5 => text.ToUpperInvariant(),
        _ => text[..4] + KeyText.NewId() + text[12..],
    };

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length);
        var letter = Letters[random.Next(64)];
        return letter == text[at] ? text + "A" : string.Concat(text.AsSpan(0, at), [letter], text.AsSpan(at + 1));
    }

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private sealed class Forger
    {
        public const int Kinds = 14;
        private static readonly string[] Narrowings = ["areas", "levels", "indicators", "origins"];
        private readonly Random _random;
        private readonly TestTenant _stranger;
        private readonly byte[] _publicBytes;
        private readonly string[] _good;

        public Forger(Random random, TestTenant? tenant = null)
        {
            _random = random;
            Tenant = tenant ?? Made(KeyText.NewId());
            _stranger = Made(Tenant.Stored.Kid);
            _publicBytes = Encoding.UTF8.GetBytes(Tenant.Stored.PublicKey);
            _good = [.. Enumerable.Range(0, 32).Select(_ => Tenant.Token())];
            Key = KeyText.New(KeyText.KeyPrefix, "abcdefgh");
            Other = Made(KeyText.NewId(), "other");
            Ring = new KeyRing(new KeyStore
            {
                Format = KeyStore.CurrentFormat,
                Keys = [new StoredKey("abcdefgh", Convert.ToHexStringLower(KeyText.Hash(Key)), AccessService.Grant(Audience.Public))],
                Tenants = [Tenant.Stored, Other.Stored],
            });
        }

        public TestClock Clock { get; } = new();

        public TestTenant Tenant { get; }

        public TestTenant Other { get; }

        public string Key { get; }

        public KeyRing Ring { get; }

        public string Token(int at)
        {
            var good = _good[_random.Next(_good.Length)];
            var parts = good.Split('.');
            return (at % Kinds) switch
            {
                0 => Flipped(good),
                1 => good[.._random.Next(good.Length)],
                2 => Signed("none", _ => []),
                3 => Signed("HS256", bytes => HMACSHA256.HashData(_publicBytes, bytes)),
                4 => Signed("ES256", bytes => _stranger.Pair.SignData(bytes, HashAlgorithmName.SHA256)),
                5 => Tenant.Sign(Tenant.Header().ToJsonString().Replace(Tenant.Stored.Kid, KeyText.NewId(), StringComparison.Ordinal), Tenant.Claims().ToJsonString()),
                6 => Tenant.Sign(Tenant.Header().ToJsonString().Replace(Tenant.Stored.Kid, Other.Stored.Kid, StringComparison.Ordinal), Tenant.Claims().ToJsonString()),
                7 => $"{parts[0]}.{TestTenant.Encode(Widened())}.{parts[2]}",
                8 => Tenant.Sign(Tenant.Header().ToJsonString(), Tenant.Claims().ToJsonString().Replace("{", "{\"" + Narrowings[_random.Next(4)] + "\":[\"x\"],\"iss\":\"city\",", StringComparison.Ordinal)),
                9 => Tenant.Token(claims => claims["exp"] = Clock.GetUtcNow().ToUnixTimeSeconds() + 601 + _random.Next(1_000_000_000)),
                10 => Tenant.Token(claims => (claims["iat"], claims["exp"]) = (Clock.GetUtcNow().ToUnixTimeSeconds() - 700 - _random.Next(100_000), Clock.GetUtcNow().ToUnixTimeSeconds() - 61 - _random.Next(30))),
                11 => $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(RandomBytes(_random, _random.Next(2) == 0 ? 64 : _random.Next(1, 200)))}",
                12 => Tenant.Token(claims => claims[Narrowings[_random.Next(4)] + "s"] = TestTenant.List("x")),
                _ => Spelled(parts),
            };
        }

        private TestTenant Made(string kid, string name = "city")
        {
            var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return new TestTenant(new StoredTenant(kid, name, ["https://city.example"], pair.ExportSubjectPublicKeyInfoPem(), AccessService.Grant(Audience.Public, ["IR-09"])), pair, Clock);
        }

        private string Signed(string algorithm, Func<byte[], byte[]> sign)
        {
            var header = Tenant.Header();
            header["alg"] = algorithm;
            return TestTenant.Sign(header.ToJsonString(), Tenant.Claims().ToJsonString(), sign);
        }

        private string Widened()
        {
            var claims = Tenant.Claims();
            claims["jti"] = Guid.NewGuid().ToString();
            claims["areas"] = TestTenant.List("IR");
            return claims.ToJsonString();
        }

        private string Flipped(string token)
        {
            var bytes = Encoding.ASCII.GetBytes(token);
            bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(7));
            return Encoding.ASCII.GetString(bytes);
        }

        // The same bits in another spelling: padding, spaces, or bits of the last letter that count for nothing.
        private string Spelled(string[] parts) => _random.Next(4) switch
        {
            0 => string.Join('.', parts) + "==",
            1 => $"{parts[0]}. {parts[1]}.{parts[2]}",
            2 => $"{parts[0]}.{parts[1]}.{parts[2]}.{parts[2]}",
            _ => $"{parts[0]}.{parts[1]}.{parts[2][..^1]}{Letters[Letters.IndexOf(parts[2][^1], StringComparison.Ordinal) ^ 1]}",
        };
    }
}
