using System.Text.Json.Serialization;

namespace Mahalleh.Web.Access.Keys;

/// <summary>The key store as it lies in its file: nothing in it is a secret that could be sent.</summary>
public sealed record KeyStore
{
    /// <summary>The format that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>A store without keys.</summary>
    public static KeyStore Empty { get; } = new() { Format = CurrentFormat };

    /// <summary>Format of the file.</summary>
    public required int Format { get; init; }

    /// <summary>The keys.</summary>
    public IReadOnlyList<StoredKey> Keys { get; init; } = [];

    /// <summary>The tenants that sign embed tokens.</summary>
    public IReadOnlyList<StoredTenant> Tenants { get; init; } = [];
}

/// <summary>A key: its id, the hash of its text, and what it opens.</summary>
/// <param name="Id">The id, which may be seen.</param>
/// <param name="Sha256">SHA-256 of the whole key text, as hexadecimal digits.</param>
/// <param name="Grant">What it opens.</param>
public sealed record StoredKey(string Id, string Sha256, AccessGrant Grant)
{
    /// <summary>The hash as bytes.</summary>
    [JsonIgnore]
    public byte[] Hash => Convert.FromHexString(Sha256);
}

/// <summary>A tenant: who signs embed tokens, with which key, for which pages.</summary>
/// <param name="Kid">Id of the signing key.</param>
/// <param name="Tenant">Name of the tenant, the issuer of its tokens.</param>
/// <param name="Origins">Origins of the pages that may hold its embeds.</param>
/// <param name="PublicKey">The public key: P-256, PEM.</param>
/// <param name="Grant">The most that its tokens open.</param>
public sealed record StoredTenant(string Kid, string Tenant, IReadOnlyList<string> Origins, string PublicKey, AccessGrant Grant);
