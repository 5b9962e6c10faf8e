using System.Security.Cryptography;

namespace Mahalleh.Web.Access.Keys;

/// <summary>What must hold of a key store before anything in it is believed.</summary>
internal static class KeyStoreCheck
{
    private const int MostCodes = 10_000;
    private const int MostLetters = 200;
    private const string NistP256 = "1.2.840.10045.3.1.7";

    /// <summary>The first thing that is wrong; empty when the store is sound.</summary>
    /// <param name="store">The store.</param>
    public static string FaultOf(KeyStore store)
    {
        if (store.Format != KeyStore.CurrentFormat)
        {
            return $"format {store.Format} is not {KeyStore.CurrentFormat}";
        }

        // The reader does not see to it that a list has no null in it.
        if (store.Keys.Any(key => key is null) || store.Tenants.Any(tenant => tenant is null))
        {
            return "a key or tenant is null";
        }

        var ids = store.Keys.Select(key => key.Id).Concat(store.Tenants.Select(tenant => tenant.Kid)).ToArray();
        return ids.FirstOrDefault(id => !KeyText.IsId(id)) is { } odd ? $"'{odd}' is no id"
            : ids.Distinct(StringComparer.Ordinal).Count() < ids.Length ? "an id stands twice"
            : store.Keys.Select(FaultOf).Concat(store.Tenants.Select(FaultOf)).FirstOrDefault(fault => fault.Length > 0) ?? "";
    }

    /// <summary>What is wrong with a grant; empty when nothing is.</summary>
    /// <param name="grant">The grant.</param>
    public static string FaultOf(AccessGrant grant)
    {
        string[] codes = [.. grant.Areas, .. grant.Levels, .. grant.Indicators];
        return !Enum.IsDefined(grant.Audience) ? "the audience is not known"
            : grant.Rate is < 1 or > AccessGrant.MostRate ? $"the rate {grant.Rate} is not from 1 to {AccessGrant.MostRate} a minute"
            : codes.Length > MostCodes ? $"there are more than {MostCodes} codes"
            : codes.Any(code => !IsWord(code)) || grant.Name.Any(char.IsControl) || grant.Name.Length > MostLetters ? "a code or name is empty, too long or holds control characters"
            : "";
    }

    /// <summary>What is wrong with the origins of a tenant; empty when nothing is.</summary>
    /// <param name="origins">The origins.</param>
    public static string FaultOf(IReadOnlyList<string> origins) =>
        origins.Count == 0 ? "a tenant needs an origin" : origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } odd ? $"'{odd}' is no origin such as https://example.org" : "";

    /// <summary>Whether a text may be a tenant's name or a code.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWord(string? text) => text is { Length: > 0 and <= MostLetters } && !text.Any(char.IsControl);

    private static string FaultOf(StoredKey key) =>
        key.Sha256.Length == 2 * SHA256.HashSizeInBytes && key.Sha256.All(char.IsAsciiHexDigit) ? At(key.Id, FaultOf(key.Grant)) : At(key.Id, "the hash is no SHA-256");

    private static string FaultOf(StoredTenant tenant) =>
        !IsWord(tenant.Tenant) ? At(tenant.Kid, "the tenant has no name")
        : FaultOf(tenant.Origins) is { Length: > 0 } fault ? At(tenant.Kid, fault)
        : !IsP256(tenant.PublicKey) ? At(tenant.Kid, "the public key is no P-256 public key in PEM")
        : At(tenant.Kid, FaultOf(tenant.Grant));

    private static string At(string id, string fault) => fault.Length == 0 ? "" : $"{id}: {fault}";

    // An origin is written exactly as a browser sends it, or it would never match.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.GetLeftPart(UriPartial.Authority) == text && address.UserInfo.Length == 0;

    private static bool IsP256(string pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return pem.Contains("PUBLIC KEY", StringComparison.Ordinal) && !pem.Contains("PRIVATE", StringComparison.Ordinal) && key.ExportParameters(false).Curve.Oid.Value == NistP256;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
