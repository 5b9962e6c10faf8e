using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A test's short way to the public release.</summary>
internal static class PublicReading
{
    public static Snapshot Public(this SnapshotStore store) => store.Open(Scope.Public)!.Snapshot;
}
