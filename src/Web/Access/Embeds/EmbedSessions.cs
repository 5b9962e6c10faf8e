using System.Collections.Concurrent;
using System.Security.Cryptography;
using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>The sessions that embed tokens were exchanged for: in memory only, each as the hash of its bearer.</summary>
internal sealed class EmbedSessions
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(10);
    private static readonly byte[] Nothing = new byte[SHA256.HashSizeInBytes];
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Kid, string TokenId), DateTimeOffset> _used = new();
    private long _swept;

    /// <summary>Begins a session, once for each token.</summary>
    /// <param name="token">A token that was found good.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The bearer; null when the token was used before.</returns>
    public string? Begin(EmbedToken token, DateTimeOffset now)
    {
        Sweep(now);
        if (!_used.TryAdd((token.Tenant.Kid, token.Id), token.RememberUntil))
        {
            return null;
        }

        var id = KeyText.NewId();
        var bearer = KeyText.New(KeyText.SessionPrefix, id);
        var session = new Session(KeyText.Hash(bearer), token.Scope, token.Tenant.Kid, MarkOf(token.Tenant), token.Expires);

        // Two sessions of one id would be a chance of one in 10^12; the later one is refused rather than mixed up.
        return _sessions.TryAdd(id, session) ? bearer : null;
    }

    /// <summary>Judges a bearer as it was sent.</summary>
    /// <param name="text">The text that was sent.</param>
    /// <param name="ring">The tenants now: a session ends with its tenant's grant.</param>
    /// <param name="now">The moment.</param>
    public Identity Identify(string text, KeyRing ring, DateTimeOffset now)
    {
        var isKnown = _sessions.TryGetValue(KeyText.IdIn(KeyText.SessionPrefix, text), out var session);
        var isOwn = CryptographicOperations.FixedTimeEquals(KeyText.Hash(text), session?.Hash ?? Nothing);
        if (!isKnown || session is null)
        {
            return Identity.Refused(Refusal.Unknown);
        }

        return !isOwn ? Identity.Refused(Refusal.WrongSecret, session.Kid)
            : session.Expires <= now ? Identity.Refused(Refusal.Expired, session.Kid)
            : ring.Tenant(session.Kid) is not { } tenant || MarkOf(tenant) != session.TenantMark ? Identity.Refused(Refusal.Revoked, session.Kid)
            : tenant.Grant.RefusalAt(now) is not Refusal.None and var refusal ? Identity.Refused(refusal, session.Kid)
            : new Identity(session.Scope, tenant.Grant.Rate, Refusal.None, session.Kid);
    }

    private static string MarkOf(StoredTenant tenant) => $"{tenant.PublicKey}\n{tenant.Grant.ScopeOf(tenant.Kid).Mark}";

    private void Sweep(DateTimeOffset now)
    {
        var last = Interlocked.Read(ref _swept);
        if (now.UtcTicks - last < SweepEvery.Ticks || Interlocked.CompareExchange(ref _swept, now.UtcTicks, last) != last)
        {
            return;
        }

        foreach (var (id, session) in _sessions)
        {
            if (session.Expires <= now)
            {
                _sessions.TryRemove(id, out _);
            }
        }

        foreach (var (used, until) in _used)
        {
            if (until <= now)
            {
                _used.TryRemove(used, out _);
            }
        }
    }

    private sealed record Session(byte[] Hash, Scope Scope, string Kid, string TenantMark, DateTimeOffset Expires);
}
