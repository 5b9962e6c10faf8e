namespace Mahalleh.Web.Releases;

/// <summary>Holds the snapshot that is being served; a new release replaces it by one reference.</summary>
/// <param name="first">The snapshot to start with.</param>
public sealed class SnapshotStore(Snapshot first)
{
    private volatile Snapshot _current = first;

    /// <summary>The snapshot now served. Read it once per request, so that the whole request sees one release.</summary>
    public Snapshot Current => _current;

    /// <summary>Replaces the snapshot.</summary>
    /// <param name="next">The new one, already verified.</param>
    public void Publish(Snapshot next)
    {
        _current = next;
        LastRefusal = "";
    }

    /// <summary>Why the last release that was tried was refused; empty when none was.</summary>
    public string LastRefusal { get; private set; } = "";

    /// <summary>Notes that a newer release was refused; the current one keeps serving.</summary>
    /// <param name="reason">Which and why.</param>
    public void Refuse(string reason) => LastRefusal = reason;
}
