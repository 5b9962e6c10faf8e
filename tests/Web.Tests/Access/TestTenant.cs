using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A tenant that signs tokens, written without the library that reads them.</summary>
internal sealed class TestTenant(StoredTenant tenant, ECDsa pair, TimeProvider clock)
{
    private int _tokens;

    public StoredTenant Stored { get; } = tenant;

    public ECDsa Pair { get; } = pair;

    /// <summary>A header that is in order.</summary>
    public JsonObject Header() => new() { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = Stored.Kid };

    /// <summary>Claims that are in order, good for five minutes.</summary>
    public JsonObject Claims()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject { ["iss"] = Stored.Tenant, ["aud"] = "mahalleh", ["sub"] = "reader", ["iat"] = now, ["exp"] = now + 300, ["jti"] = $"{Stored.Kid}-{Interlocked.Increment(ref _tokens)}" };
    }

    /// <summary>A token that is in order but for what is changed.</summary>
    public string Token(Action<JsonObject>? change = null)
    {
        var claims = Claims();
        change?.Invoke(claims);
        return Sign(Header().ToJsonString(), claims.ToJsonString());
    }

    /// <summary>Signs any header and claims.</summary>
    public string Sign(string header, string claims) => Sign(header, claims, bytes => Pair.SignData(bytes, HashAlgorithmName.SHA256));

    public static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    /// <summary>A list as a claim.</summary>
    public static JsonArray List(params string[] codes) => [.. codes.Select(code => JsonValue.Create(code))];
}
