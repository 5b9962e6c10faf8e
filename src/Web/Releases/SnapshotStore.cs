using System.Collections.Concurrent;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;

namespace Mahalleh.Web.Releases;

/// <summary>Holds the snapshot that is being served to each audience; a new release replaces one by one reference.</summary>
public sealed class SnapshotStore
{
    private readonly ConcurrentDictionary<Audience, Snapshot> _snapshots = new();

    /// <summary>Starts with a public release.</summary>
    /// <param name="first">The snapshot to start with.</param>
    public SnapshotStore(Snapshot first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _snapshots[Audience.Public] = first;
    }

    /// <summary>Opens the release of a scope's audience. Do so once per request, so that the whole request sees one release.</summary>
    /// <param name="scope">What may be seen.</param>
    /// <returns>The release; null when the audience has none, for another audience's never stands in for it.</returns>
    public ScopedRelease? Open(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return _snapshots.TryGetValue(scope.Audience, out var snapshot) ? new ScopedRelease(snapshot, scope) : null;
    }

    /// <summary>Replaces the snapshot of an audience.</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="next">The new one, already verified.</param>
    public void Publish(Audience audience, Snapshot next)
    {
        ArgumentNullException.ThrowIfNull(next);
        _snapshots[audience] = next;
        LastRefusal = audience == Audience.Public ? "" : LastRefusal;
    }

    /// <summary>Why the last release for the public that was tried was refused; empty when none was.</summary>
    public string LastRefusal { get; private set; } = "";

    /// <summary>Notes that a newer release was refused; the current one keeps serving.</summary>
    /// <param name="reason">Which and why.</param>
    public void Refuse(string reason) => LastRefusal = reason;
}
