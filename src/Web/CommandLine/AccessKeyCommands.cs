using System.CommandLine;
using System.Globalization;
using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh keys add | list | revoke</c>: the keys that open a release to whoever holds them.</summary>
internal static class AccessKeyCommands
{
    /// <summary>The option that names the key store.</summary>
    public static Option<string> Store() => new("--store") { Description = "File of the key store; made by the first key.", Required = true };

    public static Command Add()
    {
        var (store, grants) = (Store(), new GrantOptions());
        var name = new Option<string>("--name") { Description = "What people call the key.", DefaultValueFactory = _ => "" };
        var add = grants.AddTo(new Command("add", "Make a key and print it, once; the store keeps its hash only.") { store, name });
        add.SetAction(parsed => grants.Read(parsed, parsed.GetValue(name)!) is { } grant ? Add(parsed.GetValue(store)!, grant) : Verbs.WrongUse);
        return add;
    }

    public static Command List()
    {
        var store = Store();
        var list = new Command("list", "List the keys and tenants of a store.") { store };
        list.SetAction(parsed => Tried(() =>
        {
            var known = KeyStoreFile.Read(parsed.GetValue(store)!);
            foreach (var line in known.Keys.Select(key => Line(key.Id, "key", key.Grant.Name, key.Grant)).Concat(known.Tenants.Select(tenant => Line(tenant.Kid, "embed", tenant.Tenant, tenant.Grant))))
            {
                Terminal.Line(line);
            }
        }));
        return list;
    }

    public static Command Revoke()
    {
        var store = Store();
        var id = new Argument<string>("id") { Description = "Id of the key or tenant, as the list has it." };
        var revoke = new Command("revoke", "End a key or tenant; a running service takes it up within a second or two.") { id, store };
        revoke.SetAction(parsed => Revoke(parsed.GetValue(store)!, parsed.GetValue(id)!));
        return revoke;
    }

    /// <summary>Runs a change of the store; a fault of the store is a message.</summary>
    public static int Tried(Action change)
    {
        try
        {
            change();
            return Verbs.Done;
        }
        catch (Exception fault) when (fault is KeyStoreException or IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"{fault.Message} / انبار کلید دست نخورد.");
            return Verbs.FoundFaults;
        }
    }

    /// <summary>Makes a key and prints it.</summary>
    public static int Add(string path, AccessGrant grant) => Tried(() =>
    {
        var id = KeyText.NewId();
        var key = KeyText.New(KeyText.KeyPrefix, id);
        KeyStoreFile.Change(path, store => store with { Keys = [.. store.Keys, new StoredKey(id, Convert.ToHexStringLower(KeyText.Hash(key)), grant)] });
        Terminal.Line(key);
        Terminal.Error($"Key {id} was made. It is shown this once: keep it. / کلید تنها همین یک بار نشان داده می‌شود؛ آن را نگه دارید.");
    });

    /// <summary>Revokes a key or tenant.</summary>
    public static int Revoke(string path, string id)
    {
        var found = false;
        var code = Tried(() => KeyStoreFile.Change(path, store =>
        {
            found = store.Keys.Any(key => key.Id == id) || store.Tenants.Any(tenant => tenant.Kid == id);
            return store with
            {
                Keys = [.. store.Keys.Select(key => key.Id == id ? key with { Grant = Ended(key.Grant) } : key)],
                Tenants = [.. store.Tenants.Select(tenant => tenant.Kid == id ? tenant with { Grant = Ended(tenant.Grant) } : tenant)],
            };
        }));
        if (code != Verbs.Done || found)
        {
            return code;
        }

        Terminal.Error($"There is no key '{id}' in the store. / چنین کلیدی در انبار نیست.");
        return Verbs.FoundFaults;
    }

    private static AccessGrant Ended(AccessGrant grant) => grant with { Revoked = grant.Revoked ?? TimeProvider.System.GetUtcNow() };

    private static string Line(string id, string kind, string name, AccessGrant grant)
    {
        var state = grant.Revoked is { } revoked ? $"revoked {revoked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : grant.Expires is { } last ? $"until {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "no end";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id}  {kind,-5}  {grant.Audience.ToString().ToLowerInvariant(),-8}  areas: {Codes(grant.Areas)}  levels: {Codes(grant.Levels)}  indicators: {Codes(grant.Indicators)}  {grant.Rate}/min  {state}  {name}").TrimEnd();
    }

    private static string Codes(IReadOnlyList<string> codes) => codes.Count == 0 ? "all" : string.Join(',', codes);
}
