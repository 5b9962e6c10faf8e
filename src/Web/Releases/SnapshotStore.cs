using System.Collections.Concurrent;
using System.Collections.Immutable;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;

namespace Mahalleh.Web.Releases;

/// <summary>
/// Holds the snapshot that is being served to each audience, and beside it the releases that came before, frozen: a new release replaces
/// one by one reference, and what an older one says is never changed.
/// </summary>
public sealed class SnapshotStore
{
    /// <summary>How many releases stay beside the one served, unless somebody says otherwise.</summary>
    public const int UsuallyKept = 2;

    private readonly ConcurrentDictionary<Audience, ImmutableArray<Snapshot>> _shelves = new();
    private readonly int _kept;

    /// <summary>Starts with a public release.</summary>
    /// <param name="first">The snapshot to start with.</param>
    /// <param name="kept">How many releases stay beside the one served, 0 or more; each takes the memory of one.</param>
    public SnapshotStore(Snapshot first, int kept = UsuallyKept)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentOutOfRangeException.ThrowIfNegative(kept);
        (_kept, _shelves[Audience.Public]) = (kept, [first]);
    }

    /// <summary>Opens a release of a scope's audience. Do so once per request, so that the whole request sees one release.</summary>
    /// <param name="scope">What may be seen.</param>
    /// <param name="id">Id of the release; empty for the one now served.</param>
    /// <returns>The release; null when the audience has none of this id, for another audience's never stands in for it.</returns>
    public ScopedRelease? Open(Scope scope, string id = "")
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Find(ShelfOf(scope.Audience), scope, id);
    }

    /// <summary>Ids of the releases of an audience, the one now served first.</summary>
    /// <param name="audience">The audience.</param>
    public IReadOnlyList<string> Ids(Audience audience) => [.. ShelfOf(audience).Select(snapshot => snapshot.Manifest.Id)];

    /// <summary>Replaces the snapshot of an audience; the one before stays beside it if it is of the same package.</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="next">The new one, already verified.</param>
    public void Publish(Audience audience, Snapshot next)
    {
        ArgumentNullException.ThrowIfNull(next);
        _shelves.AddOrUpdate(audience, [next], (_, shelf) => [next, .. shelf.Where(older => IsOlder(next, older)).Take(_kept)]);
        LastRefusal = audience == Audience.Public ? "" : LastRefusal;
    }

    /// <summary>Puts a release of the same package behind those that are there, while there is room.</summary>
    /// <param name="audience">The audience, which has a release already.</param>
    /// <param name="earlier">The release, already verified.</param>
    public void Shelve(Audience audience, Snapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        _shelves.AddOrUpdate(audience, [], (_, shelf) => shelf.Length <= _kept && shelf.All(other => IsOlder(other, earlier)) ? shelf.Add(earlier) : shelf);
    }

    /// <summary>Whether there is room for another release behind those of an audience.</summary>
    /// <param name="audience">The audience.</param>
    public bool HasRoom(Audience audience) => ShelfOf(audience).Length <= _kept;

    /// <summary>Forgets releases of an audience that are not to be had any more. The one now served stays.</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="stays">Whether one stays.</param>
    public void Retain(Audience audience, Func<Snapshot, bool> stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        if (ShelfOf(audience).Skip(1).Any(older => !stays(older)))
        {
            _shelves.AddOrUpdate(audience, [], (_, shelf) => [.. shelf.Take(1), .. shelf.Skip(1).Where(stays)]);
        }
    }

    /// <summary>Why the last release for the public that was tried was refused; empty when none was.</summary>
    public string LastRefusal { get; private set; } = "";

    /// <summary>Notes that a newer release was refused; the current one keeps serving.</summary>
    /// <param name="reason">Which and why.</param>
    public void Refuse(string reason) => LastRefusal = reason;

    private static ScopedRelease? Find(ImmutableArray<Snapshot> shelf, Scope scope, string id) =>
        shelf.FirstOrDefault(snapshot => id.Length == 0 || snapshot.Manifest.Id == id) is { } found
            ? new ScopedRelease(found, scope) { Known = [.. shelf.Select(snapshot => snapshot.Manifest)], Other = other => Find(shelf, scope, other) } : null;

    private ImmutableArray<Snapshot> ShelfOf(Audience audience) => _shelves.TryGetValue(audience, out var shelf) ? shelf : [];

    private static bool IsOlder(Snapshot one, Snapshot other) => other.Manifest.Id != one.Manifest.Id && other.Manifest.Name == one.Manifest.Name;
}
