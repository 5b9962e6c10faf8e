using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access.Auditing;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>The audit log: who asked for what and how it ended, and nothing that could be sent again.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private const string Address = "/api/v1/observations?indicator=coverage&level=neighbourhood";
    private AccessService _service = null!;

    public async ValueTask InitializeAsync()
    {
        var snapshot = InventedSnapshot.Create();
        _service = await AccessService.OpenAsync(snapshot, OfficialSnapshot.Of(snapshot));
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task The_audit_log_has_a_line_for_each_credential_and_holds_no_secret()
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Official, ["IR-09"]));
        var tenant = _service.AddTenant(AccessService.Grant(Audience.Public, ["IR-09"]));
        var token = tenant.Token();
        var bearer = await _service.SessionAsync(token);
        string[] secrets = [key, token, bearer];
        string[] addresses = [Address + "&area=IR-09.N01", "/api/v1/profiles/IR-09", "/api/v1/profiles/IR-23", "/api/v1/quality", "/embed/session"];
        foreach (var (secret, address) in secrets.SelectMany(secret => addresses.Select(address => (secret, address))))
        {
            await Status(address, secret);
            await Status(address, secret[..^2]);

            // A secret in the address, where it has no business to be.
            await Status($"/api/v1/observations?indicator={secret}&area={secret}", secret);
            await Status($"/api/v1/profiles/{Uri.EscapeDataString(secret)}", secret);
        }

        await Status(Address, null);
        var lines = await Lines();
        Assert.Equal(1 + (3 * 5 * 4), lines.Length);
        Assert.Equal(lines, _service.Log.Lines.Where(line => line.Category == AuditLog.Category).Select(line => line.Text.TrimEnd()));
        var everything = string.Join('\n', lines) + string.Join('\n', _service.Log.Lines.Select(line => line.Text));
        var hash = Convert.ToHexString(KeyText.Hash(key));
        foreach (var part in secrets.SelectMany(secret => new[] { secret[^40..], secret[13..40] }).Append(hash).Append(hash[..16]))
        {
            Assert.DoesNotContain(part, everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_line_says_who_asked_for_what_and_how_it_ended()
    {
        var key = _service.AddKey(AccessService.Grant(Audience.Official, ["IR-09"]));
        await Status(Address + "&area=IR-09.N01", key);
        await Status("/api/v1/profiles/IR-23", key);
        await Status("/api/v1/levels", key[..^1] + (key[^1] == 'A' ? 'E' : 'A'));
        await Status("/api/v1/levels", "nonsense");
        var lines = (await Lines()).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal([200, 403, 401, 401], lines.Select(line => (int)line["status"]!));
        Assert.Equal([key.Substring(4, 8), key.Substring(4, 8), key.Substring(4, 8), ""], lines.Select(line => (string)line["key"]!));
        Assert.Equal(["official", "official", null, null], lines.Select(line => (string?)line["audience"]));
        Assert.Equal([null, null, "wrong-secret", "unreadable"], lines.Select(line => (string?)line["refusal"]));
        Assert.Equal("/api/v1/observations", (string)lines[0]["route"]!);
        Assert.Equal("""["IR-09.N01"]""", lines[0]["areas"]!.ToJsonString());
        Assert.Equal("""["coverage"]""", lines[0]["indicators"]!.ToJsonString());
        Assert.Equal("""["IR-23"]""", lines[1]["areas"]!.ToJsonString());
        Assert.Matches(new Regex("^2026-05-01T12:"), (string)lines[0]["time"]!);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_service.AuditPath));
        }
    }

    private async Task<int> Status(string path, string? credential)
    {
        using var response = await _service.GetAsync(path, credential);
        return (int)response.StatusCode;
    }

    // The log is still open for writing, so it is read beside its writer.
    private async Task<string[]> Lines()
    {
        await using var file = new FileStream(_service.AuditPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
