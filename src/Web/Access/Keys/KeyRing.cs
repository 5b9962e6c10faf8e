using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Mahalleh.Web.Access.Keys;

/// <summary>The keys and tenants of one state of the store, ready to be asked.</summary>
public sealed class KeyRing
{
    private static readonly byte[] Nothing = new byte[SHA256.HashSizeInBytes];
    private readonly FrozenDictionary<string, (byte[] Hash, AccessGrant Grant)> _keys;
    private readonly FrozenDictionary<string, StoredTenant> _tenants;

    /// <summary>Takes the keys of a store.</summary>
    /// <param name="store">A sound store.</param>
    public KeyRing(KeyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _keys = store.Keys.ToFrozenDictionary(key => key.Id, key => (key.Hash, key.Grant), StringComparer.Ordinal);
        _tenants = store.Tenants.ToFrozenDictionary(tenant => tenant.Kid, StringComparer.Ordinal);
    }

    /// <summary>A ring without keys.</summary>
    public static KeyRing Empty { get; } = new(KeyStore.Empty);

    /// <summary>Judges a key as it was sent.</summary>
    /// <param name="text">The text that was sent.</param>
    /// <param name="now">The moment.</param>
    public Identity Identify(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var id = KeyText.IdIn(KeyText.KeyPrefix, text);
        var isKnown = _keys.TryGetValue(id, out var key);

        // The hashes are compared in constant time, and also where nobody has the id.
        var isOwn = CryptographicOperations.FixedTimeEquals(KeyText.Hash(text), isKnown ? key.Hash : Nothing);
        return !isKnown ? Identity.Refused(id.Length == 0 ? Refusal.Unreadable : Refusal.Unknown)
            : !isOwn ? Identity.Refused(Refusal.WrongSecret, id)
            : key.Grant.RefusalAt(now) is not Refusal.None and var refusal ? Identity.Refused(refusal, id)
            : new Identity(key.Grant.ScopeOf(id), key.Grant.Rate, Refusal.None, id);
    }

    /// <summary>The tenant with a signing key's id; null when there is none.</summary>
    /// <param name="kid">The id.</param>
    public StoredTenant? Tenant(string kid) => _tenants.GetValueOrDefault(kid);
}

/// <summary>Who sent a credential.</summary>
/// <param name="Scope">What it opens; null when it is not good.</param>
/// <param name="Rate">Requests a minute.</param>
/// <param name="Refusal">Why it is not good.</param>
/// <param name="KeyId">Id of the key or tenant; empty when it is not known.</param>
public sealed record Identity(Scope? Scope, int Rate, Refusal Refusal, string KeyId)
{
    /// <summary>A credential that is not good.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="keyId">Whose it claims to be, when that is known.</param>
    public static Identity Refused(Refusal refusal, string keyId = "") => new(null, 0, refusal, keyId);
}
