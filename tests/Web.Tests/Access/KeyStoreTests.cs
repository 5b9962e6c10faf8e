using System.Text.RegularExpressions;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>What a key store must be for the service to start, and how a running service follows it.</summary>
public sealed class KeyStoreTests : IDisposable
{
    private const string Grant = "\"grant\":{\"audience\":\"public\"}";
    private static readonly string Hash = new('a', 64);
    private readonly string _folder = Directory.CreateTempSubdirectory("mahalleh-keystore-").FullName;

    private string StorePath => Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> BadStores() =>
    [
        "", "{", "null", "[]", "{}", "{\"format\":2}", "{\"format\":1,\"keys\":null}", "{\"format\":1,\"keys\":[null]}", "{\"format\":1,\"more\":1}", "{\"format\":1,\"format\":1}",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}"}]}""",
        $$$"""{"format":1,"keys":[{"id":"short","sha256":"{{{Hash}}}",{{{Grant}}}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"aa",{{{Grant}}}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}",{{{Grant}}}},{"id":"abcdefgh","sha256":"{{{Hash}}}",{{{Grant}}}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"everybody"}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":1}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"public","area":["IR-09"]}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"public","areas":[""]}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"public","areas":[null]}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"public","areas":["a","a"],"areas":[]}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"public","rate":0}}]}""",
        $$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}","grant":{"audience":"public","expires":"1405-01-01x"}}]}""",
        $$$"""{"format":1,"tenants":[{"kid":"abcdefgh","tenant":"t","origins":[],"public_key":"x",{{{Grant}}}}]}""",
        $$$"""{"format":1,"tenants":[{"kid":"abcdefgh","tenant":"t","origins":["https://a.example/path"],"public_key":"x",{{{Grant}}}}]}""",
        $$$"""{"format":1,"tenants":[{"kid":"abcdefgh","tenant":"t","origins":["https://a.example"],"public_key":"no key",{{{Grant}}}}]}""",
    ];

    [Theory]
    [MemberData(nameof(BadStores))]
    public void A_store_that_is_not_in_order_stops_the_start(string text)
    {
        Write(text);
        Assert.Null(ServeAccess.Open(StorePath, ""));
    }

    [Fact]
    public void A_store_that_is_in_order_starts_and_one_that_is_missing_or_a_folder_does_not()
    {
        Assert.Null(ServeAccess.Open(StorePath, ""));
        Assert.Null(ServeAccess.Open(_folder, ""));
        Write($$$"""{"format":1,"keys":[{"id":"abcdefgh","sha256":"{{{Hash}}}",{{{Grant}}}}]}""");
        Assert.NotNull(ServeAccess.Open(StorePath, ""));
        Assert.NotNull(ServeAccess.Open("", ""));
        Assert.Null(ServeAccess.Open("", Path.Combine(_folder, "no", "such", "folder", "audit.jsonl")));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.OtherExecute)]
    public void A_store_that_others_can_open_stops_the_start(UnixFileMode mode)
    {
        Write("{\"format\":1}");
        Assert.NotNull(ServeAccess.Open(StorePath, ""));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(StorePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
            Assert.Null(ServeAccess.Open(StorePath, ""));
        }
    }

    [Fact]
    public void The_verbs_make_list_and_end_keys_and_the_file_holds_no_secret()
    {
        var (key, line) = Printed(() => AccessKeyCommands.Add(StorePath, AccessService.Grant(Audience.Official, ["IR-09"]) with { Name = "a city" }));
        Assert.NotEmpty(key);
        Assert.DoesNotContain(key, line, StringComparison.Ordinal);
        var file = File.ReadAllText(StorePath);
        Assert.DoesNotContain(key[13..], file, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(StorePath));
        }

        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal("IR-09", Assert.Single(new KeyRing(KeyStoreFile.Read(StorePath)).Identify(key, now).Scope!.Areas));
        Assert.Equal(Verbs.FoundFaults, AccessKeyCommands.Revoke(StorePath, "zzzzzzzz"));
        Assert.Equal(Verbs.Done, AccessKeyCommands.Revoke(StorePath, key.Substring(4, 8)));
        Assert.Null(new KeyRing(KeyStoreFile.Read(StorePath)).Identify(key, now).Scope);
        Assert.Equal([StorePath, StorePath + ".lock"], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_changes_at_once_none_is_lost_in_silence()
    {
        var made = 0;
        Parallel.For(0, 40, _ =>
        {
            try
            {
                KeyStoreFile.Change(StorePath, store => store with { Keys = [.. store.Keys, new StoredKey(KeyText.NewId(), Hash, AccessService.Grant(Audience.Public))] });
                Interlocked.Increment(ref made);
            }
            catch (KeyStoreException)
            {
                // Refused since another was at it: whoever asked is told.
            }
        });
        Assert.InRange(made, 1, 40);
        Assert.Equal(made, KeyStoreFile.Read(StorePath).Keys.Count);
    }

    [Fact]
    public void A_tenant_gets_its_private_key_once_and_the_store_keeps_the_public_one()
    {
        var secret = Path.Combine(_folder, "city.pem");
        Assert.Equal(Verbs.Done, EmbedKeyCommand.Add(StorePath, "city", ["https://city.example"], AccessService.Grant(Audience.Public), secret));
        Assert.Contains("PRIVATE KEY", File.ReadAllText(secret), StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", File.ReadAllText(StorePath), StringComparison.Ordinal);
        Assert.Single(KeyStoreFile.Read(StorePath).Tenants);
        Assert.Equal(Verbs.FoundFaults, EmbedKeyCommand.Add(StorePath, "city", ["https://city.example"], AccessService.Grant(Audience.Public), secret));
        Assert.Equal(Verbs.WrongUse, EmbedKeyCommand.Add(StorePath, "city", ["city.example"], AccessService.Grant(Audience.Public), ""));
        Assert.Single(KeyStoreFile.Read(StorePath).Tenants);
    }

    [Theory]
    [InlineData("keys add --audience everybody --store S")]
    [InlineData("keys add --audience public --rate 0 --store S")]
    [InlineData("keys add --audience public --expires 2020-01-01 --store S")]
    [InlineData("keys add --audience public --expires tomorrow --store S")]
    public async Task A_verb_used_wrongly_makes_nothing(string line)
    {
        var code = await Verbs.Root().Parse(line.Replace(" S", " " + StorePath, StringComparison.Ordinal).Split(' ')).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Verbs.WrongUse, code);
        Assert.False(File.Exists(StorePath));
    }

    [Fact]
    public async Task A_revocation_works_while_the_service_runs_and_a_broken_store_closes_every_key()
    {
        await using var service = await AccessService.OpenAsync(InventedSnapshot.Create());
        var (key, other) = (service.AddKey(AccessService.Grant(Audience.Public)), service.AddKey(AccessService.Grant(Audience.Public)));
        Assert.Equal(200, await Status(service, key));
        Assert.Equal(Verbs.Done, AccessKeyCommands.Revoke(service.KeyPath, key.Substring(4, 8)));
        service.Clock.Pass(TimeSpan.FromMilliseconds(1_001));
        Assert.Equal(401, await Status(service, key));
        Assert.Equal(200, await Status(service, other));

        var sound = await File.ReadAllTextAsync(service.KeyPath, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(service.KeyPath, "{", TestContext.Current.CancellationToken);
        service.Clock.Pass(TimeSpan.FromMilliseconds(1_001));
        Assert.Equal(401, await Status(service, other));
        Assert.Contains(service.Log.Lines, line => line.Text.Contains("no key is good", StringComparison.Ordinal));
        Assert.Equal(200, await Status(service, null));
        await File.WriteAllTextAsync(service.KeyPath, sound, TestContext.Current.CancellationToken);
        service.Clock.Pass(TimeSpan.FromMilliseconds(1_001));
        Assert.Equal(200, await Status(service, other));
    }

    private static async Task<int> Status(AccessService service, string? key)
    {
        using var response = await service.GetAsync("/api/v1/levels", key);
        return (int)response.StatusCode;
    }

    // Other tests may print meanwhile, so the key is looked for in what was printed.
    private static (string Key, string Error) Printed(Func<int> verb)
    {
        var (before, errors) = (Console.Out, Console.Error);
        using var text = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        try
        {
            Console.SetOut(text);
            Console.SetError(error);
            Assert.Equal(Verbs.Done, verb());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(errors);
        }

        return (Regex.Match(text.ToString(), "mhl_[a-z2-9]{8}_[A-Za-z0-9_-]{43}").Value, error.ToString());
    }

    private void Write(string text)
    {
        File.WriteAllText(StorePath, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(StorePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
