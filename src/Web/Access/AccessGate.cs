using Mahalleh.Web.Access.Embeds;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Access;

/// <summary>Decides what a request may see, before any handler runs.</summary>
/// <param name="store">Holds the releases.</param>
/// <param name="keys">The keys now.</param>
/// <param name="sessions">The embed sessions.</param>
/// <param name="rates">Counts the requests of each key and address.</param>
/// <param name="options">How many requests an address may make without a key.</param>
/// <param name="clock">The clock.</param>
internal sealed class AccessGate(SnapshotStore store, KeyRingWatch keys, EmbedSessions sessions, KeyRates rates, AccessOptions options, TimeProvider clock)
{
    /// <summary>Finds the scope of a request and the release it may see.</summary>
    /// <param name="http">The request.</param>
    /// <param name="policy">What the endpoint declares; null when it declares nothing.</param>
    public Admission Decide(HttpContext http, AccessPolicy? policy)
    {
        var header = http.Request.Headers.Authorization;
        if (policy is null)
        {
            return new Admission { Problem = Problem.ClosedAddress() };
        }

        if (header.Count == 0 || policy == AccessPolicy.Exchange)
        {
            var pause = policy.HasFigures ? rates.CountAddress(CallerAddress.Name(http.Connection.RemoteIpAddress), options.PublicRate) : 0;
            return pause > 0 ? TooOften(Scope.Public, pause) : Admit(Scope.Public, policy, http);
        }

        var identity = Identify(Credential.Read(header).Text);

        // A credential that is not good is refused even where none is asked for: it never means "as the public".
        return identity.Scope is not { } scope ? new Admission { Problem = Problem.NotAuthenticated(), Refusal = identity.Refusal, KeyId = identity.KeyId }
            : rates.Count(identity.KeyId, identity.Rate) is > 0 and var wait ? TooOften(scope, wait)
            : Admit(scope, policy, http);
    }

    /// <summary>The refusal of a key or address that asks too often.</summary>
    /// <param name="scope">Its scope.</param>
    /// <param name="wait">Seconds to wait.</param>
    public static Admission TooOften(Scope scope, int wait) => new() { Scope = scope, KeyId = scope.KeyId, Problem = Problem.TooManyRequests(wait), RetryAfter = wait };

    private Identity Identify(string text)
    {
        var now = clock.GetUtcNow();
        return text.StartsWith(KeyText.SessionPrefix, StringComparison.Ordinal) ? sessions.Identify(text, keys.Current, now) : keys.Current.Identify(text, now);
    }

    private Admission Admit(Scope scope, AccessPolicy policy, HttpContext http)
    {
        var admission = new Admission { Scope = scope, KeyId = scope.KeyId };
        if (policy == AccessPolicy.Whole && scope.IsNarrowed)
        {
            return admission with { Problem = Problem.OutOfScope("address", "نشانی", http.Request.Path.Value ?? "") };
        }

        var (seen, name) = (policy.HasFigures ? scope : Scope.Public, http.GetEndpoint()?.Metadata.GetMetadata<ReleaseName>());
        var id = name?.Read(http) ?? "";
        return store.Open(seen, id) is { } release ? admission with { Release = release }
            : admission with { Problem = store.Ids(seen.Audience) is not { Count: > 0 } known ? Problem.NoRelease() : name is { IsInPath: true } ? Problem.UnknownRelease(id, known) : Problem.BadParameter("release", id, known) };
    }
}
