using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Releases;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>Judges the tokens that tenants sign for their embeds.</summary>
/// <param name="store">Holds the releases: areas lie within others by the tree of the tenant's release.</param>
/// <param name="clock">The clock.</param>
internal sealed class EmbedTokens(SnapshotStore store, TimeProvider clock)
{
    /// <summary>For whom a token must be made.</summary>
    public const string Audience = "mahalleh";

    private static readonly string[] Algorithms = [SecurityAlgorithms.EcdsaSha256];
    // What was used before this process began is not remembered, so nothing from before is taken.
    private readonly DateTimeOffset _since = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = EmbedText.MostLetters, MapInboundClaims = false };
    private readonly ConditionalWeakTable<StoredTenant, JsonWebKey> _keys = [];

    /// <summary>Judges a token.</summary>
    /// <param name="text">The text that was sent.</param>
    /// <param name="ring">The tenants now.</param>
    /// <param name="now">The moment.</param>
    public async Task<EmbedVerdict> JudgeAsync(string text, KeyRing ring, DateTimeOffset now)
    {
        if (EmbedText.Read(text) is not { } parts)
        {
            return new EmbedVerdict(null, Refusal.Unreadable, "");
        }

        if (ring.Tenant(parts.Kid) is not { } tenant)
        {
            return new EmbedVerdict(null, Refusal.Unknown, "");
        }

        var refusal = tenant.Grant.RefusalAt(now) is not Refusal.None and var over ? over
            : await IsSignedAsync(text, tenant) ? Refusal.None
            : Refusal.BadSignature;
        return refusal == Refusal.None ? Judge(parts, tenant, now) : new EmbedVerdict(null, refusal, tenant.Kid);
    }

    private EmbedVerdict Judge(EmbedText parts, StoredTenant tenant, DateTimeOffset now)
    {
        if (EmbedClaims.Read(parts.Claims) is not { } claims || claims.Issuer != tenant.Tenant || claims.Audience != Audience)
        {
            return new EmbedVerdict(null, Refusal.BadClaims, tenant.Kid);
        }

        if (!claims.IsTimely(now) || claims.Issued < _since)
        {
            return new EmbedVerdict(null, Refusal.Expired, tenant.Kid);
        }

        return EmbedScope.Narrow(tenant, claims, store.Open(tenant.Grant.ScopeOf(tenant.Kid))) is { } scope
            ? new EmbedVerdict(new EmbedToken(tenant, claims.Id, scope, claims.Origins ?? tenant.Origins, claims.SessionEnd(now), claims.RememberUntil), Refusal.None, tenant.Kid)
            : new EmbedVerdict(null, Refusal.TooWide, tenant.Kid);
    }

    // Times are judged by our own clock and rules: the library would accept a token that ended minutes ago, or one without end.
    private async Task<bool> IsSignedAsync(string text, StoredTenant tenant)
    {
        var key = _keys.GetValue(tenant, KeyOf);
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ValidIssuer = tenant.Tenant,
            ValidAudience = Audience,
            LifetimeValidator = static (_, _, _, _) => true,
        });
        return result.IsValid;
    }

    private static JsonWebKey KeyOf(StoredTenant tenant)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(tenant.PublicKey);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Base64UrlEncoder.Encode(point.X),
            Y = Base64UrlEncoder.Encode(point.Y),
            Kid = tenant.Kid,
        };
    }
}
