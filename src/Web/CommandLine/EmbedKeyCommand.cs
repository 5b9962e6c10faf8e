using System.CommandLine;
using System.Security.Cryptography;
using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh keys add-embed</c>: a tenant that signs tokens for its own pages.</summary>
internal static class EmbedKeyCommand
{
    public static Command Create()
    {
        var (store, grants) = (AccessKeyCommands.Store(), new GrantOptions());
        var tenant = new Option<string>("--tenant") { Description = "Name of the tenant, the issuer of its tokens.", Required = true };
        var origins = new Option<string>("--origin") { Description = "Origins of the pages that may hold its embeds, separated by commas.", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "File for the private key; it must not be there. Printed when not given.", DefaultValueFactory = _ => "" };
        var add = grants.AddTo(new Command("add-embed", "Make the signing key (ES256) of a tenant. The private key is given out this once; the store keeps the public one.") { store, tenant, origins, output });
        add.SetAction(parsed => grants.Read(parsed, "") is { } grant
            ? Add(parsed.GetValue(store)!, parsed.GetValue(tenant)!, GrantOptions.Codes(parsed, origins), grant, parsed.GetValue(output)!)
            : Verbs.WrongUse);
        return add;
    }

    /// <summary>Makes a tenant.</summary>
    public static int Add(string path, string tenant, IReadOnlyList<string> origins, AccessGrant grant, string output)
    {
        var fault = KeyStoreCheck.IsWord(tenant) ? KeyStoreCheck.FaultOf(origins) : "the tenant has no name";
        if (fault.Length > 0)
        {
            Terminal.Error($"No key was made: {fault}. / کلید ساخته نشد.");
            return Verbs.WrongUse;
        }

        return AccessKeyCommands.Tried(() =>
        {
            using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var kid = KeyText.NewId();
            if (output.Length > 0)
            {
                KeysVerb.WriteSecret(output, pair.ExportPkcs8PrivateKeyPem());
            }

            KeyStoreFile.Change(path, store => store with { Tenants = [.. store.Tenants, new StoredTenant(kid, tenant, origins, pair.ExportSubjectPublicKeyInfoPem(), grant)] });
            Terminal.Line(output.Length > 0 ? kid : pair.ExportPkcs8PrivateKeyPem());
            Terminal.Error($"Tenant {tenant} signs with kid {kid}. The private key is given out this once. / کلید خصوصی تنها همین یک بار داده می‌شود.");
        });
    }
}
